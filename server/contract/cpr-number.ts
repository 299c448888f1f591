/**
 * Whether a date DDMMYY and the four characters behind it can be a CPR number: the date exists in the century that the
 * seventh character and the year give, and a first digit raised by six marks a replacement number. Modulus 11 is not
 * asked: valid numbers without it have been issued since 2007.
 *
 * @param fullYear the year as it was written with four digits; it must then be that of the number
 * @see CPR-kontoret, "Personnummeret i CPR"
 */
export function isCprNumber(date: string, serial: string, fullYear?: number): boolean {
  const dayOfMonth = Number(date.slice(0, 2)) - (Number(date[0]) >= 6 ? 60 : 0)
  const month = Number(date.slice(2, 4))
  const yearOfCentury = Number(date.slice(4, 6))
  const year = centuryOf(yearOfCentury, Number(serial[0])) + yearOfCentury
  return (fullYear ?? year) === year && isDate(year, month, dayOfMonth)
}

/** Whether there is such a day in the calendar; month and day count from 1. */
export function isDate(year: number, month: number, dayOfMonth: number): boolean {
  const date = new Date(Date.UTC(year, month - 1, dayOfMonth))
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === dayOfMonth
}

function centuryOf(yearOfCentury: number, seventhDigit: number): number {
  if (seventhDigit <= 3) return 1900
  if (seventhDigit === 4 || seventhDigit === 9) return yearOfCentury <= 36 ? 2000 : 1900
  return yearOfCentury <= 57 ? 2000 : 1800
}
