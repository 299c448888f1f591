import { z } from 'zod'
import { day as calendarDay } from '../contract/values.ts'
import { momentOf, wallTimeAt, type WallTime } from './copenhagen-clock.ts'
import { danishHolidays } from './danish-holidays.ts'

const HOUR_MS = 3_600_000
const DAY_MS = 24 * HOUR_MS

/** `9-15`, `9.00-17.30`, `09:00–15:00`. */
const HOURS = /^\s*(\d{1,2})(?:[.:]([0-5]\d))?\s*[-–]\s*(\d{1,2})(?:[.:]([0-5]\d))?\s*$/

const openingHours = z.string().transform((text, context) => {
  const [, opensHour, opensMinute = '0', closesHour, closesMinute = '0'] = HOURS.exec(text) ?? []
  const opensMs = (Number(opensHour) * 60 + Number(opensMinute)) * 60_000
  const closesMs = (Number(closesHour) * 60 + Number(closesMinute)) * 60_000
  if (opensMs < closesMs && closesMs <= DAY_MS) return { opensMs, closesMs }
  context.addIssue({ code: 'custom', message: `"${text}" er ikke en åbningstid som "9-15" eller "9.00-17.30"` })
  return z.NEVER
})
type Hours = z.infer<typeof openingHours>

const WEEKDAYS = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday'] as const

/**
 * `workingTime` in `municipality.yaml`: hours by weekday, where a day that is missing is closed, and the days on which the
 * municipality is closed besides the public holidays. One weekday at least is open, for nothing would ever be due.
 */
export const workingTime = z
  .strictObject({
    monday: openingHours.optional(),
    tuesday: openingHours.optional(),
    wednesday: openingHours.optional(),
    thursday: openingHours.optional(),
    friday: openingHours.optional(),
    saturday: openingHours.optional(),
    sunday: openingHours.optional(),
    closedDays: z.array(calendarDay).default([]),
  })
  .refine((time) => WEEKDAYS.some((weekday) => time[weekday]), 'mindst én ugedag skal have en åbningstid')
export type WorkingTime = z.infer<typeof workingTime>

/** Whether the municipality is open at that moment; at the minute it closes it is not. */
export function isOpenAt(moment: Date, time: WorkingTime): boolean {
  const wall = wallTimeAt(moment)
  return isWithin(wall.clockMs, hoursOn(wall.day, time))
}

/**
 * When something promised within a number of hours is due; always a moment at which the municipality is open.
 *
 * 1. Made while closed, it counts as made when the municipality next opens.
 * 2. The hours are counted on the clock, day and night, but days that are closed throughout are left out; a working day
 *    has 24 hours, also when the clock is changed.
 * 3. Where that ends outside the hours of the day, it is due when the municipality next opens.
 *
 * Open 9–15 (Thursday 9–17, Friday 9–13) and 24 hours: made Wednesday 14.00, due Thursday 14.00. Made Thursday 16.30, it
 * ends Friday 16.30, so it is due Monday 9.00. Made Friday 16.00, it counts from Monday 9.00 and is due Tuesday 9.00.
 *
 * It is never before it was made, and what is made later is never due earlier: made the first time in the hour of an
 * October night that comes twice, it counts as made when that hour begins again.
 *
 * @param hours 0 or more
 */
export function dueAt(madeAt: Date, hours: number, time: WorkingTime): Date {
  const start = nextOpen(countedFrom(madeAt), time)
  const clockMs = start.clockMs + hours * HOUR_MS
  let { day } = start
  for (let left = Math.floor(clockMs / DAY_MS); left > 0; left -= 1) day = nextWorkingDay(day, time)
  return momentOf(nextOpen({ day, clockMs: clockMs % DAY_MS }, time))
}

/** The wall goes back once a year: whoever asked in that hour's first run then stands before everyone of its second. */
function countedFrom(madeAt: Date): WallTime {
  const wall = wallTimeAt(madeAt)
  const comesAgain = momentOf(wall).getTime() > madeAt.getTime()
  return comesAgain ? { ...wall, clockMs: Math.floor(wall.clockMs / HOUR_MS) * HOUR_MS } : wall
}

/** That time itself when the municipality is open, else its next opening. */
function nextOpen(wall: WallTime, time: WorkingTime): WallTime {
  const today = hoursOn(wall.day, time)
  if (isWithin(wall.clockMs, today)) return wall
  if (today && wall.clockMs < today.opensMs) return { day: wall.day, clockMs: today.opensMs }
  const next = nextWorkingDay(wall.day, time)
  return { day: next, clockMs: hoursOn(next, time)?.opensMs ?? 0 }
}

function nextWorkingDay(day: string, time: WorkingTime): string {
  let next = dayAfter(day)
  while (!hoursOn(next, time)) next = dayAfter(next)
  return next
}

/** Nothing on a day that is closed. */
function hoursOn(day: string, time: WorkingTime): Hours | undefined {
  if (time.closedDays.includes(day) || danishHolidays(Number(day.slice(0, 4))).includes(day)) return undefined
  const weekday = WEEKDAYS[new Date(`${day}T00:00:00Z`).getUTCDay()]
  return weekday && time[weekday]
}

function isWithin(clockMs: number, hours: Hours | undefined): boolean {
  return hours !== undefined && hours.opensMs <= clockMs && clockMs < hours.closesMs
}

function dayAfter(day: string): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + DAY_MS).toISOString().slice(0, 10)
}
