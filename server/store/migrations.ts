import { sql, type Kysely, type RawBuilder } from 'kysely'
import type { Migration } from 'kysely/migration'
import { callbacks } from './callbacks-migration.ts'
import { contactJudgements } from './contact-judgements-migration.ts'
import { counting } from './counting-migration.ts'
import { figures } from './figures-migration.ts'
import { handedOverFacts } from './handed-over-facts-migration.ts'
import { keepForever } from './keep-forever.ts'
import { packedDays } from './packed-days-migration.ts'
import { retention } from './retention-migration.ts'
import { review } from './review-migration.ts'
import { searchedQuestions } from './searched-questions-migration.ts'
import { searches } from './searches-migration.ts'
import { statistics } from './statistics-migration.ts'

/** The store's history: a migration is never changed once it has landed; the next one mends it. */
export const migrations: Readonly<Record<string, Migration>> = {
  '0001-first': { up: first },
  '0002-colleagues': { up: colleagues },
  '0003-handed-over': { up: handedOver },
  '0004-figures': { up: figures },
  '0005-review': { up: review },
  '0006-searches': { up: searches },
  '0007-retention': { up: retention },
  '0008-counting': { up: counting },
  '0009-statistics': { up: statistics },
  '0010-callbacks': { up: callbacks },
  '0012-handed-over-facts': { up: handedOverFacts },
  '0013-contact-judgements': { up: contactJudgements },
  '0014-searched-questions': { up: searchedQuestions },
  '0015-packed-days': { up: packedDays },
}

async function first(db: Kysely<unknown>): Promise<void> {
  await createPeople(db)
  await createRevisions(db)
  await createLog(db)
  for (const table of ['audit_entries', 'revisions', 'contacts', 'contact_closings', 'questions', 'corrections']) {
    await keepForever(db, table)
  }
}

async function createPeople(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('accounts')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('user_name', 'text', (column) => column.notNull().unique())
    .addColumn('name', 'text', (column) => column.notNull())
    .addColumn('role', 'text', (column) => column.notNull())
    .addColumn('department', 'text', (column) => column.notNull())
    .addColumn('password_hash', 'text', (column) => column.notNull())
    .addColumn('created_at', 'text', (column) => column.notNull())
    .execute()
  await db.schema
    .createTable('sessions')
    .addColumn('token_hash', 'text', (column) => column.primaryKey())
    .addColumn('account_id', 'text', (column) => column.notNull().references('accounts.id'))
    .addColumn('expires_at', 'text', (column) => column.notNull())
    .execute()
  await db.schema
    .createTable('audit_entries')
    .addColumn('seq', 'integer', (column) => column.primaryKey().autoIncrement())
    .addColumn('at', 'text', (column) => column.notNull())
    .addColumn('account_id', 'text', (column) => column.notNull())
    .addColumn('action', 'text', (column) => column.notNull())
    .addColumn('object', 'text', (column) => column.notNull())
    .execute()
}

async function createRevisions(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('revisions')
    .addColumn('article', 'text', (column) => column.notNull())
    .addColumn('revision', 'integer', (column) => column.notNull())
    .addColumn('hash', 'text', (column) => column.notNull())
    .addColumn('title', 'text', (column) => column.notNull())
    .addColumn('text', 'text', (column) => column.notNull())
    .addColumn('sections', 'text', (column) => column.notNull())
    .addColumn('seen_at', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('revisions_key', ['article', 'revision'])
    .execute()
}

async function createLog(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('contacts')
    .addColumn('seq', 'integer', (column) => column.primaryKey().autoIncrement())
    .addColumn('id', 'text', (column) => column.notNull().unique())
    .addColumn('channel', 'text', (column) => column.notNull())
    .addColumn('department', 'text', (column) => column.notNull())
    .addColumn('employee', 'text', (column) => column.notNull())
    .addColumn('started_at', 'text', (column) => column.notNull())
    .addColumn('day', 'text', (column) => column.notNull())
    .addColumn('week', 'text', (column) => column.notNull())
    .addColumn('recorded_at', 'text', (column) => column.notNull())
    .execute()
  await db.schema.createIndex('contacts_by_day').on('contacts').column('day').execute()
  await db.schema.createIndex('contacts_by_start').on('contacts').columns(['started_at', 'seq']).execute()
  await db.schema
    .createTable('contact_closings')
    .addColumn('contact_id', 'text', (column) => column.primaryKey().references('contacts.id'))
    .addColumn('ended_at', 'text', (column) => column.notNull())
    .addColumn('is_repeat', 'integer', (column) => column.notNull())
    .addColumn('recorded_at', 'text', (column) => column.notNull())
    .execute()
  await db.schema
    .createTable('questions')
    .addColumn('seq', 'integer', (column) => column.primaryKey().autoIncrement())
    .addColumn('id', 'text', (column) => column.notNull().unique())
    .addColumn('contact_id', 'text', (column) => column.notNull().references('contacts.id'))
    .addColumn('query', 'text', (column) => column.notNull())
    .addColumn('asked_at', 'text', (column) => column.notNull())
    .addColumn('ended_at', 'text', (column) => column.notNull())
    .addColumn('article', 'text')
    .addColumn('revision', 'integer')
    .addColumn('section', 'text')
    .addColumn('topic', 'text')
    .addColumn('outcome', 'text', (column) => column.notNull())
    .addColumn('reason', 'text')
    .addColumn('counts_as', 'text', (column) => column.notNull())
    .addColumn('is_eligible', 'integer', (column) => column.notNull())
    .addColumn('employee', 'text', (column) => column.notNull())
    .addColumn('recorded_at', 'text', (column) => column.notNull())
    .execute()
  await db.schema.createIndex('questions_by_contact').on('questions').column('contact_id').execute()
  await db.schema
    .createTable('corrections')
    .addColumn('seq', 'integer', (column) => column.primaryKey().autoIncrement())
    .addColumn('id', 'text', (column) => column.notNull().unique())
    .addColumn('question_id', 'text', (column) => column.notNull().references('questions.id'))
    .addColumn('outcome', 'text', (column) => column.notNull())
    .addColumn('reason', 'text')
    .addColumn('because', 'text', (column) => column.notNull())
    .addColumn('counts_as', 'text', (column) => column.notNull())
    .addColumn('is_eligible', 'integer', (column) => column.notNull())
    .addColumn('employee', 'text', (column) => column.notNull())
    .addColumn('recorded_at', 'text', (column) => column.notNull())
    .execute()
  await db.schema.createIndex('corrections_by_question').on('corrections').columns(['question_id', 'seq']).execute()
}

async function colleagues(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .alterTable('contact_closings')
    .addColumn('is_self_service_offered', 'integer', (column) => column.notNull().defaultTo(0))
    .execute()
  await db.schema
    .createTable('contact_notes')
    .addColumn('contact_id', 'text', (column) => column.primaryKey().references('contacts.id'))
    .addColumn('note', 'text', (column) => column.notNull())
    .addColumn('recorded_at', 'text', (column) => column.notNull())
    .execute()
  await createErrands(db)
  for (const table of ['errands', 'errand_steps']) await keepForever(db, table)
}

async function createErrands(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('errands')
    .addColumn('seq', 'integer', (column) => column.primaryKey().autoIncrement())
    .addColumn('id', 'text', (column) => column.notNull().unique())
    .addColumn('subject', 'text', (column) => column.notNull())
    .addColumn('department', 'text')
    .addColumn('maker', 'text', (column) => column.notNull().references('accounts.id'))
    .addColumn('made_at', 'text', (column) => column.notNull())
    .addColumn('contact_id', 'text')
    .addColumn('question_id', 'text')
    .addColumn('due_at', 'text')
    .addColumn('body', 'text', (column) => column.notNull())
    .execute()
  await db.schema.createIndex('errands_by_contact').on('errands').column('contact_id').execute()
  await db.schema
    .createTable('errand_steps')
    .addColumn('seq', 'integer', (column) => column.primaryKey().autoIncrement())
    .addColumn('id', 'text', (column) => column.notNull().unique())
    .addColumn('errand_id', 'text', (column) => column.notNull().references('errands.id'))
    .addColumn('kind', 'text', (column) => column.notNull())
    .addColumn('employee', 'text', (column) => column.notNull().references('accounts.id'))
    .addColumn('at', 'text', (column) => column.notNull())
    .addColumn('text', 'text', (column) => column.notNull())
    .addColumn('claim', 'text', (column) => column.unique())
    .execute()
  await db.schema.createIndex('errand_steps_by_errand').on('errand_steps').columns(['errand_id', 'seq']).execute()
  await db.schema
    .createTable('current_errands')
    .addColumn('errand_id', 'text', (column) => column.primaryKey().references('errands.id'))
    .addColumn('over_at', 'text')
    .execute()
  await db.schema
    .createTable('callback_persons')
    .addColumn('errand_id', 'text', (column) => column.primaryKey().references('errands.id'))
    .addColumn('made_at', 'text', (column) => column.notNull())
    .addColumn('sealed', 'text', (column) => column.notNull())
    .execute()
}

/** A contact may be closed again by whoever took it over, and each who had it has a note of their own. */
async function handedOver(db: Kysely<unknown>): Promise<void> {
  const earlier = ['contact_id', 'ended_at', 'is_repeat', 'is_self_service_offered', 'recorded_at']
  await db.schema
    .createTable('closings_from_now')
    .addColumn('seq', 'integer', (column) => column.primaryKey().autoIncrement())
    .addColumn('contact_id', 'text', (column) => column.notNull().references('contacts.id'))
    .addColumn('ended_at', 'text', (column) => column.notNull())
    .addColumn('is_repeat', 'integer', (column) => column.notNull())
    .addColumn('is_self_service_offered', 'integer', (column) => column.notNull().defaultTo(0))
    .addColumn('recorded_at', 'text', (column) => column.notNull())
    .execute()
  await sql`insert into closings_from_now (${columns(earlier)})
    select ${columns(earlier)} from contact_closings order by rowid`.execute(db)
  await replace(db, 'contact_closings', 'closings_from_now')
  await keepForever(db, 'contact_closings')
  // What is handed over may come before the contact itself, so a note refers to no contact that must be there.
  await db.schema
    .createTable('notes_from_now')
    .addColumn('seq', 'integer', (column) => column.primaryKey().autoIncrement())
    .addColumn('contact_id', 'text', (column) => column.notNull())
    .addColumn('employee', 'text', (column) => column.notNull())
    .addColumn('errand_id', 'text')
    .addColumn('note', 'text', (column) => column.notNull())
    .addColumn('recorded_at', 'text', (column) => column.notNull())
    .execute()
  await sql`insert into notes_from_now (contact_id, employee, note, recorded_at)
    select contact_id, employee, note, contact_notes.recorded_at
    from contact_notes join contacts on contacts.id = contact_notes.contact_id order by contact_notes.rowid`.execute(db)
  await replace(db, 'contact_notes', 'notes_from_now')
  await db.schema.createIndex('contact_notes_by_errand').on('contact_notes').column('errand_id').execute()
  await db.schema.createIndex('current_errands_by_end').on('current_errands').column('over_at').execute()
}

/** Puts the new table in the old one's place, found by its contact. */
async function replace(db: Kysely<unknown>, table: string, by: string): Promise<void> {
  await db.schema.dropTable(table).execute()
  await db.schema.alterTable(by).renameTo(table).execute()
  await db.schema.createIndex(`${table}_by_contact`).on(table).column('contact_id').execute()
}

function columns(names: readonly string[]): RawBuilder<unknown> {
  return sql.join(names.map((name) => sql.ref(name)))
}
