import type { Knowledge } from '../articles/compile-knowledge.ts'

/** How much there is, and how far it is confirmed. */
export interface KnowledgeCounts {
  readonly byDepartment: ReadonlyMap<string, number>
  readonly facts: number
  readonly confirmedFacts: number
  /** Ways of asking for one article: the fewest, and the middle of all. */
  readonly fewestPhrasings: number
  readonly medianPhrasings: number
}

export function countKnowledge({ articles, organisation }: Knowledge): KnowledgeCounts {
  const owned = articles.filter((article) => article.front.department !== null)
  const facts = owned.flatMap((article) => article.front.facts)
  const phrasings = owned.map((article) => article.front.also.length).toSorted((a, b) => a - b)
  const countOf = (code: string): number => owned.filter((article) => article.front.department === code).length
  return {
    byDepartment: new Map(Object.entries(organisation.departments).map(([code, { name }]) => [name, countOf(code)])),
    facts: facts.length,
    confirmedFacts: facts.filter((fact) => fact.confirmed).length,
    fewestPhrasings: phrasings[0] ?? 0,
    medianPhrasings: phrasings[Math.floor(phrasings.length / 2)] ?? 0,
  }
}
