import type { WebSocket } from 'ws'
import type { Account } from '../accounts/account.ts'
import type { FromServer } from '../contract/live.ts'
import type { InboxDesk } from '../desk/inbox.ts'

/** Who is connected, and what they are told of each other. */
export interface ColleaguesOnline {
  joined(socket: WebSocket, account: Account): void
  left(socket: WebSocket): void
  close(): void
}

interface Ports {
  readonly inbox: InboxDesk
  readonly send: (socket: WebSocket, message: FromServer) => void
  readonly onError: (error: unknown) => void
}

/** Many come and go at once in the morning; they are told of together. */
const TOLD_EVERY_MS = 250

export function createColleaguesOnline({ inbox, send, onError }: Ports): ColleaguesOnline {
  const online = new Map<WebSocket, Account>()
  const stale = new Set<WebSocket>()
  let told = ''
  let timer: NodeJS.Timeout | undefined

  inbox.onChange((isConcerned) => {
    for (const [socket, account] of online) if (isConcerned(account)) stale.add(socket)
    void tellInboxes().catch(onError)
  })

  async function tellInboxes(): Promise<void> {
    const sockets = [...stale]
    stale.clear()
    await Promise.all(sockets.map(tellInbox))
  }

  async function tellInbox(socket: WebSocket): Promise<void> {
    const account = online.get(socket)
    if (account) send(socket, { type: 'inbox/changed', inbox: await inbox.inboxOf(account) })
  }

  function tellPresenceSoon(): void {
    timer ??= setTimeout(() => {
      timer = undefined
      const presence = presenceOf(online.values())
      const text = JSON.stringify(presence)
      if (text === told) return
      told = text
      for (const socket of online.keys()) send(socket, { type: 'presence/changed', presence })
    }, TOLD_EVERY_MS)
  }

  return {
    joined(socket, account) {
      online.set(socket, account)
      void tellInbox(socket).catch(onError)
      send(socket, { type: 'presence/changed', presence: presenceOf(online.values()) })
      tellPresenceSoon()
    },
    left(socket) {
      online.delete(socket)
      tellPresenceSoon()
    },
    close() {
      clearTimeout(timer)
    },
  }
}

/** One person with several tabs is there once. */
function presenceOf(accounts: Iterable<Account>): Record<string, number> {
  const people = new Map([...accounts].map((account) => [account.id, account.department]))
  const presence: Record<string, number> = {}
  for (const department of people.values()) presence[department] = (presence[department] ?? 0) + 1
  return presence
}
