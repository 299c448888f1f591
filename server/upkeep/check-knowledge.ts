import type { FilledSection, Place, SourceArticle } from '../articles/compile-article.ts'
import type { Knowledge } from '../articles/compile-knowledge.ts'
import { spokenCode } from '../articles/headings.ts'
import { isReviewOverdue } from '../articles/review-due.ts'
import { fold } from '../danish/fold.ts'
import { lix } from '../danish/lix.ts'

/** Something an editor should mend (error) or look at (warning). */
export interface Finding extends Place {
  readonly level: 'error' | 'warning'
  readonly message: string
}

export const longestSpokenWords = 60
export const highestLix = 45
const OLD_AFTER_YEARS = 2

/**
 * Everything in the knowledge that a reader could be misled by: what cannot be served, and what can but should not be as
 * it is. Articles of ordinary Markdown, which nobody owns, are left alone.
 */
export function checkKnowledge(knowledge: Knowledge, today: string): Finding[] {
  const owned = knowledge.articles.filter((article) => article.front.department !== null)
  const ids = new Set(knowledge.articles.map((article) => article.id))
  const faults = knowledge.faults.map((fault): Finding => ({ ...fault, level: 'error' }))
  const findings = owned.flatMap((article) => [
    ...missingSections(article),
    ...spokenFindings(article),
    ...deadRelations(article, ids),
    ...bareNumbers(article),
    ...factFindings(article, today),
    ...reviewFindings(article, today),
  ])
  const all = [
    ...faults,
    ...findings,
    ...sharedPhrasings(owned, knowledge.outside),
    ...doubleApart(owned),
    ...lifeEventFindings(knowledge, ids),
  ]
  return all.toSorted((a, b) => a.file.localeCompare(b.file) || a.line - b.line)
}

const NEEDED = [
  ['steps', 'Gør det nu'],
  ['onward', 'Skal videre'],
  ['sources', 'Kilder'],
] as const

function missingSections(article: SourceArticle): Finding[] {
  const has = (code: string): boolean => article.sections.some((section) => section.code === code)
  const needed = [...NEEDED, ...(article.front.selfService ? [['offline', 'Uden digital løsning'] as const] : [])]
  return needed
    .filter(([code]) => !has(code))
    .map(([, heading]) => ({
      ...article.placeOf(['title']),
      level: 'error',
      message: `afsnittet "${heading}" mangler`,
    }))
}

function spokenFindings({ sections }: SourceArticle): Finding[] {
  const spoken = sections.find((section) => section.code === spokenCode)
  if (spoken === undefined) return []
  const text = spoken.markdown.replaceAll(/ \([^)]*ikke bekræftet\)/g, '')
  const words = text.split(/\s+/).filter((word) => word !== '').length
  const hardness = Math.round(lix(text))
  const at = { file: spoken.file, line: spoken.bodyLine, level: 'error' } as const
  return [
    ...(words > longestSpokenWords
      ? [{ ...at, message: `svaret er på ${words} ord (højst ${longestSpokenWords})` }]
      : []),
    ...(hardness > highestLix ? [{ ...at, message: `svaret har lixtal ${hardness} (højst ${highestLix})` }] : []),
  ]
}

/** Names of other articles, under `related` and `apart`, that lead nowhere. */
function deadRelations(article: SourceArticle, ids: ReadonlySet<string>): Finding[] {
  const { related, apart } = article.front
  const named = [
    ...related.map((id, at) => ({ id, path: ['related', at], field: 'related' })),
    ...apart.map(({ from }, at) => ({ id: from, path: ['apart', at, 'from'], field: 'apart' })),
  ]
  return named
    .filter(({ id }) => !ids.has(id))
    .map(({ id, path, field }) => ({
      ...article.placeOf(path),
      level: 'error',
      message: `"${id}" under ${field} findes ikke`,
    }))
}

/** Numbers that say something else than an amount, a deadline or an age. */
const HARMLESS = [
  /\{\{[^}]*\}\}/g,
  /https?:\S+/g,
  /^\d+\. /gm,
  /§+\s?\d+\s?[a-z]?(?:,?\s?stk\.\s?\d+)?(?:-\d+\s?[a-z]?)?/g,
  /stk\.\s?\d+/g,
  /\b(?:112|114|1813)\b/g,
]

function bareNumbers({ sections }: SourceArticle): Finding[] {
  return sections.filter((section) => section.code !== 'sources').flatMap(bareNumbersIn)
}

function bareNumbersIn({ template, bodyLine, file, heading }: FilledSection): Finding[] {
  return template.split('\n').flatMap((line, at) => {
    const rest = HARMLESS.reduce((text, harmless) => text.replaceAll(harmless, ''), line)
    const found = /(?<![\p{L}\d])\d[\d.,]*/u.exec(rest)?.[0]
    if (found === undefined) return []
    return [
      { file, line: bodyLine + at, level: 'error', message: `"${found}" i "${heading}" er ikke et faktum` } as const,
    ]
  })
}

function factFindings(article: SourceArticle, today: string): Finding[] {
  const thisYear = Number(today.slice(0, 4))
  return article.front.facts.flatMap((fact, at): Finding[] => {
    const place = article.placeOf(['facts', at])
    const old = fact.year !== undefined && thisYear - fact.year > OLD_AFTER_YEARS
    return [
      ...(!fact.confirmed && fact.reason === undefined
        ? [{ ...place, level: 'error', message: `"${fact.id}" er ikke bekræftet, og der står ikke hvorfor` } as const]
        : []),
      ...(fact.confirmed && fact.source === undefined
        ? [{ ...place, level: 'error', message: `"${fact.id}" er bekræftet uden kilde` } as const]
        : []),
      ...(old ? [{ ...place, level: 'warning', message: `"${fact.id}" er fra ${fact.year}` } as const] : []),
    ]
  })
}

function reviewFindings(article: SourceArticle, today: string): Finding[] {
  const place = article.placeOf(['reviewed'])
  if (article.front.reviewed === undefined) {
    return [{ ...place, level: 'warning', message: 'artiklen er aldrig gennemgået' }]
  }
  return isReviewOverdue(article.front, today)
    ? [{ ...place, level: 'warning', message: 'gennemgangen er udløbet' }]
    : []
}

/** A checklist that sends the employee to an article that is not there, or that nobody can come to. */
function lifeEventFindings(knowledge: Knowledge, ids: ReadonlySet<string>): Finding[] {
  const findingAt = (path: readonly PropertyKey[], message: string): Finding[] => {
    const line = knowledge.lifeEventLine(path)
    return line === null ? [] : [{ file: 'life-events.yaml', line, level: 'error', message }]
  }
  return Object.entries(knowledge.lifeEvents).flatMap(([event, { checklist }]) => [
    ...(Object.hasOwn(knowledge.organisation.lifeEvents, event)
      ? []
      : findingAt([event], `ukendt livssituation "${event}"`)),
    ...checklist.flatMap(({ article }, at) =>
      ids.has(article) ? [] : findingAt([event, 'checklist', at], `artiklen "${article}" findes ikke`),
    ),
  ])
}

/** A way of asking that stands under two articles, or in `outside.yaml` too, finds neither of them for sure. */
function sharedPhrasings(articles: readonly SourceArticle[], outside: Knowledge['outside']): Finding[] {
  const first = new Map(outside.flatMap(({ name, asked }) => asked.map((one) => [keyOf(one), `outside.yaml: ${name}`])))
  return articles.flatMap((article) =>
    article.front.also.flatMap((phrasing, at): Finding[] => {
      const key = keyOf(phrasing)
      const earlier = first.get(key)
      first.set(key, earlier ?? article.id)
      if (earlier === undefined) return []
      const message =
        earlier === article.id ? `"${phrasing}" står to gange` : `"${phrasing}" står også under "${earlier}"`
      return [{ ...article.placeOf(['also', at]), level: 'error', message }]
    }),
  )
}

function keyOf(phrasing: string): string {
  return fold(phrasing)
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}

/** What tells two articles apart is written under one of them. */
function doubleApart(articles: readonly SourceArticle[]): Finding[] {
  const seen = new Set<string>()
  return articles.flatMap((article) =>
    article.front.apart.flatMap(({ from }, at): Finding[] => {
      const pair = [article.id, from].toSorted().join(' ')
      if (!seen.has(pair)) {
        seen.add(pair)
        return []
      }
      const message = `det, der skiller artiklen fra "${from}", står allerede under en af dem`
      return [{ ...article.placeOf(['apart', at]), level: 'error', message }]
    }),
  )
}
