import { cellCounts, type CellCount } from './cell.ts'
import { judgeContact } from './contact-judgement.ts'
import type { QuestionFact } from './question-fact.ts'

export type Counted = Readonly<Record<CellCount, number>>
export type Counting = Record<CellCount, number>

export function nothingCounted(): Counting {
  return Object.fromEntries(cellCounts.map((name) => [name, 0])) as Counting
}

export function countQuestion(counted: Counting, fact: QuestionFact): void {
  counted.asked += 1
  if (fact.countsAs === 'excluded') counted.asked_excluded += 1
  if (fact.countsAs === 'resolved') counted.asked_resolved += 1
  if (fact.countsAs === 'resolved-with-help') counted.asked_helped += 1
  if (fact.countsAs === 'referred') counted.asked_referred += 1
  if (!fact.isEligible) counted.asked_beyond += 1
  if (fact.isTakenBack) counted.asked_taken_back += 1
  if (fact.article !== '') counted.asked_linked += 1
}

/** A contact is judged by all of its questions, in whichever group it is counted. */
export function countContact(facts: readonly QuestionFact[]): Counting {
  const counted = nothingCounted()
  const { countsAs, isBeyond, isTakenBack } = judgeContact(facts)
  const [first] = facts
  if (first === undefined || countsAs === 'in-hand') return counted
  counted.contacts = 1
  counted.contacts_excluded = Number(countsAs === 'excluded')
  counted.contacts_resolved = Number(countsAs === 'resolved')
  counted.contacts_helped = Number(countsAs === 'resolved-with-help')
  counted.contacts_beyond = Number(isBeyond)
  counted.contacts_taken_back = Number(isTakenBack)
  counted.contacts_repeat = Number(first.isRepeat)
  counted.contacts_offered = Number(first.isSelfServiceOffered)
  counted.contacts_transferred = Number(first.transfers > 0)
  return counted
}
