import { z } from 'zod'
import { articleId } from './article.ts'
import { longestQuery } from './search.ts'
import { citizenText, code, day, instant, recordId, topic } from './values.ts'

/** A place in the log: when the contact began, and its number among those that began in the same moment. */
const cursor = z.string().max(60).refine(isPlace, 'Stedet i loggen findes ikke')

function isPlace(text: string): boolean {
  const [moment, seq = ''] = text.split('~')
  return instant.safeParse(moment).success && /^\d{1,15}$/.test(seq)
}

/** What the search gave a question, as the log can be searched for it. */
export const searchGave = z.enum(['unanswered', 'poor', 'reformulated'])

const flag = z.literal('1')

/**
 * What contacts are looked for by, in any combination; what is about questions must all hold for one of them. There is no
 * way to look for an employee.
 */
export const contactCriteria = z.strictObject({
  channel: code.optional(),
  department: code.optional(),
  outcome: code.optional(),
  reason: code.optional(),
  topic: topic.optional(),
  article: articleId.optional(),
  lifeEvent: code.optional(),
  search: searchGave.optional(),
  /** Words that the question holds, each of them; between quotation marks the whole question. */
  words: citizenText(longestQuery + 2).optional(),
  repeat: flag.optional(),
  note: flag.optional(),
  corrected: flag.optional(),
  transferred: flag.optional(),
})
export type ContactCriteria = z.infer<typeof contactCriteria>

/** Which contacts a supervisor wants to see; days are inclusive, in the municipality's time zone. */
export const contactFilter = contactCriteria.extend({
  from: day,
  to: day,
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

const signedCorrection = loggedCorrection.extend({ by: z.string() })

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
  corrections: z.array(signedCorrection),
})
export type LoggedQuestion = z.infer<typeof loggedQuestion>

const loggedNote = z.object({ by: z.string(), at: instant, text: z.string() })
export type LoggedNote = z.infer<typeof loggedNote>

/** A handing over: by whom to which department, and who took it when; null where nobody has. */
const loggedTransfer = z.object({
  id: recordId,
  department: code,
  by: z.string(),
  at: instant,
  takenBy: z.string().nullable(),
  takenAt: instant.nullable(),
})
export type LoggedTransfer = z.infer<typeof loggedTransfer>

/** A contact as the log holds it; `cursor` is its place in the order of their beginning. */
export const loggedContact = z.object({
  id: recordId,
  cursor,
  channel: code,
  department: code,
  /** Who began it, by name. */
  by: z.string(),
  startedAt: instant,
  endedAt: instant.nullable(),
  isRepeat: z.boolean(),
  isSelfServiceOffered: z.boolean(),
  /** Of everyone who had it, each with whose it is; oldest first. */
  notes: z.array(loggedNote),
  transfers: z.array(loggedTransfer),
  questions: z.array(loggedQuestion),
})
export type LoggedContact = z.infer<typeof loggedContact>

/** A contact in a list: without anything that tells whose it is. */
export const listedContact = loggedContact.omit({ by: true, notes: true, transfers: true }).extend({
  hasNote: z.boolean(),
  transfers: z.int(),
  questions: z.array(loggedQuestion.extend({ corrections: z.array(loggedCorrection) })),
})
export type ListedContact = z.infer<typeof listedContact>

/**
 * A page of the log, newest first; `next` is the `before` of the following page. A page may hold less than was asked for
 * where much had to be looked through: `searchedTo` is then the day it has come to.
 */
export const contactPage = z.object({
  contacts: z.array(listedContact),
  /** Of the first page: how many there are, counted up to 1,000. */
  total: z.int().nullable(),
  /** There may be more than `total`. */
  isTotalLeast: z.boolean(),
  searchedTo: day.nullable(),
  next: cursor.nullable(),
})
export type ContactPage = z.infer<typeof contactPage>
