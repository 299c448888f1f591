import { z } from 'zod'
import { articleId } from './article.ts'
import { citizenText, code } from './values.ts'

export const longestQuery = 2000

export const searchRequest = z.strictObject({
  q: citizenText(longestQuery),
  limit: z.coerce.number().int().min(1).max(50).default(10),
})
export type SearchRequest = z.infer<typeof searchRequest>

/** The section of an article that answers; each article comes once. `score` falls from first to last, without a unit. */
export const searchHit = z.object({
  article: articleId,
  title: z.string(),
  section: code,
  passage: z.string(),
  score: z.number(),
})
export type SearchHit = z.infer<typeof searchHit>

/** `answered` is false when nothing fits well enough to be said to a citizen; the hits are then only the nearest. */
export const searchAnswer = z.object({ answered: z.boolean(), hits: z.array(searchHit) })
export type SearchAnswer = z.infer<typeof searchAnswer>
