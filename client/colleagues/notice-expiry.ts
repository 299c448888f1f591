/** How long a notice is shown: until the end of the working day, the next one's, a week, or a chosen day's. */
export type Expiry = 'today' | 'tomorrow' | 'week' | 'date'

const CLOSING_HOUR = 16

/** Those that lie ahead: after closing time in Denmark a notice cannot be for today. */
export function possibleExpiries(now: Date): readonly Expiry[] {
  return hourAt(now) < CLOSING_HOUR ? ['today', 'tomorrow', 'week', 'date'] : ['tomorrow', 'week', 'date']
}

/**
 * Closing time in Denmark of the day, wherever the PC's clock says that it is.
 *
 * @param day `2026-11-20`, for a date
 * @returns null for a day that is not one, and when it is over already
 */
export function expiryMoment(expiry: Expiry, day: string, now: Date): Date | null {
  const closing = closingOf(expiry === 'date' ? day : daysAfter(now, DAYS[expiry]))
  return closing !== undefined && closing.getTime() > now.getTime() ? closing : null
}

const DAYS = { today: 0, tomorrow: 1, week: 7 }
const DAY_MS = 86_400_000

/** Counted in the calendar: a day on which the clock is changed is one day too. */
function daysAfter(now: Date, days: number): string {
  const { year, month, day } = wallAt(now)
  return new Date(Date.parse(`${year}-${month}-${day}T00:00:00Z`) + days * DAY_MS).toISOString().slice(0, 10)
}

/** Denmark is one hour ahead of UTC, in summer two. */
function closingOf(day: string): Date | undefined {
  const inSummerAndWinter = [2, 1].map((ahead) => new Date(`${day}T${CLOSING_HOUR - ahead}:00:00Z`))
  return inSummerAndWinter.find((moment) => !Number.isNaN(moment.getTime()) && hourAt(moment) === CLOSING_HOUR)
}

function hourAt(moment: Date): number {
  return Number(wallAt(moment)['hour'])
}

function wallAt(moment: Date): Partial<Record<Intl.DateTimeFormatPartTypes, string>> {
  return Object.fromEntries(wallFormat.formatToParts(moment).map(({ type, value }) => [type, value]))
}

const wallFormat = new Intl.DateTimeFormat('en-CA', {
  timeZone: 'Europe/Copenhagen',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  hourCycle: 'h23',
})
