import { z } from 'zod'
import { articleId } from './article.ts'
import { named } from './configuration.ts'
import { citizenText, code } from './values.ts'

export const longestQuery = 2000

export const searchRequest = z.strictObject({
  q: citizenText(longestQuery),
  limit: z.coerce.number().int().min(1).max(50).default(10),
  explain: z.literal('1').optional(),
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

/** The question that tells which of the first two hits it is, and what the citizen answers for each. */
export const searchChoice = z.object({
  ask: z.string(),
  options: z.array(z.object({ answer: z.string(), article: articleId, title: z.string() })).length(2),
})
export type SearchChoice = z.infer<typeof searchChoice>

/** What the search made of a question that it cannot answer: where to go on from instead of guessing. */
export const nearest = z.object({
  /** Words of the question that the knowledge has, as they were asked. */
  words: z.array(z.string()),
  /** What misspelled words were taken for. */
  meant: z.array(z.object({ word: z.string(), as: z.string() })),
  unknown: z.array(z.string()),
  /** Who owns most of the nearest articles; null where no department clearly does. */
  department: named.nullable(),
})
export type Nearest = z.infer<typeof nearest>

/**
 * `answered` is false when nothing fits well enough to be said to a citizen; the hits are then only the nearest, and
 * `outside` names what it is about when that is known to lie outside the knowledge. `nearest` is null when it is answered,
 * and while someone types.
 */
export const searchAnswer = z.object({
  answered: z.boolean(),
  /** How sure it is of the first hit, 0 … 1. */
  confidence: z.number(),
  hits: z.array(searchHit),
  choice: searchChoice.nullable(),
  outside: z.object({ name: z.string(), refer: z.string().nullable() }).nullable(),
  nearest: nearest.nullable(),
})
export type SearchAnswer = z.infer<typeof searchAnswer>

/** How a word of the question was found: itself, as a part of it, joined with its neighbour, misspelled, unfinished … */
export const foundHow = z.enum(['word', 'part', 'joined', 'spelling', 'unfinished', 'synonym'])

/** Why a search answered as it did. Shares and confidence are 0 … 1; `evidence` has no unit, more speaks more strongly. */
export const searchExplanation = z.object({
  confidence: z.number(),
  /** From this confidence on an answer is given. */
  answeredFrom: z.number(),
  answered: z.boolean(),
  words: z.array(
    z.object({
      word: z.string(),
      /** How much the word tells, from how few articles have it. */
      telling: z.number(),
      options: z.array(
        z.object({
          term: z.string(),
          how: foundHow,
          through: z.string().nullable(),
          weight: z.number(),
          articles: z.int(),
        }),
      ),
    }),
  ),
  candidates: z.array(
    z.object({
      /** Null for a group of questions outside the knowledge; `title` is then its name. */
      article: articleId.nullable(),
      title: z.string(),
      section: z.string(),
      score: z.number(),
      /** What each kind of evidence adds to the score. */
      evidence: z.array(z.object({ kind: z.string(), value: z.number(), adds: z.number() })),
      /** The terms that speak for it, the strongest first. */
      terms: z.array(z.object({ term: z.string(), adds: z.number() })),
    }),
  ),
})
export type SearchExplanation = z.infer<typeof searchExplanation>

/** What `/api/search` answers: `explanation` only with `explain=1`. */
export const searchResponse = searchAnswer.extend({ explanation: searchExplanation.optional() })
export type SearchResponse = z.infer<typeof searchResponse>
