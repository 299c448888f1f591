/**
 * Replaces what is certain to be a CPR number (DDMMYY and four digits, a date that exists, with a separator, or written
 * together beside no word that says it is something else) by `[cpr]`. Everything else passes untouched, dates, amounts, KLE
 * and telephone numbers included. Modulus 11 is not asked: valid numbers without it have been issued since 2007.
 *
 * @see CPR-kontoret, "Personnummeret i CPR": the seventh digit and the year give the century; a first digit raised by
 *   six marks a replacement number
 */
export function maskCpr(text: string): string {
  return text
    .replace(/[\uFF10-\uFF19]/g, (wide) => String(wide.charCodeAt(0) - 0xff10))
    .replace(TOGETHER, (found, date: string, separator: string, serial: string, at: number, whole: string) => {
      const isCertain =
        separator !== '' || !isSomethingElse(whole.slice(Math.max(0, at - 32), at), whole.slice(at + 10))
      return isBirthDate(date, serial) && isCertain ? '[cpr]' : found
    })
    .replace(IN_PAIRS, (found, date: string, _separator: string, serial: string) =>
      isBirthDate(date.replace(/\D/g, ''), serial) ? '[cpr]' : found,
    )
}

const HYPHENS = String.raw`[-‐‑‒–—−_/.\u00AD]`

/** `010190-1234`, `010190 1234`, `0101901234`; not in the middle of a longer number. */
const TOGETHER = new RegExp(
  String.raw`(?<!\d)(?<!\d[.-])(?<!\+)(\d{6})(\s{0,2}${HYPHENS}\s{0,2}|\s{1,2}|)(\d{4})(?!\d)`,
  'gu',
)

/** `01.01.90-1234`, `01 01 90-1234`: only with a hyphen, for a date and a time look the same without one. */
const IN_PAIRS = /(?<!\d)(?<!\d[.-])(\d{2}([. ])\d{2}\2\d{2})\s?[-‐‑‒–—−]\s?(\d{4})(?!\d)/gu

/** The word before it says that ten digits together are another number. */
const OTHER_NUMBER =
  /(?<!\p{L})(?:konto|reg|tlf|telefon|mobil|sag|sags|journal|faktura|ordre|ean|cvr|kunde)-?(?:nr|nummer)?[\s.:#]*(?:nr|nummer)?[\s.:#]*$/iu

/** Ten digits together are an amount when decimals follow. */
const DECIMALS = /^[.,]\d{1,2}(?!\d)/

function isSomethingElse(before: string, after: string): boolean {
  return OTHER_NUMBER.test(before) || DECIMALS.test(after)
}

function isBirthDate(date: string, serial: string): boolean {
  const firstDigit = Number(date[0])
  const dayOfMonth = Number(date.slice(0, 2)) - (firstDigit >= 6 ? 60 : 0)
  const month = Number(date.slice(2, 4))
  const year = centuryOf(Number(date.slice(4, 6)), Number(serial[0])) + Number(date.slice(4, 6))
  const birth = new Date(Date.UTC(year, month - 1, dayOfMonth))
  return birth.getUTCMonth() === month - 1 && birth.getUTCDate() === dayOfMonth
}

function centuryOf(yearOfCentury: number, seventhDigit: number): number {
  if (seventhDigit <= 3) return 1900
  if (seventhDigit === 4 || seventhDigit === 9) return yearOfCentury <= 36 ? 2000 : 1900
  return yearOfCentury <= 57 ? 2000 : 1800
}
