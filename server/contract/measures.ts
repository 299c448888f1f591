import { z } from 'zod'
import { articleId } from './article.ts'
import { code, day, instant, topic } from './values.ts'

export const measureBy = z.enum([
  'channel',
  'department',
  'topic',
  'article',
  'life-event',
  'week',
  'weekday',
  'hour',
  'weekday-hour',
  'outcome',
  'cause',
  'seconds',
])
export type MeasureBy = z.infer<typeof measureBy>

export const measuresRequest = z.strictObject({
  from: day,
  to: day,
  by: measureBy.default('channel'),
  channel: code.optional(),
  department: code.optional(),
  topic: topic.optional(),
  article: articleId.optional(),
  lifeEvent: code.optional(),
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

const rates = z.object({
  all: z.int(),
  excluded: z.int(),
  strict: rate,
  withHelpAndReferral: rate,
  ofEligible: rate,
  /** The strict rate less what citizens came back about. */
  confirmed: rate,
})
export type Rates = z.infer<typeof rates>

export const measureRow = z.object({
  key: z.string(),
  label: z.string(),
  questions: rates,
  contacts: rates,
  /** Of the questions, those answered with an article. */
  linked: rate,
  /** Of the contacts, those of citizens who had been in touch about it before. */
  repeats: rate,
  /** Of the contacts, those in which the digital way was offered. */
  offered: rate,
  /** Of the contacts, those handed over to another department. */
  transferred: rate,
  /** Its days are so late that citizens may still come back: `confirmed` can fall. */
  isProvisional: z.boolean(),
})
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
