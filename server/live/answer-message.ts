import type { Account } from '../accounts/account.ts'
import { explain } from '../contract/explain.ts'
import { fromClient, type FromClient, type FromServer } from '../contract/live.ts'
import type { Problem } from '../contract/problem.ts'
import { Refusal } from '../contract/refusal.ts'
import type { Desk } from '../desk/desk.ts'
import { isErrandMessage } from '../desk/errand-message.ts'
import type { InboxDesk } from '../desk/inbox.ts'
import type { Counting } from '../oversight/counting.ts'
import type { WallboardFollower } from './wallboard-followers.ts'

const SUGGESTIONS = 6
const CANDIDATES = 6

export interface Desks {
  readonly desk: Desk
  readonly inbox: InboxDesk
  readonly counting: Pick<Counting, 'count' | 'withdraw'>
  /** The wallboard on the screen that asks. */
  readonly board: WallboardFollower
}

/**
 * Answers one message from a browser; what cannot be understood gets a problem with its reason.
 *
 * @param value undefined when what came was not JSON
 */
export async function answerMessage(value: unknown, desks: Desks, account: Account): Promise<FromServer> {
  if (value === undefined) return raised(new Refusal('invalid-json').problem)
  const message = fromClient.safeParse(value)
  if (message.success) return answer(message.data, desks, account)
  const isUnknownType = message.error.issues.some((issue) => issue.code === 'invalid_union')
  const refusal = isUnknownType
    ? new Refusal('unknown-message')
    : new Refusal('invalid-request', explain(message.error))
  return raised(refusal.problem, labelsOf(value))
}

/** @returns undefined when it is not JSON */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text) as unknown
  } catch {
    return undefined
  }
}

async function answer(
  message: FromClient,
  { desk, inbox, counting, board }: Desks,
  account: Account,
): Promise<FromServer> {
  if (isErrandMessage(message)) {
    const { key } = message
    const stored = await inbox.carryOut(message, account)
    return stored instanceof Refusal
      ? raised(stored.problem, { key })
      : { type: 'inbox/recorded', key, isKnown: stored === 'known' }
  }
  switch (message.type) {
    case 'search/suggest': {
      const question = { q: message.q, limit: SUGGESTIONS, isUnfinished: true }
      return { type: 'search/suggested', request: message.request, answer: await desk.search(question) }
    }
    case 'search/ask': {
      const found = await desk.search({ q: message.q, limit: CANDIDATES, isUnfinished: false })
      const best = found.answered ? found.hits[0] : undefined
      const article = best === undefined ? null : desk.read(best.article)
      return { type: 'search/answered', request: message.request, answer: found, article }
    }
    case 'article/read': {
      const article = desk.read(message.article)
      const { request } = message
      return article
        ? { type: 'article/answered', request, article }
        : raised(new Refusal('article-missing').problem, { request })
    }
    case 'contact/record': {
      const stored = await desk.record([message.contact], account)
      return stored instanceof Refusal
        ? raised(stored.problem, { key: message.key })
        : { type: 'contact/recorded', key: message.key, isKnown: stored === 'known' }
    }
    case 'question/correct': {
      const stored = await desk.correct(message.correction, account)
      return stored instanceof Refusal
        ? raised(stored.problem, { key: message.key })
        : { type: 'question/corrected', key: message.key, isKnown: stored === 'known' }
    }
    case 'wallboard/follow':
      return { type: 'wallboard/followed', request: message.request, wallboard: await board.follow() }
    case 'wallboard/leave':
      board.leave()
      return { type: 'wallboard/left', request: message.request }
    case 'count/record':
    case 'count/withdraw': {
      const { key } = message
      const stored =
        message.type === 'count/record'
          ? await counting.count(key, message.count, account)
          : await counting.withdraw(key, message.count, account)
      return stored instanceof Refusal
        ? raised(stored.problem, { key })
        : { type: 'count/recorded', key, isKnown: stored === 'known' }
    }
    case 'connection/ping':
      return { type: 'connection/answered' }
  }
}

interface Labels {
  readonly request?: number
  readonly key?: string
}

export function raised(problem: Problem, labels: Labels = {}): FromServer {
  return { type: 'problem/raised', problem, ...labels }
}

/** What pairs a message with its answer, as far as it can be read from a message that is not valid. */
export function labelsOf(value: unknown): Labels {
  if (typeof value !== 'object' || value === null) return {}
  const request = 'request' in value && Number.isInteger(value.request) ? { request: Number(value.request) } : {}
  const key = 'key' in value && typeof value.key === 'string' && value.key.length === 36 ? { key: value.key } : {}
  return { ...request, ...key }
}
