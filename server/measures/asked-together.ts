import { logLikelihood } from './log-likelihood.ts'

/** Which articles citizens ask about in one contact: counts of pairs, and nothing else of the contacts. */
export interface AskedTogether {
  /** Counts one contact by the different articles of its questions. */
  count(articles: readonly string[]): void
  /** What goes with an article, most surely first: not what is asked often anyway. */
  with(article: string): AskedWith[]
}

export interface AskedWith {
  readonly article: string
  /** In how many contacts both were asked about. */
  readonly times: number
}

/** Fewer contacts say nothing, and might say something about one citizen. */
const FEWEST_CONTACTS = 3
/** Chi-squared with one degree of freedom at 0.1 %: every article is tried against hundreds of others. */
const SURE = 10.83
const MOST_SHOWN = 4
/** So long a contact is hardly one citizen's situation, and its pairs grow with the square. */
const MOST_ARTICLES = 12

/**
 * The table behind it counts pairs within contacts of several articles, each pair both ways. Over all contacts every pair
 * would look rarer than chance, since most contacts are about one article only.
 */
export function createAskedTogether(): AskedTogether {
  const pairs = new Map<string, Map<string, number>>()
  const occurrences = new Map<string, number>()
  let all = 0

  function countPair(one: string, other: string): void {
    const others = pairs.get(one) ?? new Map<string, number>()
    pairs.set(one, others.set(other, (others.get(other) ?? 0) + 1))
    occurrences.set(one, (occurrences.get(one) ?? 0) + 1)
    all += 1
  }

  function surenessOf(article: string, other: string, both: number): number {
    const table = { both, one: occurrences.get(article) ?? 0, other: occurrences.get(other) ?? 0, all }
    const isOftenerThanChance = both * all > table.one * table.other
    return isOftenerThanChance ? logLikelihood(table) : 0
  }

  return {
    count(articles) {
      const different = [...new Set(articles)]
      if (different.length > MOST_ARTICLES) return
      for (const one of different) for (const other of different) if (one !== other) countPair(one, other)
    },

    with: (article) =>
      [...(pairs.get(article) ?? [])]
        .filter(([, times]) => times >= FEWEST_CONTACTS)
        .map(([other, times]) => ({ article: other, times, sureness: surenessOf(article, other, times) }))
        .filter(({ sureness }) => sureness >= SURE)
        .toSorted((a, b) => b.sureness - a.sureness || (a.article < b.article ? -1 : 1))
        .slice(0, MOST_SHOWN)
        .map(({ article: other, times }) => ({ article: other, times })),
  }
}
