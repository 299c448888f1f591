import { dayBefore } from '../shell/format.ts'

/** What a paper is about; it stands in the address, so that it can be shared. */
export interface ReportView {
  readonly from: string
  readonly to: string
  readonly department: string
}

export interface HalfYear {
  readonly half: 1 | 2
  readonly year: string
  readonly from: string
  readonly to: string
}

/** Reports are written when a half-year is over, or nearly: early in a new one it is still the old one that is meant. */
const STILL_DAYS = 30

export function reportViewOf(query: Readonly<Record<string, string>>): ReportView {
  const usual = halfYearOf(dayBefore(STILL_DAYS))
  return {
    from: dayIn(query['from']) ?? usual.from,
    to: dayIn(query['to']) ?? usual.to,
    department: query['department'] ?? '',
  }
}

export function reportQueryOf({ from, to, department }: ReportView): string {
  return new URLSearchParams({ from, to, ...(department && { department }) }).toString()
}

/** The half-year that a day lies in. */
export function halfYearOf(day: string): HalfYear {
  const year = day.slice(0, 4)
  return day.slice(5) <= '06-30'
    ? { half: 1, year, from: `${year}-01-01`, to: `${year}-06-30` }
    : { half: 2, year, from: `${year}-07-01`, to: `${year}-12-31` }
}

/** The one that a day lies in and those before it, newest first. */
export function halfYearsUntil(day: string, count: number): HalfYear[] {
  const last = halfYearOf(day)
  return Array.from({ length: count }, (_, at) => {
    const halves = Number(last.year) * 2 + last.half - 1 - at
    return halfYearOf(`${Math.floor(halves / 2)}-${halves % 2 === 0 ? '01-01' : '07-01'}`)
  })
}

function dayIn(text: string | undefined): string | undefined {
  return text !== undefined && /^\d{4}-\d\d-\d\d$/.test(text) ? text : undefined
}
