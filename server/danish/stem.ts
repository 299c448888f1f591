/**
 * The Danish Snowball stemmer, on folded words.
 *
 * @see https://snowballstem.org/algorithms/danish/stemmer.html (the algorithm; the code is our own)
 */
export function stem(word: string): string {
  const start = regionStart(word)
  const withoutEnding = dropMainSuffix(word, start)
  const withoutConsonant = dropConsonantPair(withoutEnding, start)
  return undouble(dropOtherSuffix(withoutConsonant, start), start)
}

const VOWEL = /[aeiouyæøå]/
const CONSONANT = /[b-df-hj-np-tv-xz]/
const S_ENDING = /[abcdfghjklmnoprtvyzå]s$/
const MAIN_SUFFIXES = (
  'erendes erende hedens ethed erede heden heder endes ernes erens erets ered ende erne eren erer heds enes eres eret ' +
  'hed ene ere ens ers ets en er es et e'
).split(' ')
const OTHER_SUFFIXES = ['elig', 'els', 'lig', 'ig']
const CONSONANT_PAIRS = ['gd', 'dt', 'gt', 'kt']

/** Where suffixes may begin: after the first consonant that follows a vowel, and not before the fourth letter. */
function regionStart(word: string): number {
  const vowel = word.search(VOWEL)
  if (vowel < 0) return word.length
  const consonant = word.slice(vowel).search(/[^aeiouyæøå]/)
  return consonant < 0 ? word.length : Math.max(3, vowel + consonant + 1)
}

function endsInRegion(word: string, suffix: string, start: number): boolean {
  return word.endsWith(suffix) && word.length - suffix.length >= start
}

function dropMainSuffix(word: string, start: number): string {
  const suffix = MAIN_SUFFIXES.find((one) => endsInRegion(word, one, start))
  if (suffix !== undefined) return word.slice(0, -suffix.length)
  return endsInRegion(word, 's', start) && S_ENDING.test(word) ? word.slice(0, -1) : word
}

function dropConsonantPair(word: string, start: number): string {
  return CONSONANT_PAIRS.some((pair) => endsInRegion(word, pair, start)) ? word.slice(0, -1) : word
}

function dropOtherSuffix(word: string, start: number): string {
  const shortened = word.endsWith('igst') ? word.slice(0, -2) : word
  if (endsInRegion(shortened, 'løst', start)) return shortened.slice(0, -1)
  const suffix = OTHER_SUFFIXES.find((one) => endsInRegion(shortened, one, start))
  return suffix === undefined ? shortened : dropConsonantPair(shortened.slice(0, -suffix.length), start)
}

function undouble(word: string, start: number): string {
  const last = word.at(-1) ?? ''
  const isDouble = word.length > start && last === word.at(-2) && CONSONANT.test(last)
  return isDouble ? word.slice(0, -1) : word
}
