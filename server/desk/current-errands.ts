import { momentOf } from '../contacts/copenhagen-clock.ts'
import { copenhagenDay } from '../contacts/copenhagen-day.ts'
import type { Errand, ErrandStore } from '../contacts/errand.ts'
import { isOver } from './present-errand.ts'

/** What is not over or was over today, how the questions of its consults ended, and whom to call, sealed. */
export interface Current {
  readonly errands: readonly Errand[]
  readonly outcomes: ReadonlyMap<string, string>
  readonly persons: ReadonlyMap<string, string>
}

/** Read once for all who are told of a change. */
export interface CurrentErrands {
  read(now: Date): Promise<Current>
  /** Something has changed: the next who asks reads anew. */
  forget(): void
}

interface Ports {
  readonly errands: ErrandStore
  /** How each of the questions that are known ended. */
  readonly outcomesOf: (questions: readonly string[]) => Promise<ReadonlyMap<string, string>>
}

/** What is over is shown to whoever waits for it a little longer. */
const SHOWN_AFTER_MS = 10 * 60_000

export function createCurrentErrands({ errands, outcomesOf }: Ports): CurrentErrands {
  let current: Promise<Current> | null = null

  async function load(now: Date): Promise<Current> {
    const since = Math.min(overSince(now).getTime(), todaySince(now).getTime() - 1)
    const found = await errands.current(new Date(since).toISOString())
    const helped = found.filter((errand) => errand.subject === 'consult' && isOver(errand))
    const outcomes = await outcomesOf(helped.flatMap(({ question }) => question ?? []))
    return { errands: found, outcomes, persons: await errands.sealedPersons() }
  }

  return {
    read: (now) => (current ??= load(now)),
    forget: () => void (current = null),
  }
}

/** What was over before then is shown no more to whoever waited for it. */
export function overSince(now: Date): Date {
  return new Date(now.getTime() - SHOWN_AFTER_MS)
}

/** When the day began in Denmark. */
export function todaySince(now: Date): Date {
  return momentOf({ day: copenhagenDay(now), clockMs: 0 })
}
