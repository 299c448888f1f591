import { z } from 'zod'
import { rate } from './measures.ts'
import { code, day, instant } from './values.ts'

export const callbackMeasuresRequest = z.strictObject({ from: day, to: day, department: code.optional() })
export type CallbackMeasuresRequest = z.infer<typeof callbackMeasuresRequest>

export const callbackRow = z.object({
  key: z.string(),
  label: z.string(),
  made: z.int(),
  /** Not done, whether the deadline has passed or not. */
  open: z.int(),
  /** Of those that are done or whose deadline has passed, those that were done by it. */
  kept: rate,
})
export type CallbackRow = z.infer<typeof callbackRow>

/** How the promises to call that were made in a period are kept. */
export const callbackMeasures = z.object({
  from: day,
  to: day,
  asOf: instant,
  total: callbackRow,
  /** By the department that calls; the figures are of the chosen one alone where one is chosen. */
  rows: z.array(callbackRow),
  byWeek: z.array(callbackRow),
  definitions: z.record(z.string(), z.string()),
})
export type CallbackMeasures = z.infer<typeof callbackMeasures>
