import { sql, type Kysely } from 'kysely'

/** Lets free text be emptied, and nothing else be changed, where the log only grows. */
export async function retention(db: Kysely<unknown>): Promise<void> {
  await letBeEmptied(db, { table: 'questions', column: 'query', empty: '' })
  await letBeEmptied(db, { table: 'corrections', column: 'because', empty: '' })
  await letBeEmptied(db, { table: 'errands', column: 'body', empty: emptyBody })
  await letBeEmptied(db, { table: 'errand_steps', column: 'text', empty: '' })
  await sql.raw(`create index errands_with_body on errands (made_at) where body <> '${emptyBody}'`).execute(db)
  await db.schema
    .createTable('forgotten_texts')
    .addColumn('kind', 'text', (column) => column.primaryKey())
    .addColumn('seq', 'integer', (column) => column.notNull())
    .execute()
}

/** A body of which nothing is left. */
export const emptyBody = '{}'

async function letBeEmptied(
  db: Kysely<unknown>,
  { table, column, empty }: { readonly table: string; readonly column: string; readonly empty: string },
): Promise<void> {
  const { rows } = await sql<{ name: string }>`select name from pragma_table_info(${table})`.execute(db)
  const isOther = rows
    .filter(({ name }) => name !== column)
    .map(({ name }) => `new.${name} is not old.${name}`)
    .join(' or ')
  await sql.raw(`drop trigger ${table}_refuses_update`).execute(db)
  await sql
    .raw(
      `create trigger ${table}_refuses_update before update on ${table}
       when new.${column} <> '${empty}' or old.${column} = '${empty}' or ${isOther}
       begin select raise(abort, '${table} only grows'); end`,
    )
    .execute(db)
}
