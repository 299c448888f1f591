import type { SearchDocument } from '../../../server/articles/searcher.ts'

export const FIELDS = ['title', 'also', 'keywords', 'hints', 'text'] as const
type Field = (typeof FIELDS)[number]

/** How much a word counts in each field. Of six ways to weigh, no peer gains more than 0.02 success@1 by another. */
export const BOOSTS = { title: 5, also: 4, keywords: 4, hints: 2, text: 1 } satisfies Record<Field, number>

/** An article as every peer gets it. */
export type PeerText = Readonly<Record<'id' | Field, string>>

export function textOf({ id, title, also, keywords, hints, sections }: SearchDocument): PeerText {
  return {
    id,
    title,
    also: also.join('\n'),
    keywords: keywords.join('\n'),
    hints: hints.join('\n'),
    text: sections.map(({ heading, text }) => `${heading}\n${text}`).join('\n\n'),
  }
}
