import { sql, type Kysely } from 'kysely'

/** The questions of each topic, article and life event day by day, see `measures/packed-day.ts`: follows from the facts. */
export async function packedDays(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('packed_days')
    .addColumn('dimension', 'text', (column) => column.notNull())
    .addColumn('key', 'text', (column) => column.notNull())
    .addColumn('day', 'text', (column) => column.notNull())
    .addColumn('part', 'integer', (column) => column.notNull())
    .addColumn('packed', 'blob', (column) => column.notNull())
    .addPrimaryKeyConstraint('packed_days_key', ['dimension', 'key', 'day', 'part'])
    .modifyEnd(sql`without rowid`)
    .execute()
  await db.schema
    .createTable('packed_words')
    .addColumn('number', 'integer', (column) => column.primaryKey())
    .addColumn('word', 'text', (column) => column.notNull().unique())
    .execute()
}
