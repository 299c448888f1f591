import { z } from 'zod'
import { code, day, instant } from './values.ts'

export const measureBy = z.enum(['channel', 'department', 'topic', 'article', 'week'])
export type MeasureBy = z.infer<typeof measureBy>

export const measuresRequest = z.strictObject({
  from: day,
  to: day,
  by: measureBy.default('channel'),
  channel: code.optional(),
  department: code.optional(),
})
export type MeasuresRequest = z.infer<typeof measuresRequest>

/**
 * A share with its uncertainty; `value` and `interval` are null when too few to be shown, `n` where it would give the
 * share away. Shares are 0 … 1.
 */
export const rate = z.object({
  n: z.int().nullable(),
  resolved: z.int().nullable(),
  value: z.number().nullable(),
  interval: z.tuple([z.number(), z.number()]).nullable(),
  isUncertain: z.boolean(),
  isHidden: z.boolean(),
})
export type Rate = z.infer<typeof rate>

const rates = z.object({ all: z.int(), excluded: z.int(), strict: rate, withHelpAndReferral: rate, ofEligible: rate })
export type Rates = z.infer<typeof rates>

export const measureRow = z.object({ key: z.string(), label: z.string(), questions: rates, contacts: rates })
export type MeasureRow = z.infer<typeof measureRow>

/** Counts and rates of a period, with what they mean and when they were counted. */
export const measures = z.object({
  from: day,
  to: day,
  by: measureBy,
  asOf: instant,
  total: measureRow,
  rows: z.array(measureRow),
  definitions: z.record(z.string(), z.string()),
})
export type Measures = z.infer<typeof measures>
