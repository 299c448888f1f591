import { z } from 'zod'
import { rate } from './measures.ts'
import { day, instant } from './values.ts'

export const searchesRequest = z.strictObject({ from: day, to: day })
export type SearchesRequest = z.infer<typeof searchesRequest>

/** How often the search gave what was used; shares are hidden where too few were asked. */
export const searchesRow = z.object({
  key: z.string(),
  label: z.string(),
  asked: z.int(),
  /** Of the asked. */
  unanswered: rate,
  poor: rate,
  reformulated: rate,
  /** Of those that were answered: the first of the hits was used. */
  chosenFirst: rate,
  chosenOther: rate,
})
export type SearchesRow = z.infer<typeof searchesRow>

const askedText = z.object({ text: z.string(), times: z.int() })
export type AskedText = z.infer<typeof askedText>

export const searches = z.object({
  from: day,
  to: day,
  asOf: instant,
  total: searchesRow,
  byTopic: z.array(searchesRow),
  byWeek: z.array(searchesRow),
  /** Most frequent first. */
  unanswered: z.array(askedText),
  poor: z.array(askedText),
  definitions: z.record(z.string(), z.string()),
})
export type Searches = z.infer<typeof searches>
