import type { WebSocket } from 'ws'
import type { FromServer } from '../contract/live.ts'
import type { Wallboard } from '../contract/wallboard.ts'

/** The screens on which the wallboard is open, and what they are told. */
export interface WallboardFollowers {
  of(socket: WebSocket): WallboardFollower
  /** Something has happened that may show on the board. */
  changed(): void
  close(): void
}

/** One screen. */
export interface WallboardFollower {
  /** The board as it stands; from now on the screen is told whenever it changes. */
  follow(): Promise<Wallboard>
  leave(): void
}

interface Ports {
  /** Works the board out. */
  readonly board: () => Promise<Wallboard>
  readonly send: (socket: WebSocket, message: FromServer) => void
  /** Called when a screen opens the wallboard or leaves it. */
  readonly onLookingOn: (socket: WebSocket, isLookingOn: boolean) => void
  readonly onError: (error: unknown) => void
  /** How long it is looked at again when nothing has happened: deadlines pass, and days begin. */
  readonly lookAgainMs?: number
}

/** A board is looked at from afar: more often would be work for nobody. */
export const lookAtMostEveryMs = 1_000
const LOOK_AGAIN_MS = 15_000

export function createWallboardFollowers(ports: Ports): WallboardFollowers {
  const { board, send, onLookingOn, onError, lookAgainMs = LOOK_AGAIN_MS } = ports
  const followers = new Set<WebSocket>()
  let latest: Promise<Wallboard> | undefined
  let lookedAt = -Infinity
  let isLooking = false
  let isStale = false
  let told = ''
  let timer: NodeJS.Timeout | undefined

  function look(): Promise<Wallboard> {
    isLooking = true
    isStale = false
    lookedAt = performance.now()
    latest = tell().finally(() => {
      isLooking = false
      lookIn(isStale ? 0 : lookAgainMs)
    })
    return latest
  }

  async function tell(): Promise<Wallboard> {
    const now = await board()
    const said = saidBy(now)
    if (said === told) return now
    told = said
    for (const socket of followers) send(socket, { type: 'wallboard/changed', wallboard: now })
    return now
  }

  /** Works nothing out while nobody follows. */
  function lookIn(milliseconds: number): void {
    clearTimeout(timer)
    if (followers.size === 0) return
    timer = setTimeout(() => void look().catch(onError), Math.max(milliseconds, untilNextLook()))
  }

  function untilNextLook(): number {
    return Math.max(0, lookedAt + lookAtMostEveryMs - performance.now())
  }

  function changed(): void {
    if (isLooking) isStale = true
    else lookIn(0)
  }

  return {
    of: (socket) => ({
      follow() {
        followers.add(socket)
        onLookingOn(socket, true)
        if (latest === undefined || untilNextLook() === 0) return look()
        // Something may have happened since, while nobody followed.
        changed()
        return latest
      },
      leave() {
        if (followers.delete(socket)) onLookingOn(socket, false)
        if (followers.size === 0) clearTimeout(timer)
      },
    }),
    changed,
    close() {
      followers.clear()
      clearTimeout(timer)
    },
  }
}

/** What a board says, whenever it was worked out. */
function saidBy(board: Wallboard): string {
  return JSON.stringify({ ...board, asOf: null })
}
