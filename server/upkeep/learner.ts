import type { Searcher } from '../articles/searcher.ts'
import type { Clock } from '../contacts/clock.ts'
import type { ContactLog } from '../contacts/contact-log.ts'
import { copenhagenDay } from '../contacts/copenhagen-day.ts'

/** Lets what was settled lately raise the same article for the same words. */
export interface Learner {
  /** Reads the log once. */
  learn(): Promise<void>
  /** Reads it now and again until it is stopped. */
  start(onError: (error: unknown) => void): void
  stop(): void
}

/** What is older says little about this year's rules, and the words of citizens are kept no longer than needed. */
const DAYS = 90
const MOST_USES = 5000
const EVERY_MS = 10 * 60 * 1000
const DAY_MS = 24 * 60 * 60 * 1000

export function createLearner(ports: { log: ContactLog; searcher: Searcher; clock: Clock }): Learner {
  let timer: NodeJS.Timeout | undefined

  async function learn(): Promise<void> {
    const since = copenhagenDay(new Date(ports.clock.now().getTime() - DAYS * DAY_MS))
    await ports.searcher.learn(await ports.log.settledUses(since, MOST_USES))
  }

  return {
    learn,
    start(onError) {
      timer = setInterval(() => void learn().catch(onError), EVERY_MS)
      timer.unref()
    },
    stop: () => clearInterval(timer),
  }
}
