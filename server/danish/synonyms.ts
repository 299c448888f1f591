import { termOf } from './lexicon.ts'
import { wordsOf } from './words.ts'

/** Words and phrases that mean the same at a front desk. */
export type SynonymGroup = readonly string[]

/** A stretch of a question that stands in a group, from one place to before another, and what else stands there. */
export interface FoundSynonyms {
  readonly from: number
  readonly to: number
  readonly others: readonly { readonly phrase: string; readonly terms: readonly string[] }[]
}

/** Finds what means the same as a part of a question. */
export interface Synonyms {
  /** @param terms of the question's words in their order; a phrase counts only when its words stand together */
  find(terms: readonly string[]): FoundSynonyms[]
}

export function createSynonyms(groups: readonly SynonymGroup[]): Synonyms {
  const othersOf = new Map<string, { phrase: string; terms: string[] }[]>()
  for (const group of groups) {
    const phrases = group.map((phrase) => ({ phrase, terms: wordsOf(phrase).map(termOf) }))
    for (const phrase of phrases) {
      const key = phrase.terms.join(' ')
      const others = phrases.filter((other) => other.terms.join(' ') !== key)
      othersOf.set(key, [...(othersOf.get(key) ?? []), ...others])
    }
  }
  const longest = Math.max(1, ...[...othersOf.keys()].map((key) => key.split(' ').length))
  return {
    find(terms) {
      const found: FoundSynonyms[] = []
      for (let from = 0; from < terms.length; from++) {
        for (let to = from + 1; to <= Math.min(terms.length, from + longest); to++) {
          const others = othersOf.get(terms.slice(from, to).join(' '))
          if (others) found.push({ from, to, others })
        }
      }
      return found
    },
  }
}
