import { z } from 'zod'
import { articleId } from './article.ts'
import { contactCriteria } from './contact-log.ts'
import { code, day, instant, recordId } from './values.ts'

/** A random sample of the log; the same seed, period and criteria over the same log draw the same questions. */
export const calibrationRequest = z.strictObject({
  id: recordId,
  size: z.int().min(10).max(200),
  seed: z.int().min(0).max(999_999),
  from: day,
  to: day,
  criteria: contactCriteria,
})
export type CalibrationRequest = z.infer<typeof calibrationRequest>

/** A reviewer's outcome for one of the questions; the newest counts until both are done. */
export const judgement = z.strictObject({ place: z.int().min(1), outcome: code })
export type Judgement = z.infer<typeof judgement>

/** `judged` is how many questions; what was judged is seen by nobody before both have judged all. */
export const calibration = z.object({
  id: recordId,
  seed: z.int(),
  size: z.int(),
  from: day,
  to: day,
  criteria: contactCriteria,
  drawnBy: z.string(),
  drawnAt: instant,
  reviewers: z.array(z.object({ name: z.string(), judged: z.int(), isSelf: z.boolean() })),
  isDone: z.boolean(),
})
export type Calibration = z.infer<typeof calibration>

/** A question to judge: as it was asked, with the answer as it stood, and nothing of how it ended. */
export const judgedQuestion = z.object({
  place: z.int(),
  query: z.string(),
  article: z.object({ id: articleId, title: z.string(), spoken: z.string().nullable() }).nullable(),
  /** The reader's own judgement. */
  own: code.nullable(),
})
export type JudgedQuestion = z.infer<typeof judgedQuestion>

/** Agreement beyond chance: Cohen's kappa; null where both used one category throughout. */
export const kappa = z.object({
  n: z.int(),
  observed: z.number(),
  expected: z.number(),
  kappa: z.number().nullable(),
  standardError: z.number().nullable(),
  interval: z.tuple([z.number(), z.number()]).nullable(),
})
export type Kappa = z.infer<typeof kappa>

export const calibrationResult = z.object({
  byOutcome: kappa,
  /** With the outcomes taken together by how they count. */
  byCounting: kappa,
  /** How often the first (rows) and the second (columns) chose what. */
  confusion: z.object({ outcomes: z.array(code), counts: z.array(z.array(z.int())) }),
  disagreements: z.array(
    z.object({
      place: z.int(),
      contact: recordId,
      query: z.string(),
      first: code,
      second: code,
      /** What the log says now. */
      logged: code,
    }),
  ),
})
export type CalibrationResult = z.infer<typeof calibrationResult>

/** `questions` is null for those who are not among the two reviewers; `result` until both are done. */
export const openCalibration = calibration.extend({
  questions: z.array(judgedQuestion).nullable(),
  result: calibrationResult.nullable(),
})
export type OpenCalibration = z.infer<typeof openCalibration>
