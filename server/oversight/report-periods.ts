import { shifted } from '../contacts/tiles.ts'
import { reportTexts as da } from '../contract/da-report.ts'
import type { ReportPeriod } from '../contract/report.ts'
import { danishDay, danishMonth } from './danish-moment.ts'

/** A period with its name: a year, a half-year and a month are called so, everything else by its days. */
export function periodOf(from: string, to: string): ReportPeriod {
  return { from, to, label: labelOf(from, to) }
}

/** What a period is compared with: as many whole months just before whole months, otherwise as many days. */
export function periodBefore(from: string, to: string): ReportPeriod {
  const months = wholeMonths(from, to)
  const days = Math.round((Date.parse(to) - Date.parse(from)) / DAY_MS) + 1
  return periodOf(months === null ? shifted(from, -days) : monthsBefore(from, months), shifted(from, -1))
}

const DAY_MS = 86_400_000

function labelOf(from: string, to: string): string {
  const [year, month] = [from.slice(0, 4), Number(from.slice(5, 7))]
  const months = wholeMonths(from, to)
  if (months === 12 && month === 1) return year
  if (months === 6 && (month === 1 || month === 7)) return da.halfYear(month === 1 ? 1 : 2, year)
  return months === 1 ? danishMonth(from) : da.span(danishDay(from), danishDay(to))
}

/** How many months the period is, from the first day of one to the last of another; null where it is not. */
function wholeMonths(from: string, to: string): number | null {
  const after = shifted(to, 1)
  if (!from.endsWith('-01') || !after.endsWith('-01')) return null
  return monthNumber(after) - monthNumber(from)
}

function monthNumber(day: string): number {
  return Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1
}

function monthsBefore(day: string, months: number): string {
  const number = monthNumber(day) - months
  return `${Math.floor(number / 12)}-${String((number % 12) + 1).padStart(2, '0')}-01`
}
