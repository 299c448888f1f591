import type { SearchDocument } from '../../server/articles/searcher.ts'
import { createChance, type Chance } from './chance.ts'
import { createCoiner } from './coin-words.ts'
import { cutAll, type CutArticle, type CutSentence } from './cut-articles.ts'

/**
 * The shipped articles, and made-up ones of 2–3 kB until there are so many: halves of phrasings joined anew, sentences
 * of a neighbouring article among its own, and coined words in the places of long ones. The same size gives the same
 * articles, and the first of a larger size are those of a smaller one.
 */
export function growArticles(shipped: readonly SearchDocument[], size: number): SearchDocument[] {
  const chance = createChance(SEED)
  const cut = cutAll(shipped)
  const grown = shipped.slice(0, size)
  const words = createWords(
    chance,
    grown.reduce((sum, document) => sum + lettersOf(document), 0),
  )
  while (grown.length < size) {
    const made = madeUp(grown.length, { chance, own: chance.pick(cut), other: chance.pick(cut), words: words.forOne() })
    words.written(lettersOf(made))
    grown.push(made)
  }
  return grown
}

const SEED = 1849
const PHRASINGS = 8
const KEYWORDS = 6
const HINTS = 6
const SENTENCES = 5

interface Ingredients {
  readonly chance: Chance
  readonly own: CutArticle
  readonly other: CutArticle
  /** Words to be put into the article, each once. */
  readonly words: string[]
}

function madeUp(at: number, ingredients: Ingredients): SearchDocument {
  const { chance, own, words } = ingredients
  const name = words.pop() ?? ''
  const sections = own.headings.slice(0, 4 + chance.below(2))
  return {
    id: `lavet-${at}`,
    title: filled(own.title, name),
    also: Array.from({ length: PHRASINGS }, () => phrasing(ingredients)),
    keywords: [name, ...some(KEYWORDS, () => chance.pick(own.keywords)), ...words.splice(0, 2)],
    hints: some(HINTS, () => chance.pick(own.hints)),
    sections: sections.map(({ code, heading }) => ({ code, heading, text: paragraph(ingredients) })),
    trust: 1,
  }
}

function phrasing({ chance, own, other, words }: Ingredients): string {
  const ending = chance.number() < 0.7 ? own : other
  const word = chance.number() < 0.4 ? words.pop() : undefined
  return [chance.pick(own.beginnings), ...(word === undefined ? [] : [word]), chance.pick(ending.endings)].join(' ')
}

function paragraph({ chance, own, other, words }: Ingredients): string {
  const sentences = some(SENTENCES, () => chance.pick((chance.number() < 0.7 ? own : other).sentences))
  return sentences.map((sentence) => filled(sentence, words.pop())).join(' ')
}

function filled({ before, longest, after }: CutSentence, word = longest): string {
  return [before, word, after].join('')
}

function some<T>(many: number, make: () => T): T[] {
  return [...new Set(Array.from({ length: many }, make))]
}

/** So many of an article's coined words stand in earlier articles too. */
const REUSED = 8
/** Heaps' law as fitted on the shipped articles: 22,984 different words in 2.08 million letters, 2,999 in 0.11 million. */
const HEAPS = { factor: 1.083, exponent: 0.685 }

/** Coins as many words as a natural text of that length has new ones. */
function createWords(chance: Chance, shippedLetters: number): { forOne(): string[]; written(letters: number): void } {
  const coin = createCoiner(chance)
  const coined: string[] = [coin()]
  const due = (): number => HEAPS.factor * letters ** HEAPS.exponent
  let letters = shippedLetters
  const before = due()
  return {
    forOne() {
      const reused = some(REUSED, () => chance.pickSkewed(coined))
      const fresh: string[] = []
      while (coined.length + fresh.length < due() - before) fresh.push(coin())
      coined.push(...fresh)
      return chance.shuffle([...reused, ...fresh])
    },
    written: (more) => void (letters += more),
  }
}

export function lettersOf({ title, also, keywords, hints, sections }: SearchDocument): number {
  const said = sections.flatMap(({ heading, text }) => [heading, text])
  return [title, ...also, ...keywords, ...hints, ...said].reduce((sum, text) => sum + text.length + 1, 0)
}
