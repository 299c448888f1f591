import { sql, type Kysely } from 'kysely'
import type { NewErrand, NewErrandStep } from '../contacts/errand.ts'
import { momentOf } from '../contacts/copenhagen-clock.ts'
import { copenhagenDay } from '../contacts/copenhagen-day.ts'
import { shifted, type DaySpan } from '../contacts/tiles.ts'
import type { CallbackDay } from '../measures/callback-day.ts'
import type { Tables } from './tables.ts'

/** Counts a callback that was just stored, in the same transaction. */
export async function countMade(write: Kysely<Tables>, { madeAt, department }: NewErrand): Promise<void> {
  await add(write, { day: copenhagenDay(new Date(madeAt)), department: department ?? '', made: 1, done: 0, kept: 0 })
}

/** Counts what the last step of an errand did, where that is a callback; in the same transaction. */
export async function countDone(write: Kysely<Tables>, { errand, at }: NewErrandStep): Promise<void> {
  const promise = await write
    .selectFrom('errands')
    .select(['made_at', 'department', 'due_at'])
    .where('id', '=', errand)
    .where('subject', '=', 'callback')
    .executeTakeFirst()
  if (promise === undefined) return
  const { made_at: madeAt, department, due_at: dueAt } = promise
  const kept = Number(at <= (dueAt ?? madeAt))
  await add(write, { day: copenhagenDay(new Date(madeAt)), department: department ?? '', made: 0, done: 1, kept })
}

async function add(write: Kysely<Tables>, row: Tables['callback_days']): Promise<void> {
  await write
    .insertInto('callback_days')
    .values(row)
    .onConflict((conflict) =>
      conflict.columns(['day', 'department']).doUpdateSet({
        made: sql`callback_days.made + excluded.made`,
        done: sql`callback_days.done + excluded.done`,
        kept: sql`callback_days.kept + excluded.kept`,
      }),
    )
    .execute()
}

/** The callbacks made in a period by day and department, as they stand at that moment; costs as much as there are days. */
export async function readCallbackDays(db: Kysely<Tables>, span: DaySpan, now: string): Promise<CallbackDay[]> {
  const days = await db
    .selectFrom('callback_days')
    .selectAll()
    .where('day', '>=', span.from)
    .where('day', '<=', span.to)
    .orderBy('day')
    .orderBy('department')
    .execute()
  const waiting = Map.groupBy(await readWaiting(db, span, now), (one) => one)
  return days.map((row) => ({ ...row, waiting: waiting.get(`${row.day} ${row.department}`)?.length ?? 0 }))
}

/** The day and department of each that is not done and not due yet. */
async function readWaiting(db: Kysely<Tables>, { from, to }: DaySpan, now: string): Promise<string[]> {
  const rows = await db
    .selectFrom('current_errands')
    .innerJoin('errands', 'errands.id', 'current_errands.errand_id')
    .select(['errands.made_at', 'errands.department'])
    .where('current_errands.over_at', 'is', null)
    .where('errands.subject', '=', 'callback')
    .where('errands.made_at', '>=', momentOf({ day: from, clockMs: 0 }).toISOString())
    .where('errands.made_at', '<', momentOf({ day: shifted(to, 1), clockMs: 0 }).toISOString())
    .where(sql`coalesce(errands.due_at, errands.made_at)`, '>=', now)
    .execute()
  return rows.map(({ made_at: madeAt, department }) => `${copenhagenDay(new Date(madeAt))} ${department ?? ''}`)
}
