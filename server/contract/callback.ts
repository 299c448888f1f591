import { z } from 'zod'
import { aboutQuestion, colleague, namedArticle } from './consult.ts'
import { longestQuery } from './search.ts'
import { citizenText, code, instant, recordId } from './values.ts'

/** Whom to call. It lives in the callback alone, sealed, until it is done. */
export const callbackPerson = z.strictObject({
  name: citizenText(120).pipe(z.string().min(1)),
  phone: z
    .string()
    .trim()
    .regex(/^\+?[\d\s().-]{6,24}$/),
})
export type CallbackPerson = z.infer<typeof callbackPerson>

/** A promise to call, made to a department. */
export const callbackRequest = aboutQuestion.extend({
  /** What the citizen was promised, in the employee's words. */
  promised: citizenText(longestQuery),
  person: callbackPerson,
})
export type CallbackRequest = z.infer<typeof callbackRequest>

/** A callback as far as it has come; `person` is null for those who may not see it, and when it is erased. */
export const callback = callbackRequest.extend({
  article: namedArticle.nullable(),
  person: callbackPerson.nullable(),
  madeBy: colleague,
  madeAt: instant,
  dueAt: instant,
  takenBy: colleague.nullable(),
  tries: z.array(z.object({ at: instant, by: colleague })),
})
export type Callback = z.infer<typeof callback>

/** How the question ended after all: a correction of its outcome. */
export const callbackDone = z.strictObject({ callback: recordId, outcome: code, reason: code.nullable() })
export type CallbackDone = z.infer<typeof callbackDone>
