import { setTimeout as wait } from 'node:timers/promises'
import type { LoadRequest, Plan, PlayedBeside, Side } from './live-load-process.ts'
import type { Counted, ServerRequest, Started } from './live-server-process.ts'
import type { Played } from './play-load.ts'
import type { Used, Weight } from './server-watch.ts'
import { watchProcessors } from './watch-processors.ts'
import type { BenchProcess } from './start-process.ts'

/** What one server did with a part of a plan, and what it used for it. */
export interface Turn {
  readonly played: Played
  readonly used: Used
  /** Processors that other programs had meanwhile. */
  readonly elsewhere: number
}

export interface Trips {
  readonly perSecond: number
  /** Of the server's processors, for each. */
  readonly cpuMicroseconds: number
}

/** One of the two servers, with the employees who are connected to it. */
export interface LiveSide {
  connect(many: number): Promise<void>
  closeAll(): Promise<void>
  play(plan: Plan, fromMs: number, toMs: number): Promise<Turn>
  countTrips(connections: number, seconds: number): Promise<Trips>
  playBesideSlow(readers: number, seconds: number): Promise<PlayedBeside & Turn>
  weigh(): Promise<Weight>
  count(): Promise<Counted>
}

interface Parts {
  readonly side: Side
  readonly server: BenchProcess
  readonly load: BenchProcess
  readonly url: string
  /** Of every employee; an echo does not look at them. */
  readonly cookies: readonly string[]
}

const SAID = JSON.stringify({ type: 'connection/ping' })
const ANSWERS = { straks: 'connection/answered', echo: 'connection/ping' }
const CLOSING_TRIES = 50
const CLOSING_MS = 100

export function startServer(server: BenchProcess, employees: number): Promise<Started> {
  return server.ask<Started>({ do: 'start', employees } satisfies ServerRequest)
}

export function createLiveSide({ side, server, load, url, cookies }: Parts): LiveSide {
  const asked = <Told>(request: ServerRequest): Promise<Told> => server.ask<Told>(request)
  const loaded = <Told>(request: LoadRequest): Promise<Told> => load.ask<Told>(request)
  const look = (): Promise<Used> => asked<Used>({ do: 'look' })

  async function watched<Of extends Pick<Turn, 'played'>>(work: () => Promise<Of>): Promise<Of & Turn> {
    const busy = watchProcessors()
    await look()
    const done = await work()
    const used = await look()
    const elsewhere = (busy() - used.cpuSeconds - done.played.cpuSeconds) / used.seconds
    return { ...done, used, elsewhere: Math.max(0, elsewhere) }
  }

  return {
    weigh: () => asked<Weight>({ do: 'weigh' }),
    count: () => asked<Counted>({ do: 'count' }),

    async connect(many) {
      await loaded({ do: 'connect', side, url, cookies: cookies.slice(0, many) })
    },

    async closeAll() {
      await loaded({ do: 'close', side })
      for (let tries = 0; tries < CLOSING_TRIES && (await look()).sockets > 0; tries++) await wait(CLOSING_MS)
    },

    async play(plan, fromMs, toMs) {
      const request = { do: 'play', side, plan, fromMs, toMs } as const
      return watched(async () => ({ played: await loaded<Played>(request) }))
    },

    async countTrips(connections, seconds) {
      const exchange = { url, cookies: cookies.slice(0, connections), said: SAID, answer: ANSWERS[side] }
      await look()
      const count = await loaded<number>({ do: 'count', exchange, seconds })
      const { cpuSeconds } = await look()
      return { perSecond: count / seconds, cpuMicroseconds: (cpuSeconds / count) * 1e6 }
    },

    async playBesideSlow(readers, seconds) {
      const request = { do: 'play beside slow', url, cookies: cookies.slice(0, readers), seconds } as const
      return watched(() => loaded<PlayedBeside>(request))
    },
  }
}
