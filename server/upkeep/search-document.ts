import type { SourceArticle } from '../articles/compile-article.ts'
import { isReviewOverdue } from '../articles/review-due.ts'
import type { SearchDocument } from '../articles/searcher.ts'

/** What the search index holds of an article. */
export function documentOf({ id, front, sections }: SourceArticle, today: string): SearchDocument {
  const isSure = front.facts.every((fact) => fact.confirmed) && !isReviewOverdue(front, today)
  return {
    id,
    title: front.title,
    also: front.also,
    keywords: front.keywords,
    hints: front.hints,
    sections: sections.map(({ code, heading, markdown }) => ({ code, heading, text: withoutAddresses(markdown) })),
    trust: isSure ? 1 : 0.97,
  }
}

/** The words of Markdown without the addresses behind its links. */
function withoutAddresses(markdown: string): string {
  return markdown.replace(/\]\([^)]*\)/g, ']').replace(/<?https?:\/\/\S+/g, ' ')
}
