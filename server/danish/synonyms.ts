import { stem } from './stem.ts'
import { wordsOf } from './words.ts'

/** Words and phrases that mean the same at a front desk. */
export type SynonymGroup = readonly string[]

/** Finds, for the stems of a query, the stems of everything that means the same as a part of it. */
export interface Synonyms {
  expand(stems: readonly string[]): string[]
}

/**
 * A look-up over groups of synonyms. A phrase counts only when all its words stand together in the query; what is
 * returned holds no stem that the query has already, and none twice.
 */
export function createSynonyms(groups: readonly SynonymGroup[]): Synonyms {
  const groupsOfPhrase = new Map<string, string[][]>()
  for (const group of groups) {
    const phrases = group.map((phrase) => wordsOf(phrase).map(stem))
    for (const phrase of phrases) {
      const others = phrases.filter((other) => other !== phrase)
      const key = phrase.join(' ')
      groupsOfPhrase.set(key, [...(groupsOfPhrase.get(key) ?? []), ...others])
    }
  }
  const longest = Math.max(1, ...[...groupsOfPhrase.keys()].map((key) => key.split(' ').length))
  return { expand: (stems) => expansions(stems, groupsOfPhrase, longest) }
}

function expansions(
  stems: readonly string[],
  groupsOfPhrase: ReadonlyMap<string, string[][]>,
  longest: number,
): string[] {
  const found = new Set<string>()
  for (let start = 0; start < stems.length; start++) {
    for (let length = 1; length <= longest && start + length <= stems.length; length++) {
      const phrases = groupsOfPhrase.get(stems.slice(start, start + length).join(' ')) ?? []
      for (const other of phrases.flat()) found.add(other)
    }
  }
  for (const own of stems) found.delete(own)
  return [...found]
}
