import { z } from 'zod'
import { articleId } from './article.ts'
import { longestQuery } from './search.ts'
import { citizenText, code, instant, recordId } from './values.ts'

/** Someone at work, as colleagues see them. */
export const colleague = z.object({ id: z.uuid(), name: z.string(), department: code })
export type Colleague = z.infer<typeof colleague>

/** A live question to everyone of a department, while the citizen waits. `waitingSince` is when the citizen asked it. */
export const consultRequest = z.strictObject({
  id: recordId,
  contact: recordId,
  question: recordId,
  department: code,
  query: citizenText(longestQuery).pipe(z.string().min(1)),
  article: articleId.nullable(),
  waitingSince: instant,
})
export type ConsultRequest = z.infer<typeof consultRequest>

export const consultText = citizenText(longestQuery).pipe(z.string().min(1))

/** `answered`: it helped; `withdrawn`: whoever asked needs no answer any more. */
export const consultEnding = z.enum(['answered', 'withdrawn'])
export type ConsultEnding = z.infer<typeof consultEnding>

/** A consult as far as it has come. */
export const consult = z.object({
  id: recordId,
  contact: recordId,
  question: recordId,
  department: code,
  query: z.string(),
  article: z.object({ id: articleId, title: z.string() }).nullable(),
  waitingSince: instant,
  askedBy: colleague,
  askedAt: instant,
  takenBy: colleague.nullable(),
  takenAt: instant.nullable(),
  messages: z.array(z.object({ id: recordId, by: colleague, at: instant, text: z.string() })),
  ending: consultEnding.nullable(),
})
export type Consult = z.infer<typeof consult>
