import { z } from 'zod'
import { need } from './configuration.ts'
import { measuresRequest, rate } from './measures.ts'
import { day, instant } from './values.ts'

export const causesRequest = measuresRequest.omit({ by: true })
export type CausesRequest = z.infer<typeof causesRequest>

/** So many questions were not settled at once; `without` is the strict rate if they all had been. */
const cost = { count: z.int(), without: z.number().nullable() }

export const causeRow = z.object({
  key: z.string(),
  label: z.string(),
  /** Null: nothing of the municipality's own would settle it. */
  need: need.nullable(),
  ...cost,
  share: z.number(),
  cumulative: z.number(),
  /** Among the few that together make up four fifths. */
  isVital: z.boolean(),
  /** In which ways the questions ended, most first. */
  outcomes: z.array(z.object({ label: z.string(), count: z.int() })),
})
export type CauseRow = z.infer<typeof causeRow>

/** What is needed (null: something else), and what it would bring. */
export const needRow = z.object({ need: need.nullable(), label: z.string(), ...cost, share: z.number() })
export type NeedRow = z.infer<typeof needRow>

/** Words that citizens asked with, to which no article is, in the most usual phrasing. */
export const gapRow = z.object({ asked: z.string(), contacts: z.int(), ...cost })
export type GapRow = z.infer<typeof gapRow>

export const costlyArticle = z.object({ key: z.string(), label: z.string(), rate, ...cost })
export type CostlyArticle = z.infer<typeof costlyArticle>

export const costlyTransfer = z.object({
  topic: z.string(),
  topicLabel: z.string(),
  department: z.string(),
  departmentLabel: z.string(),
  ...cost,
})
export type CostlyTransfer = z.infer<typeof costlyTransfer>

/** Why questions were not settled at once, and what it would take. */
export const causes = z.object({
  from: day,
  to: day,
  asOf: instant,
  /** The strict rate of the questions; when it is hidden, nothing else is said either. */
  rate,
  unsettled: z.int().nullable(),
  needs: z.array(needRow),
  reasons: z.array(causeRow),
  gaps: z.array(gapRow),
  /** Whether older questions without an article were left out. */
  areGapsCut: z.boolean(),
  articles: z.array(costlyArticle),
  transfers: z.array(costlyTransfer),
  definitions: z.record(z.string(), z.string()),
})
export type Causes = z.infer<typeof causes>
