import { sql, type Kysely } from 'kysely'
import { copenhagenDay } from '../contacts/copenhagen-day.ts'
import { columnList, jsonRows } from './json-rows.ts'

const counts = ['made', 'done', 'kept'] as const

/** How many callbacks of each day and department were made, done and kept: read without reading the callbacks themselves. */
export async function callbacks(db: Kysely<unknown>): Promise<void> {
  let table = db.schema
    .createTable('callback_days')
    .addColumn('day', 'text', (column) => column.notNull())
    .addColumn('department', 'text', (column) => column.notNull())
  for (const name of counts) table = table.addColumn(name, 'integer', (column) => column.notNull())
  await table
    .addPrimaryKeyConstraint('callback_days_key', ['day', 'department'])
    .modifyEnd(sql`without rowid`)
    .execute()
  await countAll(db)
}

interface Hour {
  readonly hour: string
  readonly department: string
  readonly made: number
  readonly done: number
  readonly kept: number
}

/** Counted by the hour, since SQLite knows no days in Denmark; they begin at whole hours. */
async function countAll(db: Kysely<unknown>): Promise<void> {
  const { rows } = await sql<Hour>`
    select substr(made_at, 1, 13) as hour, department, count(*) as made, count(ended.at) as done,
      coalesce(sum(ended.at <= coalesce(due_at, made_at)), 0) as kept
    from errands left join errand_steps ended on ended.errand_id = errands.id and ended.kind = 'ended'
    where subject = 'callback' group by 1, 2`.execute(db)
  const hours = rows.map((row) => ({ ...row, day: copenhagenDay(new Date(`${row.hour}:00:00.000Z`)) }))
  const columns = ['day', 'department', ...counts] as const
  await sql`insert into callback_days (${columnList(columns)}) ${jsonRows(columns, hours)}
    on conflict do update set made = callback_days.made + excluded.made,
    done = callback_days.done + excluded.done, kept = callback_days.kept + excluded.kept`.execute(db)
}
