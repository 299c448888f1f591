import type { WebSocket } from 'ws'

/** Looks for sockets whose session has ended, or whose browser is gone without a word. */
export interface Patrol {
  watch(socket: WebSocket, token: string): Watched
  leave(socket: WebSocket): void
  sockets(): Iterable<WebSocket>
  /** Ends the sockets of one session at once. */
  endSession(token: string): void
  close(): void
}

interface Watched {
  /** Something came from the browser. */
  heard(): void
}

interface Ports {
  readonly isSessionOpen: (token: string) => Promise<boolean>
  readonly end: (socket: WebSocket) => void
  readonly onError: (error: unknown) => void
}

/** How long it takes until each socket has been looked at. */
const ROUND_MS = 15_000
/** A thousand sessions looked up at one time hold the answers to others up for 60 ms; a thirtieth of them does not. */
const TURNS = 30
/** Our own screen pings every ten seconds. */
const LONGEST_SILENCE_MS = 45_000

export function createPatrol({ isSessionOpen, end, onError }: Ports): Patrol {
  const watched = new Map<WebSocket, { readonly token: string; heardAt: number }>()
  let round = watched.entries()
  const timer = setInterval(() => void look().catch(onError), ROUND_MS / TURNS).unref()

  async function look(): Promise<void> {
    for (let left = Math.ceil(watched.size / TURNS); left > 0; left--) {
      const next = round.next()
      if (next.done) {
        round = watched.entries()
        return
      }
      const [socket, { token, heardAt }] = next.value
      if (Date.now() - heardAt > LONGEST_SILENCE_MS) socket.terminate()
      else if (!(await isSessionOpen(token))) end(socket)
    }
  }

  return {
    watch(socket, token) {
      const one = { token, heardAt: Date.now() }
      watched.set(socket, one)
      return { heard: () => void (one.heardAt = Date.now()) }
    },
    leave: (socket) => void watched.delete(socket),
    sockets: () => watched.keys(),
    endSession(token) {
      for (const [socket, one] of watched) if (one.token === token) end(socket)
    },
    close: () => clearInterval(timer),
  }
}
