import type { SearchRecord } from '../../server/contract/contact.ts'
import type { OpenContact, OpenQuestion } from './open-contact.ts'

/**
 * What is noted of a question's search: whether it was answered, which hit was used, and how often it had to be asked
 * again. Nothing where no search was made, or none has answered.
 */
export function searchRecordOf(contact: OpenContact, question: OpenQuestion): SearchRecord | undefined {
  const { answered, hits, chosen, article, confidence, isPicked } = question
  if (answered === null || isPicked === true || question.fault !== null) return undefined
  const used = chosen === null ? undefined : hits[chosen]
  return {
    answered,
    ...(confidence === undefined ? {} : { confidence }),
    rank: chosen !== null && used !== undefined && used.article === article?.id ? chosen + 1 : null,
    hits: hits.length,
    reformulated: Math.min(MOST_REFORMULATED, (question.afterRemoved ?? 0) + unansweredBefore(contact, question)),
  }
}

const MOST_REFORMULATED = 50

/** Those directly before it that the search had no answer to, and that still have no outcome. */
function unansweredBefore({ questions }: OpenContact, { id }: OpenQuestion): number {
  const before = questions.slice(
    0,
    questions.findIndex((one) => one.id === id),
  )
  const last = before.findLastIndex((one) => one.ending !== null || one.answered !== false || one.byColleague === true)
  return before.length - 1 - last
}

/** How many in a row were removed without an outcome, once the last question is removed too. */
export function removedInRow({ questions }: OpenContact, removed: string): number {
  const last = questions.at(-1)
  return last?.id === removed ? (last.afterRemoved ?? 0) + 1 : 0
}
