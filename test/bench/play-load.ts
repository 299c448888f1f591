import { cpuUsage } from 'node:process'
import { setImmediate as nextTurn, setTimeout as wait } from 'node:timers/promises'
import { WebSocket } from 'ws'
import { connectClient, type Listener, type LoadClient } from './load-client.ts'
import type { Act, Due } from './load-plan.ts'

/** How one server fared under a plan. */
export interface Played {
  readonly seconds: number
  /** Milliseconds from when each was due to its answer. */
  readonly waits: Readonly<Record<Act, number[]>>
  /** Milliseconds by which each was sent too late: what of the waits is this process's own. */
  readonly late: readonly number[]
  /** By their code. */
  readonly refused: Readonly<Record<string, number>>
  readonly unanswered: number
  readonly closed: number
  /** Of this process. */
  readonly cpuSeconds: number
}

/** A thousand connections to one server. */
export interface Load {
  connect(url: string, cookies: readonly string[]): Promise<void>
  /** Plays what is due from a moment of the plan to another, and waits for the last answers. */
  play(plan: readonly Due[], fromMs: number, toMs: number): Promise<Played>
  close(): void
}

const AT_ONCE = 50
const LONGEST_WAIT_MS = 5000

export function createLoad(): Load {
  const clients: LoadClient[] = []
  let tally = emptyTally()
  const listener: Listener = {
    answered: (act, dueAt) => tally.waits[act].push(rounded(performance.now() - dueAt)),
    refused: (code) => (tally.refused[code] = (tally.refused[code] ?? 0) + 1),
  }

  async function settled(): Promise<number> {
    const waiting = (): number => clients.reduce((sum, client) => sum + client.waiting(), 0)
    const limit = performance.now() + LONGEST_WAIT_MS
    while (waiting() > 0 && performance.now() < limit) await wait(20)
    return waiting()
  }

  return {
    async connect(url, cookies) {
      for (let at = 0; at < cookies.length; at += AT_ONCE) {
        const some = cookies.slice(at, at + AT_ONCE).map((cookie) => connectClient(url, cookie, listener))
        clients.push(...(await Promise.all(some)))
      }
    },

    async play(plan, fromMs, toMs) {
      tally = emptyTally()
      const late: number[] = []
      const cpu = cpuUsage()
      const start = performance.now() - fromMs
      for (const due of plan.filter(({ dueMs }) => dueMs >= fromMs && dueMs < toMs)) {
        const dueAt = start + due.dueMs
        const early = dueAt - performance.now()
        if (early > 0) await wait(early)
        // A process that is behind must still read its answers.
        else if (late.length % AT_ONCE === 0) await nextTurn()
        const client = clients[due.employee]
        if (client?.socket.readyState !== WebSocket.OPEN) continue
        late.push(rounded(performance.now() - dueAt))
        client.send(due, dueAt)
      }
      const unanswered = await settled()
      for (const client of clients) client.forget()
      const closed = clients.filter(({ socket }) => socket.readyState !== WebSocket.OPEN).length
      const { user, system } = cpuUsage(cpu)
      const seconds = (toMs - fromMs) / 1000
      return { seconds, ...tally, late, unanswered, closed, cpuSeconds: (user + system) / 1e6 }
    },

    close() {
      for (const { socket } of clients.splice(0)) socket.terminate()
    },
  }
}

function emptyTally(): { waits: Record<Act, number[]>; refused: Record<string, number> } {
  return { waits: { suggest: [], ask: [], record: [], ping: [] }, refused: {} }
}

/** Hundredths are enough, and go quicker from process to process. */
const rounded = (ms: number): number => Math.round(ms * 100) / 100
