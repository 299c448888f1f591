import type { Article, ArticleSection } from '../contract/article.ts'
import type { SourceArticle } from './compile-article.ts'
import { factsIn } from './fill-values.ts'
import { checklistCodes } from './headings.ts'
import type { Organisation } from './organisation.ts'
import { renderMarkdown } from './render-markdown.ts'
import { isReviewOverdue, reviewDueOf } from './review-due.ts'

/**
 * An article as a card shows it.
 *
 * @param today the day on which it is read: it decides whether the review is overdue
 * @param titleOf the title of another article, or undefined where there is none of that id
 */
export function presentArticle(
  source: SourceArticle,
  revision: number,
  surroundings: { organisation: Organisation; today: string; titleOf: (id: string) => string | undefined },
): Article {
  const { front } = source
  const { organisation, today, titleOf } = surroundings
  const reviewDue = reviewDueOf(front)
  return {
    id: source.id,
    revision,
    title: front.title,
    department: front.department === null ? null : { ...nameOf(front.department, organisation.departments), url: null },
    authorities: [front.authority].flat().map((one) => nameOf(one, organisation.authorities)),
    selfService: front.selfService ?? null,
    lifeEvents: front.lifeEvents.map((code) => ({ code, name: organisation.lifeEvents[code] ?? code })),
    kle: front.kle ?? null,
    isStraks: front.straks,
    status: front.status,
    reviewed: front.reviewed ?? null,
    reviewDue,
    isReviewOverdue: isReviewOverdue(front, today),
    isConfirmed: front.facts.every((fact) => fact.confirmed),
    facts: front.facts.map((fact) => ({
      id: fact.id,
      text: fact.text,
      year: fact.year ?? null,
      source: fact.source ?? null,
      isConfirmed: fact.confirmed,
      isVolatile: fact.volatile,
      reason: fact.reason ?? null,
    })),
    related: front.related.flatMap((id) => {
      const title = titleOf(id)
      return title === undefined ? [] : [{ id, title }]
    }),
    sections: source.sections.map(presentSection),
  }
}

function presentSection(section: SourceArticle['sections'][number]): ArticleSection {
  const { code, heading, isInternal } = section
  const { html, text, items } = renderMarkdown(section.markdown)
  const facts = factsIn(section.template)
  return {
    code,
    heading,
    isInternal,
    html,
    text,
    ...(checklistCodes.includes(code) && items.length > 0 ? { items } : {}),
    ...(facts.length > 0 ? { facts } : {}),
  }
}

function nameOf(
  code: string,
  known: Readonly<Record<string, { name: string; url?: string | undefined }>>,
): { code: string; name: string; url: string | null } {
  const found = Object.hasOwn(known, code) ? known[code] : undefined
  return { code, name: found?.name ?? code, url: found?.url ?? null }
}
