import { z } from 'zod'
import { articleId } from './article.ts'
import { lifeEvent } from './life-event.ts'
import { code } from './values.ts'

/** A life event's checklist as it stands beside a card. */
export const checklist = z.object({
  code,
  name: z.string(),
  title: z.string(),
  steps: z.array(lifeEvent.shape.steps.element.pick({ article: true, ask: true, title: true, isStraks: true })),
})
export type Checklist = z.infer<typeof checklist>

/** An article that citizens ask about in the same contact, and in how many contacts they did. */
export const alsoAsked = z.object({ article: articleId, title: z.string(), times: z.int().min(1) })
export type AlsoAsked = z.infer<typeof alsoAsked>

/** What a citizen who asks for one article probably needs besides; the most fitting life event first. */
export const situation = z.object({ lifeEvents: z.array(checklist), alsoAsked: z.array(alsoAsked) })
export type Situation = z.infer<typeof situation>
