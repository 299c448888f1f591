/**
 * Brings every spelling of a Danish text to one: lower case, accents dropped, and `ae oe aa` (also from `ä ö`) as
 * `æ ø å`, so that `Ældrecheck`, `aeldrecheck` and decomposed Unicode meet. Danish letters are kept rather than written
 * out because the stemmer needs them: in `arbejdsloes` it would take `es` for an ending.
 */
export function fold(text: string): string {
  const letters = PLAIN.test(text) && !/aå/i.test(text) ? text.toLowerCase() : withoutMarks(text)
  return letters.replace(/aa|ae|oe/g, (pair) => DANISH[pair] ?? pair)
}

/** Nothing in it has more than one spelling: the common case, and many times faster. */
const PLAIN = /^[\0-\x7FæøåÆØÅ«»–—’§]*$/

function withoutMarks(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .normalize('NFD')
    .replace(/a\u030A|a\u0308|o\u0308|ß/g, (letter) => WRITTEN_OUT[letter] ?? letter)
    .replace(/\p{M}+/gu, '')
}

const WRITTEN_OUT: Readonly<Record<string, string>> = {
  'a\u030A': 'aa',
  'a\u0308': 'ae',
  'o\u0308': 'oe',
  ß: 'ss',
}
const DANISH: Readonly<Record<string, string>> = { aa: 'å', ae: 'æ', oe: 'ø' }

/** A name for files and addresses: `Ældres bøger` as `aeldres-boeger`; empty where nothing of it can be written so. */
export function asciiName(text: string): string {
  return fold(text)
    .replace(/[æøå]/g, (letter) => WRITTEN[letter] ?? letter)
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
}

const WRITTEN: Readonly<Record<string, string>> = { æ: 'ae', ø: 'oe', å: 'aa' }
