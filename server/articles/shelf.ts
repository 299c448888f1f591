import { dueAt } from '../contacts/working-time.ts'
import { presentArticle } from './present-article.ts'
import type { SourceArticle } from './compile-article.ts'
import type { Knowledge } from './compile-knowledge.ts'
import type { Article, KnowledgeFault } from '../contract/article.ts'
import type { LifeEvent } from '../contract/life-event.ts'
import type { Configuration } from '../contract/configuration.ts'
import type { SearchAnswer, SearchChoice } from '../contract/search.ts'

/** The articles as they stand now, and what the municipality has chosen. */
export interface Shelf {
  readonly configuration: Configuration
  readonly faults: readonly KnowledgeFault[]
  readonly size: number
  titleOf(id: string): string | undefined
  topicNameOf(kle: string): string | undefined
  /** An article as a card shows it on that day; null where there is none, or only a draft. */
  read(id: string, today: string): Article | null
  /** A life event's page on that day; articles that are not there are left out. */
  lifeEvent(code: string, today: string): LifeEvent | null
  lifeEvents(): { code: string; name: string; title: string }[]
  /** The question that tells two articles apart; null where nobody has written one. */
  choiceBetween(one: string, other: string): SearchChoice | null
  /** When a callback promised at that moment is due, by the municipality's working time. */
  callbackDueAt(madeAt: Date): Date
  /** A group of questions outside the knowledge. */
  outsideNamed(name: string): SearchAnswer['outside']
  /** Every article with the ways in which citizens ask for it. */
  askedArticles(): AskedArticle[]
}

export interface AskedArticle {
  readonly id: string
  readonly revision: number
  readonly department: string | null
  readonly isStraks: boolean
  readonly hasOtherAuthority: boolean
  readonly hasSelfService: boolean
  readonly phrasings: readonly string[]
}

export function createShelf(knowledge: Knowledge, revisions: ReadonlyMap<string, number>): Shelf {
  const published = publishedArticles(knowledge)
  const byId = new Map(published.map((source) => [source.id, source]))
  const presented = new Map<string, Article>()
  let presentedOn = ''
  const titleOf = (id: string): string | undefined => byId.get(id)?.front.title
  const shelf: Shelf = {
    configuration: configurationOf(knowledge),
    faults: knowledge.faults,
    size: byId.size,
    titleOf,
    topicNameOf: (kle) => knowledge.kle[kle],
    read(id, today) {
      const source = byId.get(id)
      const revision = revisions.get(id)
      if (source === undefined || revision === undefined) return null
      if (today !== presentedOn) presented.clear()
      presentedOn = today
      const ready =
        presented.get(id) ?? presentArticle(source, revision, { organisation: knowledge.organisation, today, titleOf })
      presented.set(id, ready)
      return ready
    },
    lifeEvent: (code, today) => lifeEventOf(knowledge, code, (id) => shelf.read(id, today)),
    lifeEvents: () =>
      Object.entries(knowledge.lifeEvents).map(([code, { title }]) => ({ code, title, name: nameOf(knowledge, code) })),
    choiceBetween: (one, other) => choiceOf(byId.get(one), byId.get(other)) ?? choiceOf(byId.get(other), byId.get(one)),
    callbackDueAt: (madeAt) => dueAt(madeAt, CALLBACK_HOURS, knowledge.workingTime),
    outsideNamed(name) {
      const group = knowledge.outside.find((one) => one.name === name)
      return group ? { name, refer: group.refer ?? null } : null
    },
    askedArticles: () => published.map(({ id, front }) => asked(id, front, revisions.get(id) ?? 1)),
  }
  return shelf
}

/** What a citizen is promised (aktiv service). */
const CALLBACK_HOURS = 24

function choiceOf(one: SourceArticle | undefined, other: SourceArticle | undefined): SearchChoice | null {
  const apart = one?.front.apart.find(({ from }) => from === other?.id)
  if (!one || !other || !apart) return null
  return {
    ask: apart.ask,
    options: [
      { answer: apart.here, article: one.id, title: one.front.title },
      { answer: apart.there, article: other.id, title: other.front.title },
    ],
  }
}

function nameOf({ organisation }: Knowledge, code: string): string {
  return organisation.lifeEvents[code] ?? code
}

function lifeEventOf(knowledge: Knowledge, code: string, read: (id: string) => Article | null): LifeEvent | null {
  const found = Object.hasOwn(knowledge.lifeEvents, code) ? knowledge.lifeEvents[code] : undefined
  if (found === undefined) return null
  const steps = found.checklist.flatMap(({ article: id, ask }) => {
    const article = read(id)
    if (article === null) return []
    const { title, department, authorities, isStraks } = article
    const names = authorities.map(({ name }) => name)
    return [{ ask, article: id, title, department: department?.name ?? null, authorities: names, isStraks }]
  })
  return { code, name: nameOf(knowledge, code), title: found.title, intro: found.intro, steps }
}

function asked(id: string, front: SourceArticle['front'], revision: number): AskedArticle {
  return {
    id,
    revision,
    department: front.department,
    isStraks: front.straks,
    hasOtherAuthority: ![front.authority].flat().includes('kommunen'),
    hasSelfService: front.selfService !== undefined,
    phrasings: [front.title, ...front.also],
  }
}

export function publishedArticles(knowledge: Knowledge): SourceArticle[] {
  return knowledge.articles.filter((source) => source.front.status === 'published')
}

function configurationOf({ municipality, organisation, choices, goals }: Knowledge): Configuration {
  return {
    municipality: municipality.get('name') ?? '',
    contactPoint: {
      phone: municipality.get('phone') ?? null,
      phoneHours: municipality.get('phoneHours') ?? null,
      website: municipality.get('website') ?? null,
    },
    departments: Object.entries(organisation.departments).map(([code, { name }]) => ({ code, name })),
    ...choices,
    ...goals,
  }
}
