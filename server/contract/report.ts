import { z } from 'zod'
import { goalRow } from './goal-standings.ts'
import { rate } from './measures.ts'
import { code, day, instant } from './values.ts'

export const reportRequest = z.strictObject({ from: day, to: day, department: code.optional() })
export type ReportRequest = z.infer<typeof reportRequest>

/** For the screen, or as a file. */
export const reportFileRequest = reportRequest.extend({ format: z.enum(['json', 'md', 'csv', 'xlsx']).default('json') })

/**
 * Whether a share has changed. `undecided`: zero lies within the interval of the difference, so that it may be chance;
 * `hidden`: one of the two says nothing.
 */
export const change = z.object({
  kind: z.enum(['rise', 'fall', 'undecided', 'hidden']),
  difference: z.number().nullable(),
  interval: z.tuple([z.number(), z.number()]).nullable(),
})

export type Change = z.infer<typeof change>

/** One share in this period and the one before it. */
export const reportFigure = z.object({
  label: z.string(),
  /** What is counted: questions, contacts or promises to call. */
  unit: z.string(),
  now: rate,
  before: rate,
  change,
})
export type ReportFigure = z.infer<typeof reportFigure>

export const reportSection = z.object({
  code: z.enum(['whole', 'channels', 'departments', 'causes', 'callbacks', 'goals']),
  heading: z.string(),
  sentences: z.array(z.string()),
  figures: z.array(reportFigure),
})
export type ReportSection = z.infer<typeof reportSection>

export const reportPeriod = z.object({ from: day, to: day, label: z.string() })
export type ReportPeriod = z.infer<typeof reportPeriod>

/** The state of things in a period, beside the period before it, in sentences and figures. */
export const report = z.object({
  title: z.string(),
  municipality: z.string(),
  /** Null for the whole municipality. */
  department: z.string().nullable(),
  period: reportPeriod,
  before: reportPeriod,
  asOf: instant,
  contacts: z.int(),
  questions: z.int(),
  /** What matters most, in at most six sentences. */
  summary: z.array(z.string()),
  sections: z.array(reportSection),
  goals: z.array(goalRow),
  notes: z.array(z.string()),
  definitions: z.array(z.string()),
})
export type Report = z.infer<typeof report>
