import { z } from 'zod'
import { code, day } from './values.ts'

export const articleId = code

export const fact = z.object({
  id: code,
  text: z.string(),
  year: z.int().nullable(),
  source: z.string().nullable(),
  isConfirmed: z.boolean(),
  isVolatile: z.boolean(),
  reason: z.string().nullable(),
})
export type Fact = z.infer<typeof fact>

/** A part of an article under its heading. `html` is sanitised; `text` is the same as plain words. */
export const articleSection = z.object({
  code,
  heading: z.string(),
  html: z.string(),
  text: z.string(),
  isInternal: z.boolean(),
  /** Of a checklist each item as sanitised HTML, in its order: what an employee ticks off. */
  items: z.array(z.string()).optional(),
  /** The facts that the section states, by their id. */
  facts: z.array(code).optional(),
})
export type ArticleSection = z.infer<typeof articleSection>

const named = z.object({ code, name: z.string(), url: z.string().nullable() })

/** An article as it is read: values filled in, Markdown turned into safe HTML, and what is known about its truth. */
export const article = z.object({
  id: articleId,
  revision: z.int().min(1),
  title: z.string(),
  department: named.nullable(),
  authorities: z.array(named),
  selfService: z.object({ name: z.string(), url: z.string() }).nullable(),
  lifeEvents: z.array(z.object({ code, name: z.string() })),
  kle: z.string().nullable(),
  isStraks: z.boolean(),
  status: z.enum(['draft', 'published', 'archived']),
  reviewed: day.nullable(),
  reviewDue: day.nullable(),
  isReviewOverdue: z.boolean(),
  isConfirmed: z.boolean(),
  facts: z.array(fact),
  related: z.array(z.object({ id: articleId, title: z.string() })),
  sections: z.array(articleSection),
})
export type Article = z.infer<typeof article>

/** One thing wrong in the knowledge folder; `line` counts from 1. */
export const knowledgeFault = z.object({ file: z.string(), line: z.int().min(1), message: z.string() })
export type KnowledgeFault = z.infer<typeof knowledgeFault>
