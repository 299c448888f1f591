import type { Kysely } from 'kysely'
import { keepForever } from './keep-forever.ts'

/** Counting by hand, totals of other systems, and what a contact costs: everything only grows. */
export async function counting(db: Kysely<unknown>): Promise<void> {
  await createCounting(db)
  await createImports(db)
  await createPrices(db)
}

async function createCounting(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('counting_periods')
    .addColumn('seq', 'integer', (column) => column.primaryKey().autoIncrement())
    .addColumn('id', 'text', (column) => column.notNull().unique())
    .addColumn('name', 'text', (column) => column.notNull())
    .addColumn('from_day', 'text', (column) => column.notNull())
    .addColumn('to_day', 'text', (column) => column.notNull())
    .addColumn('departments', 'text', (column) => column.notNull())
    .addColumn('tasks', 'text', (column) => column.notNull())
    .addColumn('maker', 'text', (column) => column.notNull().references('accounts.id'))
    .addColumn('made_at', 'text', (column) => column.notNull())
    .execute()
  await db.schema
    .createTable('counts')
    .addColumn('seq', 'integer', (column) => column.primaryKey().autoIncrement())
    .addColumn('id', 'text', (column) => column.notNull().unique())
    .addColumn('period_id', 'text', (column) => column.notNull().references('counting_periods.id'))
    .addColumn('day', 'text', (column) => column.notNull())
    .addColumn('department', 'text', (column) => column.notNull())
    .addColumn('channel', 'text', (column) => column.notNull())
    .addColumn('task', 'text', (column) => column.notNull())
    .addColumn('type', 'text', (column) => column.notNull())
    .addColumn('is_settled', 'integer', (column) => column.notNull())
    .addColumn('employee', 'text', (column) => column.notNull().references('accounts.id'))
    .addColumn('counted_at', 'text', (column) => column.notNull())
    .addColumn('recorded_at', 'text', (column) => column.notNull())
    .execute()
  await db.schema.createIndex('counts_by_period').on('counts').columns(['period_id', 'task', 'channel']).execute()
  await db.schema.createIndex('counts_by_day').on('counts').columns(['day', 'channel']).execute()
  await db.schema
    .createTable('count_withdrawals')
    .addColumn('count_id', 'text', (column) => column.primaryKey().references('counts.id'))
    .addColumn('id', 'text', (column) => column.notNull().unique())
    .addColumn('recorded_at', 'text', (column) => column.notNull())
    .execute()
  for (const table of ['counting_periods', 'counts', 'count_withdrawals']) await keepForever(db, table)
}

async function createImports(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('import_mappings')
    .addColumn('seq', 'integer', (column) => column.primaryKey().autoIncrement())
    .addColumn('source', 'text', (column) => column.notNull())
    .addColumn('mapping', 'text', (column) => column.notNull())
    .addColumn('maker', 'text', (column) => column.notNull().references('accounts.id'))
    .addColumn('made_at', 'text', (column) => column.notNull())
    .execute()
  await db.schema
    .createTable('imports')
    .addColumn('seq', 'integer', (column) => column.primaryKey().autoIncrement())
    .addColumn('id', 'text', (column) => column.notNull().unique())
    .addColumn('source', 'text', (column) => column.notNull())
    .addColumn('file_name', 'text', (column) => column.notNull())
    .addColumn('hash', 'text', (column) => column.notNull())
    .addColumn('from_day', 'text', (column) => column.notNull())
    .addColumn('to_day', 'text', (column) => column.notNull())
    .addColumn('row_count', 'integer', (column) => column.notNull())
    .addColumn('contacts', 'integer', (column) => column.notNull())
    .addColumn('maker', 'text', (column) => column.notNull().references('accounts.id'))
    .addColumn('made_at', 'text', (column) => column.notNull())
    .execute()
  await db.schema
    .createTable('import_replacements')
    .addColumn('replaced_id', 'text', (column) => column.primaryKey().references('imports.id'))
    .addColumn('import_id', 'text', (column) => column.notNull().references('imports.id'))
    .execute()
  await db.schema
    .createTable('imported_totals')
    .addColumn('import_id', 'text', (column) => column.notNull().references('imports.id'))
    .addColumn('day', 'text', (column) => column.notNull())
    .addColumn('channel', 'text', (column) => column.notNull())
    .addColumn('contacts', 'integer', (column) => column.notNull())
    .addPrimaryKeyConstraint('imported_totals_key', ['import_id', 'day', 'channel'])
    .execute()
  await db.schema.createIndex('imported_totals_by_day').on('imported_totals').column('day').execute()
  for (const table of ['import_mappings', 'imports', 'import_replacements', 'imported_totals'])
    await keepForever(db, table)
}

async function createPrices(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('price_lists')
    .addColumn('seq', 'integer', (column) => column.primaryKey().autoIncrement())
    .addColumn('id', 'text', (column) => column.notNull().unique())
    .addColumn('name', 'text', (column) => column.notNull())
    .addColumn('year', 'integer', (column) => column.notNull())
    .addColumn('source', 'text', (column) => column.notNull())
    .addColumn('self_service', 'text', (column) => column.notNull())
    .addColumn('prices', 'text', (column) => column.notNull())
    .addColumn('maker', 'text', (column) => column.notNull().references('accounts.id'))
    .addColumn('made_at', 'text', (column) => column.notNull())
    .execute()
  await keepForever(db, 'price_lists')
}
