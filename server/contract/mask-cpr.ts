/**
 * Replaces what is certain to be a CPR number (DDMMYY and four digits, a date that exists, with a separator, or written
 * together beside no word that says it is something else) by `[cpr]`. Everything else passes untouched, dates, amounts, KLE
 * and telephone numbers included. Modulus 11 is not asked: valid numbers without it have been issued since 2007.
 *
 * @see CPR-kontoret, "Personnummeret i CPR": the seventh digit and the year give the century; a first digit raised by
 *   six marks a replacement number
 */
export function maskCpr(text: string): string {
  return text.replace(CANDIDATE, (found, date: string, separator: string, serial: string, at: number) =>
    isBirthDate(date, serial) && (separator !== '' || !isSomethingElse(text.slice(Math.max(0, at - 24), at)))
      ? '[cpr]'
      : found,
  )
}

const CANDIDATE = /(?<![\d+.,/-])(\d{6})(\s?[-‐‑–−/.]\s?|\s|)(\d{4})(?![\d]|[.,/-]\d)/gu

const OTHER_NUMBERS =
  /(?:konto|tlf|telefon|mobil|sagsnr|sagsnummer|sag|faktura|ordre|ean|cvr|kundenr|journal)\S*[\s:.]*$/iu

function isSomethingElse(before: string): boolean {
  return OTHER_NUMBERS.test(before)
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
