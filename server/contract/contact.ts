import { z } from 'zod'
import { articleId } from './article.ts'
import { longestQuery } from './search.ts'
import { citizenText, code, instant, recordId } from './values.ts'

/** What the search gave a question; screens of before did not send it. */
const searchRecord = z.strictObject({
  answered: z.boolean(),
  confidence: z.number().min(0).max(1).optional(),
  /** Place of the article that was used among the hits, from 1. */
  rank: z.int().min(1).max(50).nullable(),
  hits: z.int().min(0).max(50),
  /** How many questions in a row were asked before it in the same contact and got no outcome. */
  reformulated: z.int().min(0).max(50),
})
export type SearchRecord = z.infer<typeof searchRecord>

/** What was asked, the answer that was used, and how it ended. */
export const questionRecord = z.strictObject({
  id: recordId,
  query: citizenText(longestQuery).pipe(z.string().min(1)),
  askedAt: instant,
  endedAt: instant,
  article: z.strictObject({ id: articleId, revision: z.int().min(1), section: code }).nullable(),
  outcome: code,
  reason: code.nullable(),
  search: searchRecord.optional(),
})
export type QuestionRecord = z.infer<typeof questionRecord>

/**
 * A contact as far as it has come: `endedAt` is null while it is open. It is sent again as it grows; the server keeps
 * each question once, by its id.
 */
export const contactRecord = z.strictObject({
  id: recordId,
  channel: code,
  startedAt: instant,
  endedAt: instant.nullable(),
  isRepeat: z.boolean().default(false),
  /** Whether the citizen was shown how to do it online. */
  isSelfServiceOffered: z.boolean().default(false),
  note: citizenText(longestQuery).default(''),
  questions: z.array(questionRecord).max(50),
})
export type ContactRecord = z.infer<typeof contactRecord>

/** A contact that is over: what `POST /api/contacts` takes. */
export const finishedContact = contactRecord.extend({
  endedAt: instant,
  questions: z.array(questionRecord).min(1).max(50),
})

/** A later judgement of how a question ended. It is stored beside the first, never over it. */
export const correctionRecord = z.strictObject({
  id: recordId,
  question: recordId,
  outcome: code,
  reason: code.nullable(),
  because: citizenText(500).default(''),
})
export type CorrectionRecord = z.infer<typeof correctionRecord>
