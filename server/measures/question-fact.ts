import type { CountsAs } from '../contract/configuration.ts'

/** One question as the figures see it: its newest judgement, and what is known of its contact. */
export interface QuestionFact {
  readonly id: string
  readonly contact: string
  readonly channel: string
  readonly department: string
  /** On which the contact began, in Denmark. */
  readonly day: string
  /** Its ISO week, as `2026-W47`,. */
  readonly week: string
  /** ISO weekday and hour on the wall at which the contact began, as `1-09` for Mondays from nine to ten. */
  readonly hour: string
  readonly topic: string
  readonly article: string
  readonly lifeEvents: readonly string[]
  readonly outcome: string
  readonly reason: string
  readonly countsAs: CountsAs
  readonly isEligible: boolean
  readonly askedAt: string
  /** From the question to its outcome. */
  readonly seconds: number
  /** Whether the citizen came back about it within the window, see `repeats.ts`. */
  readonly isTakenBack: boolean
  /** Of the contact: over, or handed over. While it is in hand, its questions count and it does not. */
  readonly isContactCounted: boolean
  readonly isRepeat: boolean
  readonly isSelfServiceOffered: boolean
  readonly transfers: number
}
