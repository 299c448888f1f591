import type { QuestionFact } from './question-fact.ts'

/**
 * How a contact ended, by all of its questions. `resolved`: each one at once; `resolved-with-help`: each one, some with
 * help or referral; `excluded`: nothing but excluded questions; `in-hand`: not over and not handed over, counted nowhere.
 */
export interface ContactJudgement {
  readonly countsAs: 'in-hand' | 'excluded' | 'resolved' | 'resolved-with-help' | 'unresolved'
  /** One of its questions could not be settled at the first contact. */
  readonly isBeyond: boolean
  /** It was resolved, and the citizen came back about one of its questions. */
  readonly isTakenBack: boolean
}

/** Judges a contact by the counts of design section 5. */
export function judgeContact(facts: readonly QuestionFact[]): ContactJudgement {
  const countsAs = endingOf(facts)
  const isCounting = countsAs !== 'in-hand' && countsAs !== 'excluded'
  return {
    countsAs,
    isBeyond: isCounting && facts.some(({ isEligible }) => !isEligible),
    isTakenBack: countsAs === 'resolved' && facts.some(({ isTakenBack }) => isTakenBack),
  }
}

function endingOf(facts: readonly QuestionFact[]): ContactJudgement['countsAs'] {
  if (facts[0]?.isContactCounted !== true) return 'in-hand'
  const counting = facts.filter(({ countsAs }) => countsAs !== 'excluded')
  if (counting.length === 0) return 'excluded'
  if (counting.every(({ countsAs }) => countsAs === 'resolved')) return 'resolved'
  return counting.every(({ countsAs }) => countsAs !== 'unresolved') ? 'resolved-with-help' : 'unresolved'
}
