import type { Account } from '../accounts/account.ts'
import { spokenCode } from '../articles/headings.ts'
import type { ContactEntry, CorrectionEntry, QuestionEntry } from '../contacts/contact-log.ts'
import { copenhagenDay, isoWeek } from '../contacts/copenhagen-day.ts'
import type { Revision } from '../articles/revisions.ts'
import type { Article } from '../contract/article.ts'
import type { Configuration, CountsAs } from '../contract/configuration.ts'
import type { ContactRecord, CorrectionRecord, QuestionRecord } from '../contract/contact.ts'
import * as da from '../contract/da.ts'
import { Refusal } from '../contract/refusal.ts'

/** What judging needs: what the municipality has chosen, and the articles. */
export interface Surroundings {
  readonly configuration: Configuration
  readonly articleOf: (id: string) => Article | null
  /** The text that a question was answered with; null where there has never been such a text. */
  readonly revisionOf: (id: string, revision: number) => Revision | null
}

/** Checks a contact against the municipality's codes and notes how each question counts today. */
export function judgeContact(
  record: ContactRecord,
  account: Account,
  surroundings: Surroundings,
): ContactEntry | Refusal {
  const { channels } = surroundings.configuration
  if (!channels.some((one) => one.code === record.channel)) {
    return new Refusal('unknown-code', da.unknownChannel(record.channel))
  }
  if (record.endedAt !== null && record.endedAt < record.startedAt) {
    return new Refusal('invalid-request', da.endsBeforeStart)
  }
  const questions: QuestionEntry[] = []
  for (const question of record.questions) {
    const judged = judgeQuestion(question, surroundings)
    if (judged instanceof Refusal) return judged
    questions.push(judged)
  }
  const day = copenhagenDay(new Date(record.startedAt))
  const { id, channel, startedAt, endedAt, isRepeat, isSelfServiceOffered, note } = record
  const employee = { employee: account.id, department: account.department }
  const said = { isRepeat, isSelfServiceOffered, note }
  return { id, channel, startedAt, endedAt, ...said, ...employee, day, week: isoWeek(day), questions }
}

function judgeQuestion(question: QuestionRecord, surroundings: Surroundings): QuestionEntry | Refusal {
  if (question.endedAt < question.askedAt) return new Refusal('invalid-request', da.endsBeforeStart)
  const used = usedText(question, surroundings)
  const article = used && surroundings.articleOf(used.id)
  const counts = judgeOutcome(question, article, surroundings.configuration)
  if (counts instanceof Refusal) return counts
  const lifeEvents = article?.lifeEvents.map(({ code }) => code) ?? []
  return { ...question, ...counts, article: used, topic: article?.kle ?? null, lifeEvents }
}

/** A question keeps its outcome also when it names a text that has never been; the name is then not kept. */
function usedText({ article }: QuestionRecord, { revisionOf }: Surroundings): QuestionEntry['article'] {
  const revision = article && revisionOf(article.id, article.revision)
  if (!article || !revision) return null
  const section = Object.hasOwn(revision.sections, article.section) ? article.section : spokenCode
  return { id: article.id, revision: article.revision, section }
}

/** Checks a correction, and notes how the question counts from now on. */
export function judgeCorrection(
  correction: CorrectionRecord,
  account: Account,
  article: Article | null,
  configuration: Configuration,
): CorrectionEntry | Refusal {
  const counts = judgeOutcome(correction, article, configuration)
  return counts instanceof Refusal ? counts : { ...correction, ...counts, employee: account.id }
}

function judgeOutcome(
  ended: { outcome: string; reason: string | null },
  article: Article | null,
  { outcomes, reasons }: Configuration,
): { countsAs: CountsAs; isEligible: boolean } | Refusal {
  const outcome = outcomes.find((one) => one.code === ended.outcome)
  if (outcome === undefined) return new Refusal('unknown-code', da.unknownOutcome(ended.outcome))
  if (ended.reason !== null && !reasons.some((one) => one.code === ended.reason)) {
    return new Refusal('unknown-code', da.unknownReason(ended.reason))
  }
  if (outcome.needsReason && ended.reason === null) {
    return new Refusal('invalid-request', da.missingReason(outcome.label))
  }
  const isBeyondDesk = outcome.isNotEligibleWhenNotStraks && article?.isStraks === false
  return { countsAs: outcome.countsAs, isEligible: !isBeyondDesk }
}
