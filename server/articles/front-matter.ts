import { z } from 'zod'
import { code, day } from '../contract/values.ts'

const webAddress = z.url({ protocol: /^https?$/ })
const kleNumber = z.string().regex(/^\d{2}(?:\.\d{2}){1,2}$/)

/** What to ask the citizen when another article is as near, and the answers that make it this one or the other. */
const apartEntry = z.strictObject({
  from: code,
  ask: z.string().min(1).max(120),
  here: z.string().min(1).max(40),
  there: z.string().min(1).max(40),
})

const factEntry = z.strictObject({
  id: code,
  text: z.string().min(1),
  year: z.int().min(1900).max(2100).optional(),
  source: z.string().optional(),
  confirmed: z.boolean().default(false),
  volatile: z.boolean().default(false),
  reason: z.string().optional(),
})

/** What stands between the two `---` of an article. Codes are only checked for their form here. */
export const frontMatter = z.strictObject({
  title: z.string().min(1).max(200),
  also: z.array(z.string()).default([]),
  department: code,
  authority: z.union([code, z.array(code).min(1)]).default('kommunen'),
  selfService: z.strictObject({ name: z.string(), url: webAddress }).optional(),
  lifeEvents: z.array(code).default([]),
  kle: kleNumber.optional(),
  straks: z.boolean().default(true),
  status: z.enum(['draft', 'published', 'archived']).default('published'),
  reviewed: day.optional(),
  reviewEveryMonths: z.int().min(1).max(60).default(6),
  facts: z.array(factEntry).default([]),
  apart: z.array(apartEntry).default([]),
  related: z.array(code).default([]),
  keywords: z.array(z.string()).default([]),
  hints: z.array(z.string()).default([]),
})
export type FrontMatter = z.infer<typeof frontMatter>
