import { negations } from './grammar-words.ts'
import { wordsOf } from './words.ts'

/** What separates one statement from the next. */
const BETWEEN_STATEMENTS = /[,.;:!?()–—]|\s-\s|\s(?=(?:men|but)\s)/iu

/** A statement that holds nothing else before its "not" says what is not meant: "altså det er jo ikke …". */
const openers = new Set(
  'altså og men bare så det den de er var jo handler gælder drejer sig om heller nu and it is its'.split(' '),
)
const wishes = new Set(['vil', 'skal', 'want', 'need'])
const persons = new Set(['jeg', 'vi', 'han', 'hun', 'we', 'he', 'she'])
/** "Seniorpension kan det ikke være." */
const AFTERWARDS = /\b(?:kan|er|var|skal) det (?:jo )?ikke(?: være)?$/u

/**
 * For each word of a question, as `wordsOf` gives them, whether it is named only to say that something else is meant: "det
 * er ikke A, det er B", "B, ikke A", "B og ikke A", "jeg vil ikke A, jeg vil B", "A kan det ikke være". What one cannot do
 * or has not got is not denied in this sense: it is often the very thing that is asked about.
 */
export function deniedWords(q: string): boolean[] {
  const statements = q
    .split(BETWEEN_STATEMENTS)
    .map(wordsOf)
    .filter((words) => words.length > 0)
  return statements.flatMap((words, at) => {
    const [from, to] = deniedPart(words, statements.length > 1, statements[at + 1] ?? [])
    return words.map((_, place) => place >= from && place < to)
  })
}

function deniedPart(words: readonly string[], hasOthers: boolean, next: readonly string[]): [number, number] {
  const not = words.findIndex((word) => negations.has(word))
  const before = words.slice(0, Math.max(0, not))
  if (not < 0 || (!hasOthers && !isAddition(before))) return [0, 0]
  if (AFTERWARDS.test(words.join(' '))) return [0, before.lastIndexOf('det') - 1]
  const isDenied = before.every((word) => openers.has(word)) || isAddition(before) || (isWish(before) && isOther(next))
  return isDenied ? [not + 1, words.length] : [0, 0]
}

function isAddition(before: readonly string[]): boolean {
  return ['og', 'and'].includes(before.at(-1) ?? '')
}

function isWish(words: readonly string[]): boolean {
  return words.some((word) => wishes.has(word))
}

/** "… jeg vil hellere …" */
function isOther(next: readonly string[]): boolean {
  return isWish(next) && next.slice(0, 2).some((word) => persons.has(word))
}
