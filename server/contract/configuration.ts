import { z } from 'zod'
import { code } from './values.ts'

/** How an outcome counts when straksafklaring is measured. */
export const countsAs = z.enum(['resolved', 'resolved-with-help', 'referred', 'unresolved', 'excluded'])
export type CountsAs = z.infer<typeof countsAs>

/** What choosing an outcome brings about besides the record. */
export const brings = z.enum(['transfer', 'callback'])

export const outcome = z.object({
  code,
  label: z.string(),
  key: z.string().length(1),
  countsAs,
  needsReason: z.boolean(),
  isNotEligibleWhenNotStraks: z.boolean(),
  brings: brings.nullable(),
})
export type Outcome = z.infer<typeof outcome>

export const choice = z.object({ code, label: z.string(), key: z.string().length(1) })
export type Choice = z.infer<typeof choice>

export const named = z.object({ code, name: z.string() })
export type Named = z.infer<typeof named>

/** Where a citizen reaches the municipality. */
export const contactPoint = z.object({
  phone: z.string().nullable(),
  phoneHours: z.string().nullable(),
  website: z.string().nullable(),
})
export type ContactPoint = z.infer<typeof contactPoint>

/** What the municipality has chosen: everything a screen needs to name a code. */
export const configuration = z.object({
  municipality: z.string(),
  contactPoint,
  departments: z.array(named),
  channels: z.array(choice),
  outcomes: z.array(outcome),
  reasons: z.array(choice),
})
export type Configuration = z.infer<typeof configuration>
