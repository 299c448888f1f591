import { upgradeWebSocket } from '@hono/node-server'
import { Hono, type Context } from 'hono'
import { WebSocket, type RawData } from 'ws'
import type { Account } from '../accounts/account.ts'
import { problemTexts } from '../contract/da.ts'
import type { FromServer } from '../contract/live.ts'
import type { Desk } from '../desk/desk.ts'
import type { InboxDesk } from '../desk/inbox.ts'
import type { Counting } from '../oversight/counting.ts'
import type { WallboardKeeper } from '../oversight/wallboard.ts'
import type { Shelf } from '../articles/shelf.ts'
import { answerMessage } from './answer-message.ts'
import { createColleaguesOnline } from './colleagues-online.ts'
import { createConversation } from './conversation.ts'
import { createCountingOnline } from './counting-online.ts'
import { closeCodes } from './live-socket.ts'
import { createOutgoing } from './outgoing.ts'
import { createPatrol } from './patrol.ts'
import { createWallboardFollowers } from './wallboard-followers.ts'

/** The websocket at `/live`, and what is told to everyone connected. */
export interface LiveFace {
  readonly routes: Hono
  knowledgeChanged(shelf: Shelf): void
  /** Closes every socket of a session that has ended. */
  sessionEnded(token: string): void
  closeAll(): void
}

interface Parts {
  readonly desk: Desk
  readonly inbox: InboxDesk
  readonly counting: Counting
  readonly wallboard: WallboardKeeper
  readonly shelf: () => Shelf
  /** What the browser's session is known by; undefined without one. */
  readonly tokenOf: (c: Context) => string | undefined
  readonly accountOf: (token: string) => Promise<Account | null>
  readonly isSameOrigin: (c: Context) => boolean
  readonly onError: (error: unknown) => void
}

export function createLiveFace(parts: Parts): LiveFace {
  const { send } = createOutgoing()
  const colleagues = createColleaguesOnline({
    inbox: parts.inbox,
    send,
    onPresence: () => followers.changed(),
    onError: parts.onError,
  })
  const counting = createCountingOnline({ counting: parts.counting, send, onError: parts.onError })
  const followers = createWallboardFollowers({
    board: () => parts.wallboard.wallboard(colleagues.presence()),
    send,
    onLookingOn: (socket, isLookingOn) => colleagues.looksOn(socket, isLookingOn),
    onError: parts.onError,
  })
  parts.inbox.onChange(() => followers.changed())
  parts.desk.onOutcomes(() => followers.changed())
  const patrol = createPatrol({
    isSessionOpen: async (token) => (await parts.accountOf(token)) !== null,
    end: (socket) => socket.close(closeCodes.notSignedIn, problemTexts['not-signed-in']),
    onError: parts.onError,
  })

  const routes = new Hono().get(
    '/live',
    upgradeWebSocket(async (c) => {
      if (!parts.isSameOrigin(c)) return refusing(closeCodes.forgedOrigin, problemTexts['forged-origin'])
      const token = parts.tokenOf(c)
      const account = token === undefined ? null : await parts.accountOf(token)
      if (token === undefined || account === null) {
        return refusing(closeCodes.notSignedIn, problemTexts['not-signed-in'])
      }
      return {
        onOpen(_: Event, { raw }: { raw?: unknown }) {
          if (raw instanceof WebSocket) welcome(raw, token, account)
        },
      }
    }),
  )

  function welcome(socket: WebSocket, token: string, account: Account): void {
    const board = followers.of(socket)
    const conversation = createConversation({
      answer: (value) => answerMessage(value, { ...parts, board }, account),
      send: (message) => send(socket, message),
      onError: parts.onError,
    })
    const watched = patrol.watch(socket, token)
    // Heard from the socket itself: the adapter makes an event of the web's kind of each message, at a third of a short answer's cost.
    socket.on('message', (data: RawData, isBinary: boolean) => {
      watched.heard()
      conversation.hear(isBinary || !Buffer.isBuffer(data) ? '' : data.toString())
    })
    socket.once('close', () => {
      patrol.leave(socket)
      board.leave()
      colleagues.left(socket)
      counting.left(socket)
    })
    send(socket, knowledgeState(parts.shelf()))
    colleagues.joined(socket, account)
    counting.joined(socket, account)
  }

  return {
    routes,
    knowledgeChanged(shelf) {
      for (const socket of patrol.sockets()) send(socket, knowledgeState(shelf))
      followers.changed()
    },
    sessionEnded: (token) => patrol.endSession(token),
    closeAll() {
      colleagues.close()
      followers.close()
      patrol.close()
      for (const socket of patrol.sockets()) socket.close(1001)
    },
  }
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
