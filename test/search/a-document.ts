import type { SearchDocument } from '../../server/articles/searcher.ts'

/** A document of which only what a test is about is said. */
export function aDocument(id: string, title: string, more: Partial<SearchDocument> = {}): SearchDocument {
  return { id, title, also: [], keywords: [], hints: [], sections: [], trust: 1, ...more }
}
