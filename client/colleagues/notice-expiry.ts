/** How long a notice is shown: until the end of the working day, the next one's, a week, or a chosen day's. */
export type Expiry = 'today' | 'tomorrow' | 'week' | 'date'

const CLOSING_HOUR = 16

/** Those that lie ahead: after closing time a notice cannot be for today. */
export function possibleExpiries(now: Date): readonly Expiry[] {
  return now.getHours() < CLOSING_HOUR ? ['today', 'tomorrow', 'week', 'date'] : ['tomorrow', 'week', 'date']
}

/** @returns null for a day that is not one, and when it is over already */
export function expiryMoment(expiry: Expiry, day: string, now: Date): Date | null {
  const closing = closingOf(expiry === 'date' ? new Date(`${day}T00:00:00`) : daysAfter(now, DAYS[expiry]))
  return closing.getTime() > now.getTime() ? closing : null
}

const DAYS = { today: 0, tomorrow: 1, week: 7 }

function daysAfter(now: Date, days: number): Date {
  return new Date(now.getFullYear(), now.getMonth(), now.getDate() + days)
}

function closingOf(day: Date): Date {
  return new Date(day.getFullYear(), day.getMonth(), day.getDate(), CLOSING_HOUR)
}
