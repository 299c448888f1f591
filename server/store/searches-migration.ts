import { sql, type CreateTableBuilder, type Kysely } from 'kysely'
import { searchCounts } from '../measures/search-counts.ts'
import { keepForever } from './keep-forever.ts'

/** What the search gave each question, and weekly counts of it by topic, kept in the same transaction. */
export async function searches(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('question_searches')
    .addColumn('question_id', 'text', (column) => column.primaryKey().references('questions.id'))
    .addColumn('day', 'text', (column) => column.notNull())
    .addColumn('week', 'text', (column) => column.notNull())
    .addColumn('topic', 'text', (column) => column.notNull())
    .addColumn('fit', 'text', (column) => column.notNull())
    .addColumn('confidence', 'real')
    .addColumn('rank', 'integer')
    .addColumn('hits', 'integer', (column) => column.notNull())
    .addColumn('reformulated', 'integer', (column) => column.notNull())
    .execute()
  await keepForever(db, 'question_searches')
  await db.schema.createIndex('question_searches_by_day').on('question_searches').columns(['day', 'topic']).execute()
  await db.schema.createIndex('question_searches_by_fit').on('question_searches').columns(['fit', 'day']).execute()
  let cells: CreateTableBuilder<string, string> = db.schema
    .createTable('search_cells')
    .addColumn('week', 'text', (column) => column.notNull())
    .addColumn('topic', 'text', (column) => column.notNull())
  for (const name of searchCounts) cells = cells.addColumn(name, 'integer', (column) => column.notNull())
  await cells
    .addPrimaryKeyConstraint('search_cells_key', ['week', 'topic'])
    .modifyEnd(sql`without rowid`)
    .execute()
}
