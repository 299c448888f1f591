import type { Goal } from './goals.ts'
import type { Trips, Turn } from './live-sides.ts'
import type { Act } from './load-plan.ts'
import { many } from './markdown.ts'
import type { LiveFigures, TripTurn } from './measure-live.ts'
import { medianOf, quantile } from './quantile.ts'

/** Cut off by what waits for them: a mebibyte each, and as much again for what was worked out meanwhile. */
const MOST_FOR_SLOW_MB = 42
/** 0.1 s is what a person takes for at once. */
const AT_ONCE_MS = 100

/** What must hold with everyone connected; every figure must be at most its goal. */
export function liveGoalsOf(figures: LiveFigures): Goal[] {
  const { employees, beside, acknowledged, counted } = figures
  return [
    ...tripTurnsOf(figures).map(({ connections, turns }) => ({
      what: `round trips of a bare echo against ours, ${many(connections)} connections`,
      goal: 2,
      unit: 'times' as const,
      figure: 1 / tripRatio(turns, ({ perSecond }) => perSecond),
    })),
    {
      what: `p99 of a suggestion while ${many(employees)} work, quietest turn`,
      goal: AT_ONCE_MS,
      unit: 'ms',
      figure: quietestP99(figures.work.straks, 'suggest'),
    },
    {
      what: 'p99 of an acknowledged outcome, quietest turn',
      goal: AT_ONCE_MS,
      unit: 'ms',
      figure: quietestP99(figures.work.straks, 'record'),
    },
    {
      what: 'acknowledged outcomes that are not in the log',
      goal: 0,
      unit: 'count',
      figure: acknowledged - counted.contacts,
    },
    {
      what: `what ${beside.readers} that do not read add to the memory`,
      goal: MOST_FOR_SLOW_MB,
      unit: 'MB',
      figure: beside.used.mostResidentMb - beside.residentBeforeMb,
    },
    { what: 'of these, not cut off', goal: 0, unit: 'count', figure: beside.slow.stillOpen },
  ]
}

/** The turns with each number of connections. */
export function tripTurnsOf({ trips }: LiveFigures): { connections: number; turns: TripTurn[] }[] {
  const numbers = [...new Set(trips.map(({ connections }) => connections))]
  return numbers.map((connections) => ({ connections, turns: trips.filter((one) => one.connections === connections) }))
}

/** Ours by the echo's: the median of turns, since what else the machine does falls on both servers of a turn. */
export function tripRatio(turns: readonly TripTurn[], from: (one: Trips) => number): number {
  return medianOf(turns.map(({ straks, echo }) => from(straks) / from(echo)))
}

/** What it takes when other programs leave the processors alone for a while. */
export function quietestP99(turns: readonly Turn[], act: Act): number {
  return Math.min(...turns.map(({ played }) => quantile(played.waits[act], 0.99)))
}
