import { z } from 'zod'
import { code, day } from './values.ts'

/** How an outcome counts when straksafklaring is measured. */
export const countsAs = z.enum(['resolved', 'resolved-with-help', 'referred', 'unresolved', 'excluded'])
export type CountsAs = z.infer<typeof countsAs>

/** What it would take to settle at once what was not. */
export const need = z.enum(['knowledge', 'mandate', 'system', 'documents'])
export type Need = z.infer<typeof need>

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
  /** For outcomes that come without a reason; null where nothing of the municipality's own would settle it. */
  needs: need.nullable(),
})
export type Outcome = z.infer<typeof outcome>

export const choice = z.object({ code, label: z.string(), key: z.string().length(1) })
export type Choice = z.infer<typeof choice>

export const channel = choice.extend({ isDigital: z.boolean() })
export type Channel = z.infer<typeof channel>

/** Why a question was not settled at once. */
export const reason = choice.extend({ needs: need.nullable() })
export type Reason = z.infer<typeof reason>

export const goalMeasure = z.enum(['strict', 'digital', 'self-service'])
export type GoalMeasure = z.infer<typeof goalMeasure>

/** A share, 0 … 1, that the municipality wants to reach in a period; both days included. */
export const goal = z.object({ measure: goalMeasure, share: z.number(), from: day, to: day })
export type Goal = z.infer<typeof goal>

/** A period in which the municipality did something that may show in the figures. */
export const campaign = z.object({ name: z.string(), from: day, to: day })
export type Campaign = z.infer<typeof campaign>

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
  channels: z.array(channel),
  outcomes: z.array(outcome),
  reasons: z.array(reason),
  goals: z.array(goal),
  campaigns: z.array(campaign),
})
export type Configuration = z.infer<typeof configuration>
