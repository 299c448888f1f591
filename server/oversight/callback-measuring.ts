import type { Clock } from '../contacts/clock.ts'
import { isoWeek } from '../contacts/copenhagen-day.ts'
import type { ErrandStore } from '../contacts/errand.ts'
import type { CallbackMeasures, CallbackMeasuresRequest, CallbackRow } from '../contract/callback-measures.ts'
import * as da from '../contract/da.ts'
import type { CallbackDay } from '../measures/callback-day.ts'
import { hide, rateOf, suppressSmallest } from '../measures/rates.ts'
import type { Shelf } from '../articles/shelf.ts'

/** How the promises to call are kept. */
export interface CallbackMeasuring {
  callbacks(request: CallbackMeasuresRequest): Promise<CallbackMeasures>
}

interface Ports {
  readonly errands: Pick<ErrandStore, 'callbackDays'>
  readonly shelf: () => Shelf
  readonly clock: Clock
}

export function createCallbackMeasuring({ errands, shelf, clock }: Ports): CallbackMeasuring {
  return {
    async callbacks({ from, to, department }) {
      const now = clock.now().toISOString()
      const all = await errands.callbackDays({ from, to }, now)
      const own = department === undefined ? all : all.filter((day) => day.department === department)
      const { departments } = shelf().configuration
      const nameOf = (code: string): string => departments.find((one) => one.code === code)?.name ?? code
      const among = inOrder(
        rowsBy(all, (day) => day.department, nameOf),
        departments,
      )
      const rows = department === undefined ? among : among.filter(({ key }) => key === department)
      // Hidden among its neighbours, a department stays hidden when it is chosen alone.
      const isHidden = department !== undefined && rows.some(({ kept }) => kept.isHidden)
      const finish = (row: CallbackRow): CallbackRow => (isHidden ? { ...row, kept: hide(row.kept) } : row)
      const byWeek = rowsBy(own, ({ day }) => isoWeek(day), String)
      return {
        from,
        to,
        asOf: now,
        total: finish(rowOf('all', da.wholePeriod, own)),
        rows,
        byWeek: byWeek.toSorted((a, b) => (a.key < b.key ? -1 : 1)).map(finish),
        definitions: { ...da.callbackDefinitions },
      }
    },
  }
}

function rowsBy(
  days: readonly CallbackDay[],
  keyOf: (day: CallbackDay) => string,
  labelOf: (key: string) => string,
): CallbackRow[] {
  const rows = [...Map.groupBy(days, keyOf)].map(([key, group]) => rowOf(key, labelOf(key), group))
  const rates = suppressSmallest(rows.map(({ kept }) => kept))
  return rows.map((row, at) => ({ ...row, kept: rates[at] ?? row.kept }))
}

function rowOf(key: string, label: string, days: readonly CallbackDay[]): CallbackRow {
  const sumOf = (name: 'made' | 'done' | 'kept' | 'waiting'): number => days.reduce((sum, day) => sum + day[name], 0)
  const made = sumOf('made')
  return { key, label, made, open: made - sumOf('done'), kept: rateOf(sumOf('kept'), made - sumOf('waiting')) }
}

/** Departments stand as the municipality has ordered them, those that are no longer set up last. */
function inOrder(rows: readonly CallbackRow[], departments: readonly { code: string }[]): CallbackRow[] {
  const placeOf = ({ key }: CallbackRow): number => {
    const at = departments.findIndex(({ code }) => code === key)
    return at < 0 ? departments.length : at
  }
  return rows.toSorted((a, b) => placeOf(a) - placeOf(b))
}
