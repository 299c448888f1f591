import type { PlayedBeside, Side } from './live-load-process.ts'
import type { Counted } from './live-server-process.ts'
import { createLiveSide, startServer, type LiveSide, type Trips, type Turn } from './live-sides.ts'
import { say } from './say.ts'
import { startProcess, type BenchProcess } from './start-process.ts'

/** Per connection, in kB: of resident memory, and of what is kept after garbage collection. */
export interface PerConnection {
  readonly resident: number
  readonly kept: number
}

/** Both servers' round trips, one right after the other. */
export interface TripTurn extends Readonly<Record<Side, Trips>> {
  readonly connections: number
}

/** What real time costs, with everyone connected. */
export interface LiveFigures {
  readonly employees: number
  readonly connection: Readonly<Record<Side, PerConnection>>
  readonly work: Readonly<Record<Side, readonly Turn[]>>
  readonly trips: readonly TripTurn[]
  readonly crowd: Turn
  readonly beside: PlayedBeside & Turn & { readonly residentBeforeMb: number; readonly readers: number }
  /** Outcomes that Straks acknowledged. */
  readonly acknowledged: number
  readonly counted: Counted
}

const EMPLOYEES = 1000
const ROUNDS = 3
const WORK_MS: Readonly<Record<Side, number>> = { straks: 20_000, echo: 10_000 }
const WARMING = { employees: 200, ms: 4000 }
const CROWD_MS = 10_000
const TRIPS = { connections: [64, EMPLOYEES, 64, EMPLOYEES], seconds: 1.2 }
const SLOW = { readers: 20, seconds: 25 }
const LIMIT_SECONDS = 60

/** Lets 1,000 employees work with the real Straks, by turns with a bare echo; takes about three minutes. */
export async function measureLive(): Promise<LiveFigures> {
  const processes = {
    straks: startProcess('live-server-process.ts', [], LIMIT_SECONDS),
    echo: startProcess('echo-server-process.ts', [], LIMIT_SECONDS),
    load: startProcess('live-load-process.ts', [String(EMPLOYEES)], LIMIT_SECONDS),
  }
  try {
    say('Straks and an echo server start')
    return await measureSides(await startSides(processes))
  } finally {
    for (const process of Object.values(processes)) process.stop()
  }
}

type Sides = Readonly<Record<Side, LiveSide>>

async function startSides({ load, ...servers }: Record<Side | 'load', BenchProcess>): Promise<Sides> {
  const { url, cookies } = await startServer(servers.straks, EMPLOYEES)
  const echo = await startServer(servers.echo, 0)
  return {
    straks: createLiveSide({ side: 'straks', server: servers.straks, load, url, cookies }),
    echo: createLiveSide({ side: 'echo', server: servers.echo, load, url: echo.url, cookies }),
  }
}

async function measureSides({ straks, echo }: Sides): Promise<LiveFigures> {
  const warming = await warm(straks)
  await warm(echo)
  say(`${EMPLOYEES} employees connect`)
  const connection = { straks: await weighConnections(straks), echo: await weighConnections(echo) }
  const work = { straks: [] as Turn[], echo: [] as Turn[] }
  const trips: TripTurn[] = []
  for (let round = 0; round < ROUNDS; round++) {
    say(`they work, and round trips, ${round + 1} of ${ROUNDS}`)
    const fromMs = round * WORK_MS.straks
    work.straks.push(await straks.play('work', fromMs, fromMs + WORK_MS.straks))
    work.echo.push(await echo.play('work', fromMs, fromMs + WORK_MS.echo))
    // No longer than this: Straks ends connections that say nothing for 45 s.
    for (const connections of TRIPS.connections) {
      const ours = await straks.countTrips(connections, TRIPS.seconds)
      trips.push({ connections, straks: ours, echo: await echo.countTrips(connections, TRIPS.seconds) })
    }
  }
  say('some do not read')
  const beside = await measureSlow(straks)
  say('all type at once')
  const crowd = await straks.play('crowd', 0, CROWD_MS)
  const played = [warming, ...work.straks, crowd, beside].map((one) => one.played)
  const acknowledged = played.reduce((sum, { waits }) => sum + waits.record.length, 0)
  return { employees: EMPLOYEES, connection, work, trips, crowd, beside, acknowledged, counted: await straks.count() }
}

/** What is compiled and kept at the first messages is not what a connection costs. */
async function warm(side: LiveSide): Promise<Turn> {
  await side.connect(WARMING.employees)
  const turn = await side.play('crowd', 0, WARMING.ms)
  await side.closeAll()
  return turn
}

async function weighConnections(side: LiveSide): Promise<PerConnection> {
  const before = await side.weigh()
  await side.connect(EMPLOYEES)
  const after = await side.weigh()
  const each = (mb: number): number => (mb * 1000) / EMPLOYEES
  return { resident: each(after.residentMb - before.residentMb), kept: each(after.keptMb - before.keptMb) }
}

async function measureSlow(straks: LiveSide): Promise<LiveFigures['beside']> {
  const { residentMb } = await straks.weigh()
  const beside = await straks.playBesideSlow(SLOW.readers, SLOW.seconds)
  return { ...beside, residentBeforeMb: residentMb, readers: SLOW.readers }
}
