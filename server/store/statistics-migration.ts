import type { Kysely } from 'kysely'
import { keepForever } from './keep-forever.ts'

/** Addresses under which figures can be read without signing in, and which of them are closed again. */
export async function statistics(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('statistics_addresses')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('token_hash', 'text', (column) => column.notNull().unique())
    .addColumn('purpose', 'text', (column) => column.notNull())
    .addColumn('made_by', 'text', (column) => column.notNull().references('accounts.id'))
    .addColumn('made_at', 'text', (column) => column.notNull())
    .execute()
  await db.schema
    .createTable('statistics_revocations')
    .addColumn('address_id', 'text', (column) => column.primaryKey().references('statistics_addresses.id'))
    .addColumn('revoked_by', 'text', (column) => column.notNull().references('accounts.id'))
    .addColumn('revoked_at', 'text', (column) => column.notNull())
    .execute()
  for (const table of ['statistics_addresses', 'statistics_revocations']) await keepForever(db, table)
}
