import { z } from 'zod'
import { articleId } from './article.ts'
import { colleague } from './consult.ts'
import { longestQuery } from './search.ts'
import { citizenText, code, instant, recordId } from './values.ts'

const transferredQuestion = z.strictObject({
  id: recordId,
  query: citizenText(longestQuery).pipe(z.string().min(1)),
  article: articleId.nullable(),
  /** How it ended; null where the receiving department is to settle it. */
  outcome: code.nullable(),
})

/** A contact that is handed over to a department with everything that has been asked. */
export const transferRequest = z.strictObject({
  id: recordId,
  contact: recordId,
  department: code,
  channel: code,
  startedAt: instant,
  isRepeat: z.boolean(),
  /** Not there in what a browser kept before a contact was closed by whoever took it over. */
  isSelfServiceOffered: z.boolean().default(false),
  /** What whoever hands it over wants whoever takes it to know. */
  note: citizenText(longestQuery),
  questions: z.array(transferredQuestion).min(1).max(50),
})
export type TransferRequest = z.infer<typeof transferRequest>

/** A contact waiting for someone of the department, who continues it. */
export const transfer = transferRequest.extend({
  madeBy: colleague,
  madeAt: instant,
  takenBy: colleague.nullable(),
})
export type Transfer = z.infer<typeof transfer>
