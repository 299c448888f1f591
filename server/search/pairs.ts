import { firstOf, hashOf } from '../danish/spelling.ts'
import type { WordTerms } from './analyse.ts'

/** How often one term stands shortly before another in what citizens ask for an article. */
export interface Pairs {
  /** How many of the articles have the pair at all. */
  holders(first: string, second: string, gap: Gap): number
  /** @param article its place in the segment */
  count(article: number, first: string, second: string, gap: Gap): number
}

/** How many words lie between. */
export type Gap = 0 | 1
const GAPS = [0, 1] as const

export interface PairCollector {
  /** Adds a sentence of an article; articles come in rising order of their place. */
  add(sentence: readonly WordTerms[], article: number): void
  flat(): Pairs
}

/** A hash and an article share one number of 53 bits, which sorts fast. */
const ARTICLES = 2 ** 20

export function createPairs(): PairCollector {
  const entries: number[] = []

  return {
    add(sentence, article) {
      const found = new Set<number>()
      for (const gap of GAPS) {
        for (let at = 0; at + 1 + gap < sentence.length; at++) {
          found.add(hashOfPair(sentence[at]?.term ?? '', sentence[at + 1 + gap]?.term ?? '', gap))
        }
      }
      for (const hash of found) entries.push(hash * ARTICLES + article)
    },

    flat() {
      const sorted = Float64Array.from(entries).toSorted()
      const hashes: number[] = []
      const articles: number[] = []
      const counts: number[] = []
      sorted.forEach((entry, at) => {
        if (at > 0 && entry === sorted[at - 1]) counts[counts.length - 1] = Math.min(255, (counts.at(-1) ?? 0) + 1)
        else {
          hashes.push(Math.floor(entry / ARTICLES))
          articles.push(entry % ARTICLES)
          counts.push(1)
        }
      })
      return readPairs(Uint32Array.from(hashes), Uint32Array.from(articles), Uint8Array.from(counts))
    },
  }
}

function readPairs(hashes: Uint32Array, articles: Uint32Array, counts: Uint8Array): Pairs {
  const rangeOf = (hash: number): readonly [number, number] => [firstOf(hashes, hash), firstOf(hashes, hash + 1)]
  return {
    holders(first, second, gap) {
      const [from, to] = rangeOf(hashOfPair(first, second, gap))
      return to - from
    },
    count(article, first, second, gap) {
      const [from, to] = rangeOf(hashOfPair(first, second, gap))
      const at = from + firstOf(articles.subarray(from, to), article)
      return at < to && articles[at] === article ? (counts[at] ?? 0) : 0
    },
  }
}

function hashOfPair(first: string, second: string, gap: Gap): number {
  return hashOf(`${first}${gap === 0 ? ' ' : '*'}${second}`)
}
