import type { ContactFilter, LoggedQuestion } from '../contract/contact-log.ts'
import type { CountsAs } from '../contract/configuration.ts'
import type { MeasureBy } from '../contract/measures.ts'
import type { Tally } from '../measures/tally.ts'

/** A question as it is stored: what the sender said, and how it counted on that day. */
export interface QuestionEntry {
  readonly id: string
  readonly query: string
  readonly askedAt: string
  readonly endedAt: string
  readonly article: { readonly id: string; readonly revision: number; readonly section: string } | null
  readonly topic: string | null
  readonly outcome: string
  readonly reason: string | null
  readonly countsAs: CountsAs
  readonly isEligible: boolean
}

/** A contact as far as it has come; `day` and `week` are those of its start, in Denmark. */
export interface ContactEntry {
  readonly id: string
  readonly channel: string
  readonly department: string
  readonly employee: string
  readonly startedAt: string
  readonly endedAt: string | null
  readonly isRepeat: boolean
  readonly isSelfServiceOffered: boolean
  readonly note: string
  readonly day: string
  readonly week: string
  readonly questions: readonly QuestionEntry[]
}

export interface CorrectionEntry {
  readonly id: string
  readonly question: string
  readonly outcome: string
  readonly reason: string | null
  readonly because: string
  readonly employee: string
  readonly countsAs: CountsAs
  readonly isEligible: boolean
}

/** `conflict`: something of the same id is stored already and says something else. */
export type Stored = 'new' | 'known' | 'conflict'

/** Who gave a question its outcome, and with which article: what a correction needs to know. */
export interface QuestionOrigin {
  readonly employee: string
  readonly article: string | null
}

export interface LogQuestion extends Omit<LoggedQuestion, 'article'> {
  readonly article: { readonly id: string; readonly revision: number; readonly section: string } | null
}

export interface LogContact {
  readonly id: string
  readonly cursor: string
  readonly channel: string
  readonly department: string
  readonly startedAt: string
  readonly endedAt: string | null
  readonly isRepeat: boolean
  readonly isSelfServiceOffered: boolean
  readonly note: string
  readonly transfers: number
  readonly questions: readonly LogQuestion[]
}

/** Words that citizens' questions were settled with an article under, and how many times. */
export interface SettledUse {
  readonly q: string
  readonly article: string
  readonly times: number
}

export interface Selection {
  readonly from: string
  readonly to: string
  readonly channel?: string | undefined
  readonly department?: string | undefined
}

/**
 * The log of contacts: nothing in it is ever changed or removed. Every method that stores resolves only when what it
 * stored survives a power cut.
 */
export interface ContactLog {
  /** Stores what is new in each contact, all of them or none; each question once, whatever was sent before. */
  record(contacts: readonly ContactEntry[]): Promise<Stored>
  /** Stores a later judgement beside the first. */
  correct(correction: CorrectionEntry): Promise<Stored>
  originOf(question: string): Promise<QuestionOrigin | null>
  /** A page, latest begun first, whether another follows, and how many contacts the filter matches in all. */
  page(filter: ContactFilter): Promise<{ contacts: LogContact[]; hasMore: boolean; total: number }>
  contact(id: string): Promise<LogContact | null>
  /** How often which words were settled with which article since a day, as the newest judgements have it; most often first. */
  settledUses(since: string, most: number): Promise<SettledUse[]>
  /**
   * The different articles of each contact since a day that was about several, latest first, a slice of contacts at a
   * time; of at most so many contacts.
   */
  askedTogether(since: string, most: number): AsyncIterable<readonly (readonly string[])[]>
  /** Counts of the period by group; with `by` null one row for the whole. */
  tally(selection: Selection, by: MeasureBy | null): Promise<Tally[]>
}
