import type { Kysely } from 'kysely'
import { keepForever } from './keep-forever.ts'

/** What a supervisor keeps of the log: filters under a name, and samples that two reviewers judge. */
export async function review(db: Kysely<unknown>): Promise<void> {
  await createSavedFilters(db)
  await createCalibrations(db)
  for (const table of ['calibrations', 'calibration_questions', 'calibration_reviewers', 'calibration_judgements']) {
    await keepForever(db, table)
  }
  // Whose contact it is: for what employees see of their own.
  await db.schema.createIndex('contacts_by_employee').on('contacts').columns(['employee', 'day']).execute()
  await db.schema.createIndex('errand_steps_by_employee').on('errand_steps').columns(['employee', 'kind']).execute()
}

async function createSavedFilters(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('saved_filters')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('account_id', 'text', (column) => column.notNull().references('accounts.id'))
    .addColumn('name', 'text', (column) => column.notNull())
    .addColumn('filter', 'text', (column) => column.notNull())
    .addColumn('saved_at', 'text', (column) => column.notNull())
    .addUniqueConstraint('saved_filters_name', ['account_id', 'name'])
    .execute()
}

async function createCalibrations(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('calibrations')
    .addColumn('seq', 'integer', (column) => column.primaryKey().autoIncrement())
    .addColumn('id', 'text', (column) => column.notNull().unique())
    .addColumn('seed', 'integer', (column) => column.notNull())
    .addColumn('size', 'integer', (column) => column.notNull())
    .addColumn('filter', 'text', (column) => column.notNull())
    .addColumn('drawn_by', 'text', (column) => column.notNull().references('accounts.id'))
    .addColumn('drawn_at', 'text', (column) => column.notNull())
    .execute()
  await db.schema
    .createTable('calibration_questions')
    .addColumn('calibration_id', 'text', (column) => column.notNull().references('calibrations.id'))
    .addColumn('place', 'integer', (column) => column.notNull())
    .addColumn('question_id', 'text', (column) => column.notNull().references('questions.id'))
    .addPrimaryKeyConstraint('calibration_questions_key', ['calibration_id', 'place'])
    .execute()
  // The key keeps it at two: there is no third place.
  await db.schema
    .createTable('calibration_reviewers')
    .addColumn('calibration_id', 'text', (column) => column.notNull().references('calibrations.id'))
    .addColumn('place', 'integer', (column) => column.notNull())
    .addColumn('account_id', 'text', (column) => column.notNull().references('accounts.id'))
    .addPrimaryKeyConstraint('calibration_reviewers_key', ['calibration_id', 'place'])
    .addUniqueConstraint('calibration_reviewers_once', ['calibration_id', 'account_id'])
    .execute()
  await db.schema
    .createTable('calibration_judgements')
    .addColumn('seq', 'integer', (column) => column.primaryKey().autoIncrement())
    .addColumn('calibration_id', 'text', (column) => column.notNull().references('calibrations.id'))
    .addColumn('place', 'integer', (column) => column.notNull())
    .addColumn('account_id', 'text', (column) => column.notNull().references('accounts.id'))
    .addColumn('outcome', 'text', (column) => column.notNull())
    .addColumn('judged_at', 'text', (column) => column.notNull())
    .execute()
  await db.schema
    .createIndex('calibration_judgements_by_calibration')
    .on('calibration_judgements')
    .columns(['calibration_id', 'seq'])
    .execute()
}
