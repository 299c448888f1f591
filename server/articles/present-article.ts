import type { Article, ArticleSection } from '../contract/article.ts'
import type { SourceArticle } from './compile-article.ts'
import type { Organisation } from './organisation.ts'
import { renderMarkdown } from './render-markdown.ts'

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
  const reviewDue = front.reviewed === undefined ? null : addMonths(front.reviewed, front.reviewEveryMonths)
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
    isReviewOverdue: reviewDue !== null && reviewDue < today,
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
  return { code, heading, isInternal, ...renderMarkdown(section.markdown) }
}

function nameOf(
  code: string,
  known: Readonly<Record<string, { name: string; url?: string | undefined }>>,
): { code: string; name: string; url: string | null } {
  const found = known[code]
  return { code, name: found?.name ?? code, url: found?.url ?? null }
}

/** The same day of the month so many months later, or that month's last day. */
function addMonths(day: string, months: number): string {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number)
  const lastDay = new Date(Date.UTC(year, month - 1 + months + 1, 0)).getUTCDate()
  return new Date(Date.UTC(year, month - 1 + months, Math.min(date, lastDay))).toISOString().slice(0, 10)
}
