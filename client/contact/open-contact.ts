import { v7 as uuidv7 } from 'uuid'
import type { Article } from '../../server/contract/article.ts'
import type { Outcome } from '../../server/contract/configuration.ts'
import type { ContactRecord, QuestionRecord } from '../../server/contract/contact.ts'
import type { SearchAnswer, SearchHit } from '../../server/contract/search.ts'
import { searchRecordOf } from './search-record.ts'

/** How a question ended, and the key under which that is being stored. */
export interface Ending {
  readonly outcome: string
  readonly reason: string | null
  readonly endedAt: string
  readonly key: string
}

export interface OpenQuestion {
  readonly id: string
  readonly query: string
  readonly askedAt: string
  /** Null until the search has answered. */
  readonly answered: boolean | null
  /** How sure the search was; of what earlier versions kept it is not known. */
  readonly confidence?: number
  /** Its article was pointed at while typing: nothing was searched for. */
  readonly isPicked?: true
  /** So many in a row were asked before it, and removed without an outcome. */
  readonly afterRemoved?: number
  readonly hits: readonly SearchHit[]
  /** What to ask when two articles are as near; and what it is about when no article is for it. */
  readonly choice?: SearchAnswer['choice']
  readonly outside?: SearchAnswer['outside']
  /** What the search made of a question that it could not answer. */
  readonly nearest?: SearchAnswer['nearest']
  readonly chosen: number | null
  readonly article: Article | null
  /** Why there is no answer, where the search itself failed. */
  readonly fault: string | null
  readonly ending: Ending | null
  /** The steps of its article that are done, by their place in the text. */
  readonly ticked?: readonly string[]
  /** Its record is on its way to the server or there; should it be opened again, its next outcome is a correction. */
  readonly isRecorded?: boolean
  /** A colleague recorded it before the contact was handed over. */
  readonly byColleague?: true
  /** Its article was changed while the connection was away, and the new one is shown. */
  readonly isRenewed?: boolean
}

export interface OpenContact {
  readonly id: string
  readonly channel: string
  /** When the first question was asked. */
  readonly startedAt: string | null
  readonly isRepeat: boolean
  readonly isSelfServiceOffered: boolean
  readonly note: string
  /** The case or call that the telephone or queue system opened it for; it stays in this browser. */
  readonly reference: string | null
  /** Since when it is put aside; null in hand. */
  readonly parkedAt: string | null
  /** The key of its closing, once that has been sent: it is not closed again on the server. */
  readonly closedWith: string | null
  /** Which colleague handed it over, with what note; null where nobody did. */
  readonly received: { readonly from: string; readonly note: string } | null
  readonly questions: readonly OpenQuestion[]
  readonly selected: string | null
  /** So many questions in a row were removed last: the next one is asked again. */
  readonly removedInRow?: number
}

/** What is said of the contact that was closed or handed over last. */
export interface ClosedContact {
  readonly questions: number
  readonly resolved: number
  readonly key: string
  /** The department that it was handed over to instead; whoever takes it closes it. */
  readonly handedTo: string | null
}

export function newContact(channel: string, reference: string | null = null): OpenContact {
  return {
    id: uuidv7(),
    channel,
    startedAt: null,
    isRepeat: false,
    isSelfServiceOffered: false,
    note: '',
    reference,
    parkedAt: null,
    closedWith: null,
    received: null,
    questions: [],
    selected: null,
  }
}

/** Whether an outcome is still to be given. */
export function isOpen({ ending, byColleague }: OpenQuestion): boolean {
  return ending === null && byColleague !== true
}

/** Whether something would be lost if it were put away. */
export function isBegun({ questions, note, reference, received }: OpenContact): boolean {
  return questions.length > 0 || note !== '' || reference !== null || received !== null
}

/** Whether the log has it already, or will: how it began stands. */
export function isLogged({ questions, closedWith, received }: OpenContact): boolean {
  return questions.some(({ ending }) => ending !== null) || closedWith !== null || received !== null
}

/** Whether the server has been told of the question, or will be: it cannot be taken away any more. */
export function isRecorded(question: OpenQuestion): boolean {
  return question.ending !== null || question.isRecorded === true || question.byColleague === true
}

/** A question just asked: nothing is known of its answer, unless the article was pointed at. */
export function newQuestion(query: string, hit?: SearchHit): OpenQuestion {
  return {
    id: uuidv7(),
    query,
    askedAt: now(),
    answered: hit ? true : null,
    hits: hit ? [hit] : [],
    chosen: hit ? 0 : null,
    article: null,
    fault: null,
    ending: null,
    ...(hit ? { isPicked: true } : {}),
  }
}

export function chosenHit({ hits, chosen }: OpenQuestion): SearchHit | undefined {
  return chosen === null ? undefined : hits[chosen]
}

/** Whether the article that was chosen is still on its way. */
export function isLoading(question: OpenQuestion): boolean {
  const hit = chosenHit(question)
  return hit !== undefined && hit.article !== question.article?.id
}

/** The contact so far with one of its questions: what has been sent before is not sent again. */
export function recordOf(contact: OpenContact, only?: string): ContactRecord {
  const { id, channel, isRepeat, isSelfServiceOffered, note } = contact
  const questions = contact.questions.filter((one) => only !== undefined && one.id === only)
  return {
    id,
    channel,
    startedAt: contact.startedAt ?? now(),
    endedAt: null,
    isRepeat,
    isSelfServiceOffered,
    note,
    questions: questions.flatMap((one) => questionRecordOf(contact, one)),
  }
}

function questionRecordOf(contact: OpenContact, question: OpenQuestion): QuestionRecord[] {
  const { id, query, askedAt, article, ending } = question
  if (ending === null) return []
  const hit = chosenHit(question)
  const used =
    article && hit?.article === article.id ? { id: article.id, revision: article.revision, section: hit.section } : null
  const { outcome, reason, endedAt } = ending
  const search = searchRecordOf(contact, question)
  return [{ id, query, askedAt, endedAt, article: used, outcome, reason, ...(search === undefined ? {} : { search }) }]
}

export function countResolved(questions: readonly OpenQuestion[], outcomes: readonly Outcome[]): number {
  const resolved = new Set(
    outcomes
      .filter((one) => one.countsAs === 'resolved' || one.countsAs === 'resolved-with-help')
      .map((one) => one.code),
  )
  return questions.filter(({ ending }) => ending !== null && resolved.has(ending.outcome)).length
}

export const now = (): string => new Date().toISOString()

/** Now; or the earlier moment, should the clock of this machine have been set back since. */
export function notBefore(moment: string): string {
  return [now(), moment].reduce((later, one) => (one > later ? one : later))
}
