import { z } from 'zod'
import { articleId } from './article.ts'
import { code } from './values.ts'

/** What an employee asks to find out whether the citizen needs this article too. */
const step = z.object({
  ask: z.string(),
  article: articleId,
  title: z.string(),
  department: z.string().nullable(),
  authorities: z.array(z.string()),
  isStraks: z.boolean(),
})

/** A life event's page: everything the citizen probably needs, in the order in which it is best gone through. */
export const lifeEvent = z.object({
  code,
  name: z.string(),
  title: z.string(),
  intro: z.string(),
  steps: z.array(step),
})
export type LifeEvent = z.infer<typeof lifeEvent>
