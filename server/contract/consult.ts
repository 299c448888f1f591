import { z } from 'zod'
import { articleId } from './article.ts'
import { longestQuery } from './search.ts'
import { citizenText, code, instant, recordId } from './values.ts'

/** Someone at work, as colleagues see them. */
export const colleague = z.object({ id: z.uuid(), name: z.string(), department: code })
export type Colleague = z.infer<typeof colleague>

/** What is left for a department about one question, in words that may differ from those it was asked in. */
export const aboutQuestion = z.strictObject({
  id: recordId,
  contact: recordId,
  question: recordId,
  department: code,
  query: citizenText(longestQuery).pipe(z.string().min(1)),
  article: articleId.nullable(),
})

/** An article as it is named to colleagues. */
export const namedArticle = z.object({ id: articleId, title: z.string() })

/** A live question to everyone of a department, while the citizen waits. `waitingSince` is when the citizen asked it. */
export const consultRequest = aboutQuestion.extend({ waitingSince: instant })
export type ConsultRequest = z.infer<typeof consultRequest>

export const consultText = citizenText(longestQuery).pipe(z.string().min(1))

/** `answered`: it helped; `withdrawn`: whoever asked needs no answer any more. */
export const consultEnding = z.enum(['answered', 'withdrawn'])
export type ConsultEnding = z.infer<typeof consultEnding>

/** A consult as far as it has come. */
export const consult = consultRequest.extend({
  article: namedArticle.nullable(),
  askedBy: colleague,
  askedAt: instant,
  takenBy: colleague.nullable(),
  takenAt: instant.nullable(),
  messages: z.array(z.object({ id: recordId, by: colleague, at: instant, text: z.string() })),
  ending: consultEnding.nullable(),
})
export type Consult = z.infer<typeof consult>

/** A consult that is over, as whoever answered it sees it: `outcome` is how its question ended, null until that is known. */
export const answeredConsult = consult.extend({ outcome: code.nullable() })
export type AnsweredConsult = z.infer<typeof answeredConsult>
