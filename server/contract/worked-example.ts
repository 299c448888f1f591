import { z } from 'zod'
import { measureRow } from './measures.ts'
import { day, instant } from './values.ts'

const steps = z.object({
  successes: z.int(),
  total: z.int(),
  share: z.number(),
  z: z.number(),
  centre: z.number(),
  spread: z.number(),
  scale: z.number(),
  lower: z.number(),
  upper: z.number(),
})

/** The figures of one whole week and the interval of its strict rate, worked through. */
export const workedExample = z.object({
  from: day,
  to: day,
  week: z.string(),
  asOf: instant,
  row: measureRow,
  steps,
  /** Questions that ended with a guided referral; the rest of those beyond the strict rate were settled with help. */
  referred: z.int(),
  /** No whole week of the last quarter had enough questions: the numbers are made up. */
  isInvented: z.boolean(),
  definitions: z.record(z.string(), z.string()),
})
export type WorkedExample = z.infer<typeof workedExample>
