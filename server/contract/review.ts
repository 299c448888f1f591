import { z } from 'zod'
import { contactCriteria } from './contact-log.ts'
import { citizenText, day, instant, recordId } from './values.ts'

/** A filter under a name, of one person; `days` counts back from today, else the period is fixed. */
export const savedFilter = z.strictObject({
  id: recordId,
  name: citizenText(60).pipe(z.string().min(1)),
  period: z.union([z.strictObject({ days: z.int().min(1).max(3660) }), z.strictObject({ from: day, to: day })]),
  criteria: contactCriteria,
})
export type SavedFilter = z.infer<typeof savedFilter>

/** What is noted of who looked at or changed what. */
export const auditAction = z.enum([
  'contacts/list',
  'contact/read',
  'question/correct',
  'sample/draw',
  'sample/read',
  'export/write',
  'statistics/open',
  'statistics/close',
])
export type AuditAction = z.infer<typeof auditAction>

export const auditRequest = z.strictObject({
  action: auditAction.optional(),
  before: z.coerce.number().int().min(1).optional(),
  limit: z.coerce.number().int().min(1).max(200).default(50),
})
export type AuditRequest = z.infer<typeof auditRequest>

/** `object` is what it was about: a contact, a question, a sample, a file, or which part of the log; `contact` is the contact it belongs to. */
export const auditEntry = z.object({
  seq: z.int(),
  at: instant,
  by: z.string(),
  action: auditAction,
  object: z.string(),
  contact: recordId.nullable(),
})
export type AuditEntry = z.infer<typeof auditEntry>

/** Newest first; `next` is the `before` of the following page. */
export const auditPage = z.object({ entries: z.array(auditEntry), next: z.int().nullable() })
export type AuditPage = z.infer<typeof auditPage>
