import { isoWeek } from './copenhagen-day.ts'

/** Days as `2026-11-20`, both included. */
export interface DaySpan {
  readonly from: string
  readonly to: string
}

/** A period laid out in whole months and ISO weeks, each an unbroken run, and the days that are left over. */
export interface Tiles {
  /** Weeks as `2026-W47`, months as `M2026-11`. */
  readonly runs: readonly (readonly string[])[]
  readonly rest: readonly DaySpan[]
}

/** The layout that leaves the fewest days over; of two, the one of fewer tiles. */
export function tilesOf(period: DaySpan): Tiles {
  const [inWeeks, inMonths] = [weekTiles(period), monthTiles(period)]
  const [weekDays, monthDays] = [daysIn(inWeeks.rest), daysIn(inMonths.rest)]
  if (weekDays !== monthDays) return weekDays < monthDays ? inWeeks : inMonths
  return inWeeks.runs.flat().length <= inMonths.runs.flat().length ? inWeeks : inMonths
}

/** In whole weeks only; a period without one is left over. */
export function weekTiles({ from, to }: DaySpan): Tiles {
  const firstMonday = shifted(from, (8 - weekdayOf(from)) % 7)
  const lastSunday = shifted(to, -(weekdayOf(to) % 7))
  if (lastSunday < firstMonday) return { runs: [], rest: from > to ? [] : [{ from, to }] }
  const weeks: string[] = []
  for (let monday = firstMonday; monday < lastSunday; monday = shifted(monday, 7)) weeks.push(isoWeek(monday))
  const rest = [
    { from, to: shifted(firstMonday, -1) },
    { from: shifted(lastSunday, 1), to },
  ]
  return { runs: [weeks], rest: rest.filter((one) => one.from <= one.to) }
}

/** In whole months, and in whole weeks before and after them. */
function monthTiles(period: DaySpan): Tiles {
  const { from, to } = period
  const first = from.endsWith('-01') ? from : firstOfNext(from)
  const end = firstOfNext(to) === shifted(to, 1) ? shifted(to, 1) : `${to.slice(0, 7)}-01`
  const months: string[] = []
  for (let month = first; month < end; month = firstOfNext(month)) months.push(monthOf(month))
  if (months.length === 0) return weekTiles(period)
  const before = weekTiles({ from, to: shifted(first, -1) })
  const after = weekTiles({ from: end, to })
  const runs = [before, { runs: [months] }, after].flatMap((one) => one.runs)
  return { runs, rest: [...before.rest, ...after.rest] }
}

function firstOfNext(day: string): string {
  const [year = 0, month = 0] = day.split('-').map(Number)
  return new Date(Date.UTC(year, month, 1)).toISOString().slice(0, 10)
}

/** Days of one week, and those of it that are not among them. */
export interface PartOfWeek {
  readonly week: string
  readonly days: DaySpan
  readonly others: readonly DaySpan[]
}

/** Splits days at their Mondays. */
export function partsOfWeeks({ from, to }: DaySpan): PartOfWeek[] {
  const parts: PartOfWeek[] = []
  for (let first = from; first <= to; first = shifted(weekAround(first).to, 1)) {
    const around = weekAround(first)
    const days = { from: first, to: to < around.to ? to : around.to }
    const others = [
      { from: around.from, to: shifted(days.from, -1) },
      { from: shifted(days.to, 1), to: around.to },
    ]
    parts.push({ week: isoWeek(first), days, others: others.filter((one) => one.from <= one.to) })
  }
  return parts
}

export function daysIn(spans: readonly DaySpan[]): number {
  return spans.reduce((sum, { from, to }) => sum + 1 + (Date.parse(to) - Date.parse(from)) / DAY_MS, 0)
}

/** A month's name among the tiles: the letter keeps it apart from the weeks. */
export function monthOf(day: string): string {
  return `M${day.slice(0, 7)}`
}

/** Monday to Sunday of the week that a day lies in. */
export function weekAround(day: string): DaySpan {
  const monday = shifted(day, 1 - weekdayOf(day))
  return { from: monday, to: shifted(monday, 6) }
}

/** ISO 8601: Monday is 1, Sunday 7. */
function weekdayOf(day: string): number {
  return new Date(`${day}T00:00:00Z`).getUTCDay() || 7
}

export function shifted(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * DAY_MS).toISOString().slice(0, 10)
}

const DAY_MS = 86_400_000
