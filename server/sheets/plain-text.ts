/**
 * Text as a spreadsheet leaves it when it opens CSV: with an apostrophe before what it would run as a formula, or turn into a
 * number, a date, a time or a truth. Quotes do not keep it from that.
 */
export function plainText(text: string): string {
  return startsFormula(text) || isTakenForValue(text) ? `'${text}` : text
}

/** Full-width and small forms are the same character to Excel; what is not seen before it does not matter either. */
function startsFormula(text: string): boolean {
  if (text.startsWith('\t')) return true
  const first = text.replace(/^[\s\p{C}]+/u, '').slice(0, 2)
  return /^[=+\-@|%]/.test(first.normalize('NFKC'))
}

/**
 * Digits without words: `0045`, `1-09`, `5 %`, `3. maj`, `1e5`, and so that a column of codes is all text, `7` too. KLE numbers
 * as well: 23.09.02 is a Danish day on a Mac.
 */
function isTakenForValue(text: string): boolean {
  const lower = text.trim().toLowerCase()
  if (lower.startsWith("'")) return false
  if (truths.has(lower)) return true
  return /\d/.test(lower) && !/\p{L}/u.test(lower.replaceAll(partOfValue, ''))
}

const truths = new Set(['sand', 'falsk', 'true', 'false'])
const partOfValue =
  /jan(?:uar)?|feb(?:ruar)?|mar(?:ts)?|apr(?:il)?|maj|juni?|juli?|aug(?:ust)?|(?:sept?|nov|dec)(?:ember)?|okt(?:ober)?|kr|e/g
