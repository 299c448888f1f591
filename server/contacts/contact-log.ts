import type { ContactFilter, LoggedNote, LoggedQuestion, LoggedTransfer } from '../contract/contact-log.ts'
import type { CountsAs } from '../contract/configuration.ts'
import type { SearchRecord } from '../contract/contact.ts'
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
  /** Codes of the article's life events on that day. */
  readonly lifeEvents: readonly string[]
  readonly outcome: string
  readonly reason: string | null
  readonly countsAs: CountsAs
  readonly isEligible: boolean
  readonly search?: SearchRecord | undefined
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
  /** Who began it, by name. */
  readonly by: string
  readonly startedAt: string
  readonly endedAt: string | null
  readonly isRepeat: boolean
  readonly isSelfServiceOffered: boolean
  readonly notes: LoggedNote[]
  readonly transfers: LoggedTransfer[]
  readonly questions: readonly LogQuestion[]
}

export interface LogPage {
  readonly contacts: LogContact[]
  readonly next: string | null
  /** Null on later pages. */
  readonly total: number | null
  readonly isTotalLeast: boolean
  /** The day that was come to, where the page ended early. */
  readonly searchedTo: string | null
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
  readonly topic?: string | undefined
  readonly article?: string | undefined
  readonly lifeEvent?: string | undefined
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
  /** How each of the questions that are stored ended, as its newest judgement has it. */
  outcomesOf(questions: readonly string[]): Promise<ReadonlyMap<string, string>>
  /**
   * A page, latest begun first, and where the next one begins. It takes no longer in a log of millions: counting stops at
   * 1,000, and where much must be looked through the page ends early.
   *
   * @param employee only contacts that this account began or took over
   */
  page(filter: ContactFilter, employee?: string): Promise<LogPage>
  contact(id: string): Promise<LogContact | null>
  /** Whether the account began the contact or took it over. */
  isOwn(contact: string, employee: string): Promise<boolean>
  /** The questions of a selection, a day at a time, latest first. */
  questions(filter: ContactFilter): AsyncIterable<readonly { readonly id: string; readonly seq: number }[]>
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
