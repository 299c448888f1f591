import { z } from 'zod'

/** Never changed once given: callers outside may depend on them. */
export const problemCode = z.enum([
  'invalid-request',
  'invalid-json',
  'unknown-message',
  'too-large',
  'wrong-content-type',
  'forged-origin',
  'not-signed-in',
  'not-allowed',
  'wrong-password',
  'too-many-attempts',
  'too-busy',
  'superseded',
  'setup-closed',
  'not-found',
  'article-missing',
  'contact-missing',
  'question-missing',
  'unknown-code',
  'record-conflict',
  'already-taken',
  'already-over',
  'inbox-missing',
  'no-key',
  'counting-missing',
  'count-missing',
  'import-overlaps',
  'internal',
])
export type ProblemCode = z.infer<typeof problemCode>

/** Something expected went wrong: a code for programs, a Danish sentence for people. */
export const problem = z.object({ code: problemCode, message: z.string() })
export type Problem = z.infer<typeof problem>
