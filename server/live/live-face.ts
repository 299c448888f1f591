import { upgradeWebSocket } from '@hono/node-server'
import { Hono, type Context } from 'hono'
import { WebSocket } from 'ws'
import type { Account } from '../accounts/account.ts'
import { problemTexts } from '../contract/da.ts'
import type { FromServer } from '../contract/live.ts'
import { Refusal } from '../contract/refusal.ts'
import type { Desk } from '../desk/desk.ts'
import type { InboxDesk } from '../desk/inbox.ts'
import type { Shelf } from '../articles/shelf.ts'
import { answerMessage, labelsOf, parseJson, raised } from './answer-message.ts'
import { createColleaguesOnline } from './colleagues-online.ts'
import { closeCodes, sendOrCut } from './live-socket.ts'

/** The websocket at `/live`, and what is told to everyone connected. */
export interface LiveFace {
  readonly routes: Hono
  knowledgeChanged(shelf: Shelf): void
  /** Closes every socket whose session has ended. */
  sessionsEnded(): Promise<void>
  closeAll(): void
}

interface Parts {
  readonly desk: Desk
  readonly inbox: InboxDesk
  readonly shelf: () => Shelf
  readonly accountOf: (c: Context) => Promise<Account | null>
  readonly isSameOrigin: (c: Context) => boolean
  readonly onError: (error: unknown) => void
}

/** More than a person and an outbox have under way at once; one browser must not make the others wait. */
const mostUnderWay = 32

/** How often it is looked for sockets whose session has ended, or whose browser is gone without a word. */
const SWEEP_MS = 15_000
/** Our own screen pings every ten seconds. */
const LONGEST_SILENCE_MS = 45_000

export function createLiveFace(parts: Parts): LiveFace {
  const open = new Map<WebSocket, Context>()
  const heardAt = new Map<WebSocket, number>()
  const colleagues = createColleaguesOnline({ inbox: parts.inbox, send, onError: parts.onError })
  const sweeper = setInterval(() => void sweep().catch(parts.onError), SWEEP_MS).unref()

  const routes = new Hono().get(
    '/live',
    upgradeWebSocket(async (c) => {
      if (!parts.isSameOrigin(c)) return refusing(closeCodes.forgedOrigin, problemTexts['forged-origin'])
      const account = await parts.accountOf(c)
      if (account === null) return refusing(closeCodes.notSignedIn, problemTexts['not-signed-in'])
      return conversation(c, account)
    }),
  )

  function conversation(c: Context, account: Account) {
    let underWay = 0
    /** What one socket sends to be stored is stored in the order in which it came. */
    let stored = Promise.resolve()
    return {
      onOpen(_: Event, { raw }: { raw?: unknown }) {
        if (!(raw instanceof WebSocket)) return
        open.set(raw, c)
        heardAt.set(raw, Date.now())
        send(raw, knowledgeState(parts.shelf()))
        colleagues.joined(raw, account)
      },
      onMessage({ data }: MessageEvent, { raw }: { raw?: unknown }) {
        if (!(raw instanceof WebSocket)) return
        heardAt.set(raw, Date.now())
        const text = typeof data === 'string' ? data : ''
        if (underWay >= mostUnderWay) {
          send(raw, raised(new Refusal('too-busy').problem, labelsOf(parseJson(text))))
          return
        }
        underWay += 1
        const answer = (): Promise<void> => converse(raw, text, account).finally(() => (underWay -= 1))
        if (isToBeStored(text)) stored = stored.then(answer)
        else void answer()
      },
      onClose(_: CloseEvent, { raw }: { raw?: unknown }) {
        if (!(raw instanceof WebSocket)) return
        open.delete(raw)
        heardAt.delete(raw)
        colleagues.left(raw)
      },
    }
  }

  async function converse(socket: WebSocket, text: string, account: Account): Promise<void> {
    try {
      send(socket, await answerMessage(text, parts, account))
    } catch (error) {
      parts.onError(error)
      send(socket, raised(new Refusal('internal').problem, labelsOf(parseJson(text))))
    }
  }

  async function sweep(): Promise<void> {
    for (const [socket, moment] of heardAt) if (Date.now() - moment > LONGEST_SILENCE_MS) socket.terminate()
    await Promise.all([...open].map(([socket, c]) => endWithSession(c, socket)))
  }

  async function endWithSession(c: Context, socket: WebSocket): Promise<void> {
    if ((await parts.accountOf(c)) === null) socket.close(closeCodes.notSignedIn, problemTexts['not-signed-in'])
  }

  return {
    routes,
    knowledgeChanged(shelf) {
      for (const socket of open.keys()) send(socket, knowledgeState(shelf))
    },
    sessionsEnded: sweep,
    closeAll() {
      clearInterval(sweeper)
      colleagues.close()
      for (const socket of open.keys()) socket.close(1001)
    },
  }
}

function send(socket: WebSocket, message: FromServer): void {
  sendOrCut(socket, JSON.stringify(message))
}

function isToBeStored(text: string): boolean {
  return labelsOf(parseJson(text)).key !== undefined
}

function knowledgeState(shelf: Shelf): FromServer {
  return { type: 'knowledge/changed', articles: shelf.size, leftOut: [...shelf.faults] }
}

/** Lets the browser in only to tell it why it may not stay: a refused upgrade could not say so. */
function refusing(code: number, reason: string) {
  return {
    onOpen(_: Event, socket: { close(code: number, reason: string): void }) {
      socket.close(code, reason)
    },
  }
}
