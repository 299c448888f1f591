/** A period in days, both included, as `2026-11-20`. */
export interface Period {
  readonly from: string
  readonly to: string
}

export const presetNames = [
  'days-7',
  'days-30',
  'days-90',
  'this-week',
  'last-week',
  'last-4-weeks',
  'last-13-weeks',
  'this-month',
  'last-month',
  'this-quarter',
  'last-quarter',
  'this-half',
  'last-half',
  'this-year',
  'last-year',
] as const
export type PresetName = (typeof presetNames)[number]

/** The period that a preset means on a day; those of "this" run to the end of the week, month, quarter, half or year. */
export function presetOf(name: PresetName, today: string): Period {
  const monday = shifted(today, -weekdayOf(today))
  switch (name) {
    case 'days-7':
      return { from: shifted(today, -6), to: today }
    case 'days-30':
      return { from: shifted(today, -29), to: today }
    case 'days-90':
      return { from: shifted(today, -89), to: today }
    case 'this-week':
      return { from: monday, to: shifted(monday, 6) }
    case 'last-week':
      return { from: shifted(monday, -7), to: shifted(monday, -1) }
    case 'last-4-weeks':
      return { from: shifted(monday, -28), to: shifted(monday, -1) }
    case 'last-13-weeks':
      return { from: shifted(monday, -91), to: shifted(monday, -1) }
    default: {
      const [when, span] = name.split('-') as ['this' | 'last', keyof typeof MONTHS]
      return months(today, MONTHS[span], when === 'this' ? 0 : -1)
    }
  }
}

const MONTHS = { month: 1, quarter: 3, half: 6, year: 12 } as const

/** So many months from a multiple of them in the year, the one around the day or so many before or after. */
function months(day: string, length: number, steps: number): Period {
  const first = Math.floor((Number(day.slice(5, 7)) - 1) / length) * length + steps * length
  const year = Number(day.slice(0, 4))
  return { from: dayOf(year, first, 1), to: dayOf(year, first + length, 0) }
}

/** The period of the same kind before or after: whole months by months, everything else by its number of days. */
export function neighbourOf({ from, to }: Period, step: -1 | 1): Period {
  if (from.endsWith('-01') && shifted(to, 1).endsWith('-01')) {
    const [year, month] = [Number(from.slice(0, 4)), Number(from.slice(5, 7)) - 1]
    const length = (Number(to.slice(0, 4)) - year) * 12 + Number(to.slice(5, 7)) - month
    const first = month + step * length
    return { from: dayOf(year, first, 1), to: dayOf(year, first + length, 0) }
  }
  const days = (Date.parse(to) - Date.parse(from)) / DAY_MS + 1
  return { from: shifted(from, step * days), to: shifted(to, step * days) }
}

export function shifted(day: string, days: number): string {
  return new Date(Date.parse(day) + days * DAY_MS).toISOString().slice(0, 10)
}

/** The Monday of an ISO week such as `2026-W47`; the first week is the one with 4 January. */
export function mondayOf(week: string): string {
  const [year = '', number = ''] = week.split('-W')
  const fourth = `${year}-01-04`
  return shifted(fourth, 7 * (Number(number) - 1) - weekdayOf(fourth))
}

/** 0 on Mondays. */
function weekdayOf(day: string): number {
  return (new Date(day).getUTCDay() + 6) % 7
}

function dayOf(year: number, month: number, day: number): string {
  return new Date(Date.UTC(year, month, day)).toISOString().slice(0, 10)
}

const DAY_MS = 86_400_000
