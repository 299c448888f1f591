/** What calendar and clock on the wall show in Denmark: a day as `2026-11-20`, and milliseconds since 0.00 by the clock. */
export interface WallTime {
  readonly day: string
  readonly clockMs: number
}

/** What the wall shows at that moment. */
export function wallTimeAt(moment: Date): WallTime {
  const parts = Object.fromEntries(wallFormat.formatToParts(moment).map(({ type, value }) => [type, value]))
  const minutes = Number(parts['hour']) * 60 + Number(parts['minute'])
  const milliseconds = ((moment.getTime() % 60_000) + 60_000) % 60_000
  return { day: `${parts['year']}-${parts['month']}-${parts['day']}`, clockMs: minutes * 60_000 + milliseconds }
}

/**
 * The moment at which the wall shows that. In the hour that comes twice in autumn it is the later one, and in the hour
 * that is left out in spring the moment the clock is put forward: so what is later on the wall is never earlier.
 */
export function momentOf({ day, clockMs }: WallTime): Date {
  const asUtc = Date.parse(`${day}T00:00:00Z`) + clockMs
  const [inWinter, inSummer] = [new Date(asUtc - HOUR_MS), new Date(asUtc - 2 * HOUR_MS)]
  if (shows(inWinter, asUtc)) return inWinter
  if (shows(inSummer, asUtc)) return inSummer
  // Directive 2000/84/EC: the clock is put forward at 1.00 UTC.
  return new Date(Math.floor(inWinter.getTime() / HOUR_MS) * HOUR_MS)
}

function shows(moment: Date, asUtc: number): boolean {
  const { day, clockMs } = wallTimeAt(moment)
  return Date.parse(`${day}T00:00:00Z`) + clockMs === asUtc
}

const HOUR_MS = 3_600_000

const wallFormat = new Intl.DateTimeFormat('en-CA', {
  timeZone: 'Europe/Copenhagen',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
})
