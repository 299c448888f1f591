import type { SettledUse } from '../articles/searcher.ts'
import { danishGrammar, englishGrammar } from '../danish/grammar-words.ts'
import { termOf } from '../danish/lexicon.ts'
import { askedWords } from './asked-words.ts'

/** What employees settled before, as far as it raises an article. */
export interface Learned {
  /** For settled questions of the same words, 0 … 2. */
  sameWords(article: string, question: string): number
  /** For being asked often at all, 0 … 0.2: enough to decide between equals. */
  askedOften(article: string): number
}

/** Each doubling of the times adds this much, up to a bound: many clicks must not outweigh what an article says. */
const PER_DOUBLING = 0.5
const MOST_FOR_SAME_WORDS = 2
const PER_TENFOLD = 0.05
const MOST_FOR_OFTEN = 0.2

/** @param known the telling words of questions seen before; brought up to date, so that only new ones are worked out */
export function createLearned(uses: readonly SettledUse[], known = new Map<string, string>()): Learned {
  const timesByWords = new Map<string, number>()
  const timesByArticle = new Map<string, number>()
  const asked = new Set(uses.map(({ q }) => q))
  for (const q of known.keys()) if (!asked.has(q)) known.delete(q)
  for (const { q, article, times } of uses) {
    const telling = known.get(q) ?? tellingWords(q)
    known.set(q, telling)
    const words = `${article} ${telling}`
    if (telling !== '') timesByWords.set(words, (timesByWords.get(words) ?? 0) + times)
    timesByArticle.set(article, (timesByArticle.get(article) ?? 0) + times)
  }
  return {
    sameWords(article, question) {
      const times = timesByWords.get(`${article} ${question}`) ?? 0
      return Math.min(MOST_FOR_SAME_WORDS, PER_DOUBLING * Math.log2(1 + times))
    },
    askedOften(article) {
      const times = timesByArticle.get(article) ?? 0
      return Math.min(MOST_FOR_OFTEN, PER_TENFOLD * Math.log10(1 + times))
    },
  }
}

/** The words by which two questions are the same: without grammar, inflection and order. */
export function tellingWords(q: string): string {
  const telling = askedWords(q).filter((word) => !danishGrammar.has(word) && !englishGrammar.has(word))
  return [...new Set(telling.map(termOf))].toSorted().join(' ')
}
