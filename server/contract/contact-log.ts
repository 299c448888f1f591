import { z } from 'zod'
import { articleId } from './article.ts'
import { code, day, instant, recordId } from './values.ts'

/** A place in the log: when the contact began, and its number among those that began in the same moment. */
const cursor = z.string().regex(/^\d{4}-[\dT:.Z-]+~\d+$/)

/** Which contacts a supervisor wants to see; days are inclusive, in the municipality's time zone. */
export const contactFilter = z.strictObject({
  from: day,
  to: day,
  channel: code.optional(),
  department: code.optional(),
  outcome: code.optional(),
  article: articleId.optional(),
  before: cursor.optional(),
  limit: z.coerce.number().int().min(1).max(200).default(50),
})
export type ContactFilter = z.infer<typeof contactFilter>

const loggedCorrection = z.object({
  id: recordId,
  outcome: code,
  reason: code.nullable(),
  because: z.string(),
  recordedAt: instant,
})

export const loggedQuestion = z.object({
  id: recordId,
  query: z.string(),
  askedAt: instant,
  endedAt: instant,
  article: z
    .object({ id: articleId, title: z.string(), revision: z.int(), section: code, spoken: z.string().nullable() })
    .nullable(),
  outcome: code,
  reason: code.nullable(),
  firstOutcome: code,
  corrections: z.array(loggedCorrection),
})
export type LoggedQuestion = z.infer<typeof loggedQuestion>

/** A contact as the log holds it; `cursor` is its place in the order of their beginning. */
export const loggedContact = z.object({
  id: recordId,
  cursor,
  channel: code,
  department: code,
  startedAt: instant,
  endedAt: instant.nullable(),
  isRepeat: z.boolean(),
  isSelfServiceOffered: z.boolean(),
  note: z.string(),
  /** How often it was handed over to a department. */
  transfers: z.int(),
  questions: z.array(loggedQuestion),
})
export type LoggedContact = z.infer<typeof loggedContact>

/** A page of the log, newest first; `next` is the `before` of the following page. */
export const contactPage = z.object({ contacts: z.array(loggedContact), total: z.int(), next: cursor.nullable() })
export type ContactPage = z.infer<typeof contactPage>
