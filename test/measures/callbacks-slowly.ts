import type { CallbackDay } from '../../server/measures/callback-day.ts'

/** A promise to call as plain code sees it. */
export interface PlainCallback {
  readonly madeAt: string
  readonly department: string
  readonly dueAt: string
  readonly doneAt: string | null
}

/** What became of every promise made in the period, one by one, at the moment `now`. */
export function callbacksSlowly(
  all: readonly PlainCallback[],
  { from, to }: { readonly from: string; readonly to: string },
  now: string,
): CallbackDay[] {
  const rows: CallbackDay[] = []
  for (const { madeAt, department, dueAt, doneAt } of all) {
    // By the operating system's calendar and nothing of ours.
    const day = new Date(madeAt).toLocaleDateString('sv-SE', { timeZone: 'Europe/Copenhagen' })
    if (day < from || day > to) continue
    const isDone = doneAt !== null
    const isKept = doneAt !== null && Date.parse(doneAt) <= Date.parse(dueAt)
    const isWaiting = doneAt === null && Date.parse(now) <= Date.parse(dueAt)
    const at = rows.findIndex((row) => row.day === day && row.department === department)
    const before = rows[at] ?? { day, department, made: 0, done: 0, kept: 0, waiting: 0 }
    rows[at < 0 ? rows.length : at] = {
      day,
      department,
      made: before.made + 1,
      done: before.done + (isDone ? 1 : 0),
      kept: before.kept + (isKept ? 1 : 0),
      waiting: before.waiting + (isWaiting ? 1 : 0),
    }
  }
  return rows.toSorted((a, b) => (`${a.day} ${a.department}` < `${b.day} ${b.department}` ? -1 : 1))
}
