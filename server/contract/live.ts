import { z } from 'zod'
import { article, articleId, knowledgeFault } from './article.ts'
import { contactRecord, correctionRecord } from './contact.ts'
import { problem } from './problem.ts'
import { longestQuery, searchAnswer } from './search.ts'
import { citizenText, recordId } from './values.ts'

/** `request` pairs an answer with its question; it counts up within one connection. */
const request = z.int().min(0)

/** `key` names one thing to be stored; the answer bears it, and the same key sent again is stored once. */
const key = recordId

export const fromClient = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('search/suggest'), request, q: citizenText(longestQuery) }),
  z.strictObject({ type: z.literal('search/ask'), request, q: citizenText(longestQuery) }),
  z.strictObject({ type: z.literal('article/read'), request, article: articleId }),
  z.strictObject({ type: z.literal('contact/record'), key, contact: contactRecord }),
  z.strictObject({ type: z.literal('question/correct'), key, correction: correctionRecord }),
  z.strictObject({ type: z.literal('connection/ping') }),
])
export type FromClient = z.infer<typeof fromClient>

export const fromServer = z.discriminatedUnion('type', [
  z.object({ type: z.literal('search/suggested'), request, answer: searchAnswer }),
  z.object({ type: z.literal('search/answered'), request, answer: searchAnswer, article: article.nullable() }),
  z.object({ type: z.literal('article/answered'), request, article }),
  z.object({ type: z.literal('contact/recorded'), key, isKnown: z.boolean() }),
  z.object({ type: z.literal('question/corrected'), key, isKnown: z.boolean() }),
  z.object({ type: z.literal('connection/answered') }),
  z.object({ type: z.literal('knowledge/changed'), articles: z.int(), leftOut: z.array(knowledgeFault) }),
  z.object({ type: z.literal('problem/raised'), problem, request: request.optional(), key: key.optional() }),
])
export type FromServer = z.infer<typeof fromServer>
