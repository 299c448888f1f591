import type { DuckDBConnection } from '@duckdb/node-api'
import type { DaySpan } from '../../../server/contacts/tiles.ts'
import type { Store } from '../../../server/store/store.ts'
import { rowsOf, type Answer } from './page-question.ts'
import { linesOfRows } from './tally-rows.ts'

/** A moment at which some of the last week's promises are not due yet. */
const NOW = '2026-11-13T12:00:00.000Z'

/** The callbacks of a period by day and department, of our store. */
export async function askCallbacks({ errands }: Store, span: DaySpan): Promise<Answer> {
  const days = await errands.callbackDays(span, NOW)
  return () =>
    days.map(({ day, department, made, done, kept, waiting }) => [day, department, made, done, kept, waiting].join())
}

/** The same of DuckDB, which counts the callbacks themselves. */
export async function askDuckForCallbacks(duck: DuckDBConnection, { from, to }: DaySpan): Promise<Answer> {
  const rows = await rowsOf(
    duck,
    `select cast(day as varchar), department, count(*), count(ended_at), count(*) filter (ended_at <= due_at),
        count(*) filter (ended_at is null and due_at >= timestamp '${NOW.slice(0, 19)}')
      from callbacks where day between '${from}' and '${to}' group by day, department order by day, department`,
  )
  return () => linesOfRows(rows)
}
