import type { Account, AuditTrail } from '../accounts/account.ts'
import { isPermitted } from '../accounts/permissions.ts'
import type { Clock } from '../contacts/clock.ts'
import type { ContactLog, QuestionOrigin } from '../contacts/contact-log.ts'
import { copenhagenDay } from '../contacts/copenhagen-day.ts'
import type { Revision, Revisions } from '../articles/revisions.ts'
import type { Article } from '../contract/article.ts'
import type { ContactRecord, CorrectionRecord } from '../contract/contact.ts'
import { missingBecause } from '../contract/da.ts'
import type { LifeEvent } from '../contract/life-event.ts'
import { Refusal } from '../contract/refusal.ts'
import type { Nearest, SearchAnswer, SearchExplanation, SearchHit } from '../contract/search.ts'
import type { Situation } from '../contract/situation.ts'
import type { Shelf } from '../articles/shelf.ts'
import type { AskedWith } from '../measures/asked-together.ts'
import { judgeContact, judgeCorrection } from './judge-record.ts'
import { nearestOf } from './nearest.ts'
import { createSituations } from './situation.ts'
import type { Searcher, SearchQuestion } from '../articles/searcher.ts'

/** What an employee does while the citizen waits: ask, read, log, correct. */
export interface Desk {
  search(question: SearchQuestion): Promise<SearchAnswer>
  /** Why `search` answers as it does. */
  explain(q: string): Promise<SearchExplanation>
  read(article: string): Article | null
  /** What goes with an article in the citizen's life; null where there is no such article. */
  situation(article: string): Promise<Situation | null>
  lifeEvents(): { code: string; name: string; title: string }[]
  lifeEvent(code: string): LifeEvent | null
  /** Resolves when the contacts are durably stored; all of them or, at the first fault, none. */
  record(records: readonly ContactRecord[], account: Account): Promise<'new' | 'known' | Refusal>
  correct(correction: CorrectionRecord, account: Account): Promise<'new' | 'known' | Refusal>
  /** Corrects a colleague's question, for whoever has kept what was promised of it. */
  settle(correction: CorrectionRecord, account: Account): Promise<'new' | 'known' | Refusal>
  /** Called with the questions whose outcome was stored or corrected. */
  onOutcomes(listener: (questions: readonly string[]) => void): void
}

interface Ports {
  readonly searcher: Searcher
  readonly shelf: () => Shelf
  readonly log: ContactLog
  readonly revisions: Revisions
  readonly audit: AuditTrail
  readonly alsoAsked: (article: string) => readonly AskedWith[]
  readonly clock: Clock
}

export function createDesk({ searcher, shelf, log, revisions, audit, alsoAsked, clock }: Ports): Desk {
  const today = (): string => copenhagenDay(clock.now())
  const read = (id: string): Article | null => shelf().read(id, today())
  const situations = createSituations({ shelf, alsoAsked })
  const listeners: ((questions: readonly string[]) => void)[] = []

  return {
    read,
    situation: (id) => situations.of(id, today()),
    lifeEvents: () => shelf().lifeEvents(),
    lifeEvent: (code) => shelf().lifeEvent(code, today()),

    async search(question) {
      const found = await searcher.ask(question)
      const hits = found.hits.flatMap(({ article: id, section, score }) => {
        const article = read(id)
        const passage = article?.sections.find((one) => one.code === section) ?? article?.sections[0]
        if (!article || !passage) return []
        return [{ article: id, title: article.title, section: passage.code, passage: passage.text, score }]
      })
      const answered = found.answered && hits.length > 0
      const [first, second] = hits
      const choice =
        answered && found.isClose && second ? shelf().choiceBetween(first?.article ?? '', second.article) : null
      const outside = found.outside === null ? null : shelf().outsideNamed(found.outside)
      const needsNearest = !answered && !question.isUnfinished
      // What lies outside the knowledge belongs to none of the nearest articles' owners.
      const ownersOf = outside === null ? hits : []
      const { confidence } = found
      const near = needsNearest ? await nearest(question.q, ownersOf) : null
      return { answered, confidence, hits, choice, outside, nearest: near }
    },

    async explain(q) {
      const explanation = await searcher.explain(q)
      const candidates = explanation.candidates.map((candidate) => ({
        ...candidate,
        title: candidate.article === null ? candidate.title : (shelf().titleOf(candidate.article) ?? candidate.article),
      }))
      return { ...explanation, candidates }
    },

    async record(records, account) {
      const texts = await textsOf(records, revisions)
      const revisionOf = (id: string, revision: number): Revision | null => texts.get(`${id} ${revision}`) ?? null
      const surroundings = { configuration: shelf().configuration, articleOf: read, revisionOf }
      const judged = records.map((record) => judgeContact(record, account, surroundings))
      const refused = judged.find((one) => one instanceof Refusal)
      if (refused) return refused
      const stored = await log.record(judged.flatMap((one) => (one instanceof Refusal ? [] : [one])))
      if (stored === 'conflict') return new Refusal('record-conflict')
      if (stored === 'new') tell(records.flatMap(({ questions }) => questions.map(({ id }) => id)))
      return stored
    },

    onOutcomes: (listener) => void listeners.push(listener),

    async correct(correction, account) {
      const origin = await log.originOf(correction.question)
      if (origin === null) return new Refusal('question-missing')
      const isOwn = origin.employee === account.id
      if (!isOwn && !isPermitted(account.role, 'oversee')) return new Refusal('not-allowed')
      if (!isOwn && correction.because === '') return new Refusal('invalid-request', missingBecause)
      return store(correction, account, origin)
    },

    async settle(correction, account) {
      const origin = await log.originOf(correction.question)
      return origin === null ? new Refusal('question-missing') : store(correction, account, origin)
    },
  }

  async function nearest(q: string, hits: readonly SearchHit[]): Promise<Nearest> {
    const { words } = await searcher.explain(q)
    return nearestOf(
      words,
      hits.flatMap(({ article }) => read(article) ?? []),
    )
  }

  async function store(correction: CorrectionRecord, account: Account, origin: QuestionOrigin) {
    const article = origin.article === null ? null : read(origin.article)
    const judged = judgeCorrection(correction, account, article, shelf().configuration)
    if (judged instanceof Refusal) return judged
    const at = clock.now().toISOString()
    await audit.note({ at, account: account.id, action: 'question/correct', object: correction.question })
    const stored = await log.correct(judged)
    if (stored === 'conflict') return new Refusal('record-conflict')
    if (stored === 'new') tell([correction.question])
    return stored
  }

  function tell(questions: readonly string[]): void {
    for (const listener of listeners) listener(questions)
  }
}

/** The texts that the records name, by article and revision. */
async function textsOf(records: readonly ContactRecord[], revisions: Revisions): Promise<Map<string, Revision>> {
  const texts = new Map<string, Revision>()
  for (const article of records.flatMap((record) => record.questions.map((question) => question.article))) {
    const key = article && `${article.id} ${article.revision}`
    if (!article || !key || texts.has(key)) continue
    const revision = await revisions.read(article.id, article.revision)
    if (revision) texts.set(key, revision)
  }
  return texts
}
