/**
 * The public holidays of a year in Denmark, sorted, as `2026-01-01`. Grundlovsdag, 24 and 31 December are no holidays by
 * law: a municipality that closes names them itself. Store bededag is one up to 2023.
 *
 * @param year 1583 or later
 * @see Lov om konsekvenser ved afskaffelsen af store bededag som helligdag (2023, L 13)
 */
export function danishHolidays(year: number): readonly string[] {
  const easter = easterSunday(year)
  const moving = Object.values(DAYS_FROM_EASTER).map((days) => toDay(easter + days * DAY_MS))
  const prayerDay = year < 2024 ? [toDay(easter + 26 * DAY_MS)] : []
  const fixed = ['01-01', '12-25', '12-26'].map((monthAndDay) => `${year}-${monthAndDay}`)
  return [...fixed, ...moving, ...prayerDay].toSorted()
}

const DAYS_FROM_EASTER = {
  maundyThursday: -3,
  goodFriday: -2,
  easterSunday: 0,
  easterMonday: 1,
  ascensionDay: 39,
  whitSunday: 49,
  whitMonday: 50,
}

/**
 * Easter Sunday of the Gregorian calendar, as milliseconds of its midnight in UTC.
 *
 * @see Nature 13 (1876), p. 487, by an anonymous correspondent; the letters are those of Meeus, J. (1998), Astronomical
 *   Algorithms, 2nd ed., ch. 8
 */
function easterSunday(year: number): number {
  const a = year % 19
  const [b, c] = [Math.floor(year / 100), year % 100]
  const [d, e] = [Math.floor(b / 4), b % 4]
  const f = Math.floor((b + 8) / 25)
  const g = Math.floor((b - f + 1) / 3)
  const h = (19 * a + b - d - g + 15) % 30
  const [i, k] = [Math.floor(c / 4), c % 4]
  const l = (32 + 2 * e + 2 * i - h - k) % 7
  const m = Math.floor((a + 11 * h + 22 * l) / 451)
  const n = h + l - 7 * m + 114
  return Date.UTC(year, Math.floor(n / 31) - 1, (n % 31) + 1)
}

function toDay(moment: number): string {
  return new Date(moment).toISOString().slice(0, 10)
}

const DAY_MS = 86_400_000
