import { sql, type Kysely } from 'kysely'

/** Makes a table refuse every change and removal: the log only grows. */
export async function keepForever(db: Kysely<unknown>, table: string): Promise<void> {
  for (const change of ['update', 'delete']) {
    await sql
      .raw(
        `create trigger ${table}_refuses_${change} before ${change} on ${table}
         begin select raise(abort, '${table} only grows'); end`,
      )
      .execute(db)
  }
}
