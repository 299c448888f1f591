import type { SearchExplanation } from '../contract/search.ts'

/** What the search index holds of an article. An unchanged article is the same object each time it is handed over. */
export interface SearchDocument {
  readonly id: string
  readonly title: string
  readonly also: readonly string[]
  readonly keywords: readonly string[]
  /** Single words of citizens' that point to it. */
  readonly hints: readonly string[]
  readonly sections: readonly { readonly code: string; readonly heading: string; readonly text: string }[]
  /** Between 0 and 1: what is unconfirmed or overdue for review ranks lower. */
  readonly trust: number
}

/** What people ask although no article is for it. */
export interface OutsideGroup {
  readonly name: string
  readonly refer?: string | undefined
  readonly asked: readonly string[]
}

/** Everything that is searched. */
export interface SearchMaterial {
  readonly documents: readonly SearchDocument[]
  readonly synonyms: readonly (readonly string[])[]
  readonly outside: readonly OutsideGroup[]
}

export interface Found {
  readonly answered: boolean
  /** How sure it is that the best hit answers, 0 … 1; `answered` is whether that is enough. */
  readonly confidence: number
  /** Whether the second hit is so near that one must ask which of the two it is. */
  readonly isClose: boolean
  readonly hits: readonly { readonly article: string; readonly section: string; readonly score: number }[]
  /** The name of the outside group that the question is like, when it is not answered for that. */
  readonly outside: string | null
}

export interface SearchQuestion {
  readonly q: string
  readonly limit: number
  /** While someone types: the last word may be unfinished. */
  readonly isUnfinished: boolean
}

/** How often employees settled a question in these words with an article. */
export interface SettledUse {
  readonly q: string
  readonly article: string
  readonly times: number
}

/** Finds the section that answers. A search never waits for a new index to be built. */
export interface Searcher {
  ask(question: SearchQuestion): Promise<Found>
  /** What `ask` goes by, for those who write the knowledge. */
  explain(q: string): Promise<SearchExplanation>
  /** Resolves when searches see the new material. */
  replace(material: SearchMaterial): Promise<void>
  /** Lets what was settled before count for the same words; replaces what was learned earlier. */
  learn(uses: readonly SettledUse[]): Promise<void>
  close(): Promise<void>
}
