import { sql, type CreateTableBuilder, type Kysely } from 'kysely'
import { cellCounts } from '../measures/cell.ts'

/** What every figure is read from: the newest judgement of each question, and its counts by week and month. Both follow from the log. */
export async function figures(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .alterTable('questions')
    .addColumn('life_events', 'text', (column) => column.notNull().defaultTo(''))
    .execute()
  await createFacts(db)
  await createCells(db)
  await db.schema
    .createTable('counted_versions')
    .addColumn('version', 'integer', (column) => column.primaryKey())
    .execute()
}

async function createFacts(db: Kysely<unknown>): Promise<void> {
  let table: CreateTableBuilder<string, string> = db.schema.createTable('question_facts')
  for (const name of ['day', 'question_id', 'week', 'hour', 'channel', 'department', 'topic', 'article']) {
    table = table.addColumn(name, 'text', (column) => column.notNull())
  }
  for (const name of ['life_events', 'outcome', 'reason', 'counts_as', 'asked_at']) {
    table = table.addColumn(name, 'text', (column) => column.notNull())
  }
  table = table.addColumn('taken_back_at', 'text')
  for (const name of ['contact_seq', 'question_seq', 'is_eligible', 'seconds', 'is_contact_counted']) {
    table = table.addColumn(name, 'integer', (column) => column.notNull())
  }
  for (const name of ['is_repeat', 'is_self_service_offered', 'transfers']) {
    table = table.addColumn(name, 'integer', (column) => column.notNull())
  }
  // Kept in the order of its days, so that a period is read in one go.
  await table
    .addPrimaryKeyConstraint('question_facts_key', ['day', 'contact_seq', 'question_seq'])
    .modifyEnd(sql`without rowid`)
    .execute()
  const indexes = {
    by_topic: ['topic', 'day'],
    by_article: ['article', 'day'],
    by_pairing: ['department', 'topic', 'is_repeat', 'asked_at'],
    by_time: ['department', 'topic', 'asked_at'],
  }
  for (const [name, columns] of Object.entries(indexes)) {
    await db.schema.createIndex(`question_facts_${name}`).on('question_facts').columns(columns).execute()
  }
}

async function createCells(db: Kysely<unknown>): Promise<void> {
  const key = ['dimension', 'channel', 'department', 'span', 'key'] as const
  let table: CreateTableBuilder<string, string> = db.schema.createTable('measure_cells')
  for (const name of key) table = table.addColumn(name, 'text', (column) => column.notNull())
  for (const name of cellCounts) table = table.addColumn(name, 'integer', (column) => column.notNull())
  await table
    .addPrimaryKeyConstraint('measure_cells_key', [...key])
    .modifyEnd(sql`without rowid`)
    .execute()
}
