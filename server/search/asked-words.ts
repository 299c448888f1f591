import { wordsOf } from '../danish/words.ts'

/** What is longer is cut here, so that no search takes long. */
const MOST_WORDS = 60
const LONGEST_WORD = 40

/** The words of a question, in their order, as far as they are read. */
export function askedWords(q: string): string[] {
  return wordsOf(q)
    .slice(0, MOST_WORDS)
    .map((word) => word.slice(0, LONGEST_WORD))
}
