import type { WebSocket } from 'ws'
import type { Account } from '../accounts/account.ts'
import type { FromServer } from '../contract/live.ts'
import type { Counting } from '../oversight/counting.ts'

/** Tells everyone connected where they count by hand today: when they come, and whenever a counting period is laid down. */
export interface CountingOnline {
  joined(socket: WebSocket, account: Account): void
  left(socket: WebSocket): void
}

interface Ports {
  readonly counting: Pick<Counting, 'openFor' | 'onBegun'>
  readonly send: (socket: WebSocket, message: FromServer) => void
  readonly onError: (error: unknown) => void
}

export function createCountingOnline({ counting, send, onError }: Ports): CountingOnline {
  const online = new Map<WebSocket, Account>()
  counting.onBegun(() => {
    for (const [socket, account] of online) void tell(socket, account).catch(onError)
  })

  async function tell(socket: WebSocket, account: Account): Promise<void> {
    send(socket, { type: 'counting/changed', open: await counting.openFor(account) })
  }

  return {
    joined(socket, account) {
      online.set(socket, account)
      void tell(socket, account).catch(onError)
    },
    left: (socket) => void online.delete(socket),
  }
}
