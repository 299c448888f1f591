import type { WebSocket } from 'ws'
import type { Account } from '../accounts/account.ts'
import type { Presence } from '../contract/inbox.ts'
import type { FromServer } from '../contract/live.ts'
import type { InboxDesk } from '../desk/inbox.ts'

/** Who is connected, and what they are told of each other. */
export interface ColleaguesOnline {
  joined(socket: WebSocket, account: Account): void
  left(socket: WebSocket): void
  /** A screen that hangs on a wall hears no questions: whoever is signed in there does not count as connected by it. */
  looksOn(socket: WebSocket, isLookingOn: boolean): void
  /** How many of each department are connected. */
  presence(): Presence
  close(): void
}

interface Ports {
  readonly inbox: InboxDesk
  readonly send: (socket: WebSocket, message: FromServer) => void
  /** Called when others have come or gone. */
  readonly onPresence: () => void
  readonly onError: (error: unknown) => void
}

/** Many come and go at once in the morning; they are told of together. */
const TOLD_EVERY_MS = 250

export function createColleaguesOnline({ inbox, send, onPresence, onError }: Ports): ColleaguesOnline {
  const online = new Map<WebSocket, Account>()
  const lookingOn = new Set<WebSocket>()
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

  function presence(): Presence {
    return presenceOf([...online].flatMap(([socket, account]) => (lookingOn.has(socket) ? [] : [account])))
  }

  function tellPresenceSoon(): void {
    timer ??= setTimeout(() => {
      timer = undefined
      const now = presence()
      const text = JSON.stringify(now)
      if (text === told) return
      told = text
      for (const socket of online.keys()) send(socket, { type: 'presence/changed', presence: now })
      onPresence()
    }, TOLD_EVERY_MS)
  }

  return {
    joined(socket, account) {
      online.set(socket, account)
      void tellInbox(socket).catch(onError)
      const now = presence()
      send(socket, { type: 'presence/changed', presence: now })
      // Should a colleague be away for a moment just now, whoever joins must hear that they are back.
      if (JSON.stringify(now) !== told) told = ''
      tellPresenceSoon()
    },
    left(socket) {
      online.delete(socket)
      lookingOn.delete(socket)
      tellPresenceSoon()
    },
    looksOn(socket, isLookingOn) {
      if (isLookingOn) lookingOn.add(socket)
      else lookingOn.delete(socket)
      tellPresenceSoon()
    },
    presence,
    close() {
      clearTimeout(timer)
    },
  }
}

/** One person with several tabs is there once. */
function presenceOf(accounts: Iterable<Account>): Presence {
  const people = new Map([...accounts].map((account) => [account.id, account.department]))
  const presence: Presence = {}
  for (const department of people.values()) presence[department] = (presence[department] ?? 0) + 1
  return presence
}
