import { once } from 'node:events'
import { v7 as uuidv7 } from 'uuid'
import { WebSocket } from 'ws'
import type { z } from 'zod'
import type { contactRecord } from '../../server/contract/contact.ts'
import type { FromServer } from '../../server/contract/live.ts'
import type { Act, Due } from './load-plan.ts'

type Answered = Extract<FromServer, { type: 'search/answered' }>

/** One employee's connection at the side of the load. */
export interface LoadClient {
  readonly socket: WebSocket
  /** Sends what is due; `dueAt` is the moment from which its answer is waited for. */
  send(due: Due, dueAt: number): void
  /** How much was sent and not answered. */
  waiting(): number
  forget(): void
}

export interface Listener {
  answered(act: Act, dueAt: number): void
  refused(code: string): void
}

export async function connectClient(url: string, cookie: string, listener: Listener): Promise<LoadClient> {
  const socket = new WebSocket(url, { headers: { cookie }, perMessageDeflate: false })
  const waiting = new Map<string, { readonly act: Act; readonly dueAt: number }>()
  const pings: number[] = []
  let requests = 0
  let newest: Answered | undefined

  function settle(label: string): void {
    const found = waiting.get(label)
    if (found === undefined) return
    waiting.delete(label)
    listener.answered(found.act, found.dueAt)
  }

  socket.on('message', (data: Buffer) => {
    // Only the head is read: this process must not become what is measured.
    const { type = '', label } = HEAD.exec(data.toString('latin1', 0, HEAD_BYTES))?.groups ?? {}
    if (label !== undefined) settle(label)
    if (type === 'search/answered') newest = JSON.parse(data.toString('utf8')) as Answered
    else if (type === 'connection/answered' || type === 'connection/ping') pong()
    else if (type === 'problem/raised') {
      const { problem, request, key } = JSON.parse(data.toString('utf8')) as Extract<FromServer, { type: typeof type }>
      waiting.delete(String(request ?? key))
      listener.refused(problem.code)
    }
  })
  await once(socket, 'open')

  function pong(): void {
    const dueAt = pings.shift()
    if (dueAt !== undefined) listener.answered('ping', dueAt)
  }

  return {
    socket,
    waiting: () => waiting.size + pings.length,
    forget() {
      waiting.clear()
      pings.length = 0
    },
    send({ act, q }, dueAt) {
      const label = act === 'record' ? uuidv7() : String(requests++)
      if (act === 'ping') pings.push(dueAt)
      else waiting.set(label, { act, dueAt })
      socket.send(JSON.stringify(messageOf(act, q, label, newest)))
    },
  }
}

const HEAD_BYTES = 120
const HEAD = /^\{"type":"(?<type>[^"]+)"(?:,"(?:request|key)":"?(?<label>[\w-]+))?/

function messageOf(act: Act, q: string, label: string, newest: Answered | undefined): object {
  switch (act) {
    case 'suggest':
      return { type: 'search/suggest', request: Number(label), q }
    case 'ask':
      return { type: 'search/ask', request: Number(label), q }
    case 'record':
      return { type: 'contact/record', key: label, contact: contactOf(q, newest) }
    case 'ping':
      return { type: 'connection/ping' }
  }
}

/** Resolved with the article that was shown last, or not answered. */
function contactOf(query: string, newest: Answered | undefined): z.input<typeof contactRecord> {
  const endedAt = new Date().toISOString()
  const startedAt = new Date(Date.now() - 60_000).toISOString()
  const [hit] = newest?.answer.hits ?? []
  const shown = newest?.article
  const article = shown && hit ? { id: hit.article, revision: shown.revision, section: hit.section } : null
  const ending = article ? { outcome: 'resolved', reason: null } : { outcome: 'no-answer', reason: 'knowledge-missing' }
  const question = { id: uuidv7(), query, askedAt: startedAt, endedAt, article, ...ending }
  return { id: uuidv7(), channel: 'phone', startedAt, endedAt, questions: [question] }
}
