import { momentOf } from '../contacts/copenhagen-clock.ts'
import { danishHolidays } from '../contacts/danish-holidays.ts'
import type { Chance } from './demo-chance.ts'

const HOUR_MS = 3_600_000
const DAY_MS = 24 * HOUR_MS

/** By the hour of the clock in Denmark: the lines open at nine, are busiest before noon, and quiet over lunch. */
const HOURS: readonly (readonly [number, number])[] = [
  [9, 9],
  [10, 13],
  [11, 11],
  [12, 7],
  [13, 10],
  [14, 8],
]
const LATE_HOURS: readonly (readonly [number, number])[] = [
  [15, 6],
  [16, 5],
]
const [SUNDAY, MONDAY, THURSDAY, FRIDAY, SATURDAY] = [0, 1, 4, 5, 6]

/** A day on which the municipality is open, and how its contacts spread over it. */
export interface DemoDay {
  readonly day: string
  /** 0 on the first, nearly 1 on the last. */
  readonly progress: number
  /** How busy it is; 1 on an ordinary day. */
  readonly rush: number
  begin(chance: Chance): number
}

/** The working days of so many days up to a moment: closed at weekends and on public holidays. */
export function workingDays(days: number, until: Date): DemoDay[] {
  return Array.from({ length: days + 1 }, (_, at) => new Date(until.getTime() - (days - at) * DAY_MS))
    .map((date, at) => dayOf(date.toISOString().slice(0, 10), at / (days + 1)))
    .filter(({ day }) => isOpen(day))
}

function dayOf(day: string, progress: number): DemoDay {
  const noon = momentOf({ day, clockMs: 12 * HOUR_MS }).getTime()
  const hours = hoursOf(weekdayOf(day))
  const begin = (chance: Chance): number => noon + (chance.weighed(hours) - 12 + chance.share()) * HOUR_MS
  return { day, progress, rush: rushOf(day), begin: (chance) => Math.floor(begin(chance)) }
}

function hoursOf(weekday: number): typeof HOURS {
  if (weekday === THURSDAY) return [...HOURS, ...LATE_HOURS]
  return weekday === FRIDAY ? HOURS.filter(([hour]) => hour < 13) : HOURS
}

/** Mondays, and the days on which pensions and benefits are paid. */
function rushOf(day: string): number {
  const weekday = weekdayOf(day)
  const ofWeek = weekday === MONDAY ? 1.25 : weekday === FRIDAY ? 0.75 : 1
  return Number(day.slice(8)) <= 3 ? ofWeek * 1.2 : ofWeek
}

function isOpen(day: string): boolean {
  const weekday = weekdayOf(day)
  return weekday !== SUNDAY && weekday !== SATURDAY && !danishHolidays(Number(day.slice(0, 4))).includes(day)
}

function weekdayOf(day: string): number {
  return new Date(`${day}T00:00:00Z`).getUTCDay()
}
