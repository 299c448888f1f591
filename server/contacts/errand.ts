import type { Colleague } from '../contract/consult.ts'
import type { CallbackDay } from '../measures/callback-day.ts'
import type { Stored } from './contact-log.ts'
import type { DaySpan } from './tiles.ts'

/** What one employee leaves for colleagues: a live question, a contact handed over, a promise to call, a notice. */
export type ErrandSubject = 'consult' | 'transfer' | 'callback' | 'notice'

export interface NewErrand {
  readonly id: string
  readonly subject: ErrandSubject
  /** Whom it is left for; null for everyone, which only a notice may be. */
  readonly department: string | null
  readonly maker: string
  readonly madeAt: string
  readonly contact: string | null
  readonly question: string | null
  /** When a callback is due or a notice expires. */
  readonly dueAt: string | null
  /** The rest of what was sent, as it was sent. */
  readonly body: unknown
  /** What is said of a contact handed over; kept apart from the body, so that it can be removed alone. */
  readonly note: string
}

export interface Errand extends Omit<NewErrand, 'maker'> {
  readonly maker: Colleague
  readonly steps: readonly ErrandStep[]
}

export type ErrandStepKind = 'taken' | 'said' | 'tried' | 'ended' | 'seen'

export interface NewErrandStep {
  readonly id: string
  readonly errand: string
  readonly kind: ErrandStepKind
  readonly employee: string
  readonly at: string
  /** What was said, or how it ended. */
  readonly text: string
  /** Of steps with the same claim only the first is stored; null where there may be many. */
  readonly claim: string | null
  /** Whether the errand is over with this step. */
  readonly isLast: boolean
}

export interface ErrandStep extends Pick<NewErrandStep, 'id' | 'kind' | 'at' | 'text'> {
  readonly by: Colleague
}

/**
 * What is left for colleagues and what became of it. Errands and steps are only ever added; the sealed person of a
 * callback is erased. Every method that stores resolves only when what it stored survives a power cut.
 */
export interface ErrandStore {
  open(errand: NewErrand, sealed: string | null): Promise<Stored>
  /** @returns `taken` when another step has the claim */
  step(step: NewErrandStep): Promise<Stored | 'taken'>
  errand(id: string): Promise<Errand | null>
  /** Those that are not over, and those that were over after `since`; oldest first. */
  current(since: string): Promise<Errand[]>
  /** The callbacks made in a period, by day and department, as they stand at that moment. */
  callbackDays(made: DaySpan, now: string): Promise<CallbackDay[]>
  /** The sealed person of each callback that still has one. */
  sealedPersons(): Promise<ReadonlyMap<string, string>>
  erasePerson(callback: string): Promise<void>
  /** Erases every person of callbacks made before then. */
  erasePersonsBefore(madeAt: string): Promise<number>
}
