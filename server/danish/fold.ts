/**
 * Brings every spelling of a Danish text to one: lower case, `æ ø å` as `ae oe aa` (so that `Ældrecheck`, `aeldrecheck`
 * and decomposed Unicode meet), accents dropped.
 */
export function fold(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[æøåöä]/g, (letter) => DANISH[letter] ?? letter)
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
}

const DANISH: Readonly<Record<string, string>> = { æ: 'ae', ø: 'oe', å: 'aa', ö: 'oe', ä: 'ae' }
