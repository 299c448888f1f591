import { z } from 'zod'
import { article, articleId, knowledgeFault } from './article.ts'
import { callbackDone, callbackRequest } from './callback.ts'
import { consultEnding, consultRequest, consultText } from './consult.ts'
import { countRecord, openCounting } from './counting.ts'
import { contactRecord, correctionRecord } from './contact.ts'
import { inbox, presence } from './inbox.ts'
import { noticeRequest } from './notice.ts'
import { problem } from './problem.ts'
import { longestQuery, searchAnswer } from './search.ts'
import { transferRequest } from './transfer.ts'
import { citizenText, recordId } from './values.ts'
import { wallboard } from './wallboard.ts'

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
  z.strictObject({ type: z.literal('consult/ask'), key, consult: consultRequest }),
  z.strictObject({ type: z.literal('consult/take'), key, consult: recordId }),
  z.strictObject({ type: z.literal('consult/say'), key, consult: recordId, text: consultText }),
  z.strictObject({ type: z.literal('consult/end'), key, consult: recordId, ending: consultEnding }),
  z.strictObject({ type: z.literal('transfer/make'), key, transfer: transferRequest }),
  z.strictObject({ type: z.literal('transfer/take'), key, transfer: recordId }),
  z.strictObject({ type: z.literal('callback/make'), key, callback: callbackRequest }),
  z.strictObject({ type: z.literal('callback/take'), key, callback: recordId }),
  z.strictObject({ type: z.literal('callback/try'), key, callback: recordId }),
  z.strictObject({ type: z.literal('callback/finish'), key, done: callbackDone }),
  z.strictObject({ type: z.literal('notice/post'), key, notice: noticeRequest }),
  z.strictObject({ type: z.literal('notice/withdraw'), key, notice: recordId }),
  z.strictObject({ type: z.literal('notice/see'), key, notice: recordId }),
  z.strictObject({ type: z.literal('wallboard/follow'), request }),
  z.strictObject({ type: z.literal('wallboard/leave'), request }),
  /** The key is the count's own id. */
  z.strictObject({ type: z.literal('count/record'), key, count: countRecord }),
  z.strictObject({ type: z.literal('count/withdraw'), key, count: recordId }),
  z.strictObject({ type: z.literal('connection/ping') }),
])
export type FromClient = z.infer<typeof fromClient>

export const fromServer = z.discriminatedUnion('type', [
  z.object({ type: z.literal('search/suggested'), request, answer: searchAnswer }),
  z.object({ type: z.literal('search/answered'), request, answer: searchAnswer, article: article.nullable() }),
  z.object({ type: z.literal('article/answered'), request, article }),
  z.object({ type: z.literal('contact/recorded'), key, isKnown: z.boolean() }),
  z.object({ type: z.literal('question/corrected'), key, isKnown: z.boolean() }),
  z.object({ type: z.literal('count/recorded'), key, isKnown: z.boolean() }),
  z.object({ type: z.literal('inbox/recorded'), key, isKnown: z.boolean() }),
  z.object({ type: z.literal('inbox/changed'), inbox }),
  z.object({ type: z.literal('presence/changed'), presence }),
  z.object({ type: z.literal('counting/changed'), open: openCounting }),
  z.object({ type: z.literal('wallboard/followed'), request, wallboard }),
  z.object({ type: z.literal('wallboard/changed'), wallboard }),
  z.object({ type: z.literal('wallboard/left'), request }),
  z.object({ type: z.literal('connection/answered') }),
  z.object({ type: z.literal('knowledge/changed'), articles: z.int(), leftOut: z.array(knowledgeFault) }),
  z.object({ type: z.literal('problem/raised'), problem, request: request.optional(), key: key.optional() }),
])
export type FromServer = z.infer<typeof fromServer>
