import type { Context } from 'hono'
import type { ContentfulStatusCode } from 'hono/utils/http-status'
import { explain } from '../contract/explain.ts'
import type { ProblemCode } from '../contract/problem.ts'
import { Refusal } from '../contract/refusal.ts'
import type { z } from 'zod'

const statuses = {
  'invalid-request': 400,
  'invalid-json': 400,
  'unknown-message': 400,
  'too-large': 413,
  'wrong-content-type': 415,
  'forged-origin': 403,
  'not-signed-in': 401,
  'not-allowed': 403,
  'wrong-password': 401,
  'too-many-attempts': 429,
  'too-busy': 429,
  superseded: 409,
  'setup-closed': 403,
  'not-found': 404,
  'article-missing': 404,
  'contact-missing': 404,
  'question-missing': 404,
  'unknown-code': 400,
  'record-conflict': 409,
  'already-taken': 409,
  'already-over': 409,
  'inbox-missing': 404,
  'no-key': 409,
  'counting-missing': 404,
  'count-missing': 404,
  'import-overlaps': 409,
  internal: 500,
} as const satisfies Record<ProblemCode, ContentfulStatusCode>

/** Answers with a problem: its code, a Danish text, and the status that goes with the code. */
export function refuse(c: Context, refusal: Refusal): Response {
  return c.json(refusal.problem, statuses[refusal.problem.code])
}

export function refuseInvalid(c: Context, error: z.ZodError): Response {
  return refuse(c, new Refusal('invalid-request', explain(error)))
}

/** The body as JSON, or the refusal that says why it is not. */
export async function readJson(c: Context): Promise<unknown> {
  if (!/^application\/json\b/i.test(c.req.header('content-type') ?? '')) return new Refusal('wrong-content-type')
  try {
    return (await c.req.json()) as unknown
  } catch {
    return new Refusal('invalid-json')
  }
}
