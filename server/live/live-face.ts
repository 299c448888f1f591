import { upgradeWebSocket } from '@hono/node-server'
import { Hono, type Context } from 'hono'
import { WebSocket } from 'ws'
import type { Account } from '../accounts/account.ts'
import { problemTexts } from '../contract/da.ts'
import type { FromServer } from '../contract/live.ts'
import { Refusal } from '../contract/refusal.ts'
import type { Desk } from '../desk/desk.ts'
import type { Shelf } from '../articles/shelf.ts'
import { answerMessage, labelsOf, parseJson, raised } from './answer-message.ts'
import { closeCodes, sendOrCut } from './live-socket.ts'

/** The websocket at `/live`, and what is told to everyone connected. */
export interface LiveFace {
  readonly routes: Hono
  knowledgeChanged(shelf: Shelf): void
  closeAll(): void
}

interface Parts {
  readonly desk: Desk
  readonly shelf: () => Shelf
  readonly accountOf: (c: Context) => Promise<Account | null>
  readonly isSameOrigin: (c: Context) => boolean
  readonly onError: (error: unknown) => void
}

/** More than a person and an outbox have under way at once; one browser must not make the others wait. */
const mostUnderWay = 32

/** Asked between messages, so that a session that has ended closes its socket too. */
const SESSION_CHECK_MS = 60_000

export function createLiveFace(parts: Parts): LiveFace {
  const open = new Set<WebSocket>()

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
    let watch: NodeJS.Timeout | undefined
    let underWay = 0
    return {
      onOpen(_: Event, { raw }: { raw?: unknown }) {
        if (!(raw instanceof WebSocket)) return
        open.add(raw)
        send(raw, knowledgeState(parts.shelf()))
        watch = setInterval(() => void endWithSession(c, raw), SESSION_CHECK_MS)
        watch.unref()
      },
      onMessage({ data }: MessageEvent, { raw }: { raw?: unknown }) {
        if (!(raw instanceof WebSocket)) return
        const text = typeof data === 'string' ? data : ''
        if (underWay >= mostUnderWay) {
          send(raw, raised(new Refusal('too-busy').problem, labelsOf(parseJson(text))))
          return
        }
        underWay += 1
        void converse(raw, text, account).finally(() => (underWay -= 1))
      },
      onClose(_: CloseEvent, { raw }: { raw?: unknown }) {
        clearInterval(watch)
        if (raw instanceof WebSocket) open.delete(raw)
      },
    }
  }

  async function converse(socket: WebSocket, text: string, account: Account): Promise<void> {
    try {
      send(socket, await answerMessage(text, parts.desk, account))
    } catch (error) {
      parts.onError(error)
      send(socket, raised(new Refusal('internal').problem, labelsOf(parseJson(text))))
    }
  }

  async function endWithSession(c: Context, socket: WebSocket): Promise<void> {
    if ((await parts.accountOf(c)) === null) socket.close(closeCodes.notSignedIn, problemTexts['not-signed-in'])
  }

  return {
    routes,
    knowledgeChanged(shelf) {
      for (const socket of open) send(socket, knowledgeState(shelf))
    },
    closeAll() {
      for (const socket of open) socket.close(1001)
    },
  }
}

function send(socket: WebSocket, message: FromServer): void {
  sendOrCut(socket, JSON.stringify(message))
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
