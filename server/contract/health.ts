import { z } from 'zod'
import { knowledgeFault } from './article.ts'

/** Open to all: whether Straks runs, how much it knows, and which files it had to leave out. */
export const health = z.object({
  status: z.literal('ok'),
  version: z.string(),
  isDemo: z.boolean(),
  articles: z.int(),
  leftOut: z.array(knowledgeFault),
})
export type Health = z.infer<typeof health>
