/** What the search index holds of an article. */
export interface SearchDocument {
  readonly id: string
  readonly title: string
  readonly also: readonly string[]
  readonly keywords: readonly string[]
  readonly sections: readonly { readonly code: string; readonly heading: string; readonly text: string }[]
  /** Between 0 and 1: what is unconfirmed or overdue for review ranks lower. */
  readonly trust: number
}

export interface Found {
  readonly answered: boolean
  /** How much of the question the best hit covers, 0 … 1; `answered` is whether that is enough. */
  readonly confidence: number
  readonly hits: readonly { readonly article: string; readonly section: string; readonly score: number }[]
}

export interface SearchQuestion {
  readonly q: string
  readonly limit: number
  /** While someone types: the last word may be unfinished. */
  readonly isUnfinished: boolean
}

/** Finds the section that answers. A search never waits for a new index to be built. */
export interface Searcher {
  ask(question: SearchQuestion): Promise<Found>
  /** Resolves when searches see the new documents. */
  replace(documents: readonly SearchDocument[], synonyms: readonly (readonly string[])[]): Promise<void>
  close(): Promise<void>
}
