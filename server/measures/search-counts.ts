/** What the search gave a question, and which of its hits was used. */
export interface SearchGave {
  readonly answered: boolean
  /** How sure the search was, 0 … 1; not known of what older screens sent. */
  readonly confidence?: number | undefined
  /** Place of the article that was used among the hits, from 1; null where it was none of them. */
  readonly rank: number | null
  readonly hits: number
  /** How many questions in a row were asked before it in the same contact and got no outcome. */
  readonly reformulated: number
}

/** Answered below this confidence, a question is poorly matched. */
export const poorBelow = 0.4

export type SearchFit = 'found' | 'poor' | 'unanswered'

/** How well the search fitted: `poor` when another hit than the first was used, none, or the search was not sure. */
export function fitOf({ answered, confidence, rank }: SearchGave): SearchFit {
  if (!answered) return 'unanswered'
  return rank === 1 && (confidence ?? 1) >= poorBelow ? 'found' : 'poor'
}

/** What is counted of searches, by week and topic. */
export const searchCounts = ['asked', 'unanswered', 'poor', 'chosen_first', 'chosen_other', 'reformulated'] as const
export type SearchCount = (typeof searchCounts)[number]
export type SearchCounted = Readonly<Record<SearchCount, number>>

/** What one question adds. */
export function countSearch(gave: SearchGave): SearchCounted {
  const fit = fitOf(gave)
  return {
    asked: 1,
    unanswered: Number(fit === 'unanswered'),
    poor: Number(fit === 'poor'),
    chosen_first: Number(gave.answered && gave.rank === 1),
    chosen_other: Number(gave.answered && gave.rank !== null && gave.rank > 1),
    reformulated: Number(gave.reformulated > 0),
  }
}
