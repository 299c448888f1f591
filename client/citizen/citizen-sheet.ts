import type { Article } from '../../server/contract/article.ts'

/**
 * The sections that are meant for citizens; nothing else leaves the desk, whatever it is called. The steps are the
 * employee's: "spørg om …", "sig at …".
 */
export const citizenParts = ['spoken', 'bring', 'price'] as const
export type CitizenPart = (typeof citizenParts)[number]

/** What of an article a citizen may see. */
export interface CitizenSheet {
  readonly article: string
  readonly title: string
  readonly parts: readonly { readonly code: CitizenPart; readonly html: string }[]
  readonly selfService: Article['selfService']
}

/** Picks what a citizen may see by name, so that a section added later stays inside until somebody lets it out. */
export function citizenSheetOf({ id, title, sections, selfService }: Article): CitizenSheet {
  const parts = citizenParts.flatMap((code) => {
    const section = sections.find((one) => one.code === code && !one.isInternal)
    return section ? [{ code, html: section.html }] : []
  })
  return { article: id, title, parts, selfService }
}
