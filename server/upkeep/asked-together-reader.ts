import type { Clock } from '../contacts/clock.ts'
import type { ContactLog } from '../contacts/contact-log.ts'
import { copenhagenDay } from '../contacts/copenhagen-day.ts'
import { createAskedTogether, type AskedWith } from '../measures/asked-together.ts'

/** Knows which articles citizens lately asked about in one contact. */
export interface AskedTogetherReader {
  /** What goes with an article by the latest reading; nothing before the first. */
  alsoAsked(article: string): AskedWith[]
  /** Reads the log once, or waits for the reading that goes on. */
  read(): Promise<void>
  /** Reads it at once, and now and again until it is stopped. */
  start(onError: (error: unknown) => void): void
  /** Resolves when nothing is read any more. */
  stop(): Promise<void>
}

/** Half a year, since much is asked at one season only. */
const DAYS = 180
const MOST_CONTACTS = 500_000
const EVERY_MS = 10 * 60 * 1000
const DAY_MS = 24 * 60 * 60 * 1000

export function createAskedTogetherReader({ log, clock }: { log: ContactLog; clock: Clock }): AskedTogetherReader {
  let latest = createAskedTogether()
  let reading: Promise<void> | undefined
  let timer: NodeJS.Timeout | undefined
  let isStopped = false

  async function readAll(): Promise<void> {
    const next = createAskedTogether()
    const since = copenhagenDay(new Date(clock.now().getTime() - DAYS * DAY_MS))
    for await (const contacts of log.askedTogether(since, MOST_CONTACTS)) {
      if (isStopped) return
      for (const articles of contacts) next.count(articles)
    }
    latest = next
  }

  function read(): Promise<void> {
    reading ??= readAll().finally(() => (reading = undefined))
    return reading
  }

  return {
    alsoAsked: (article) => latest.with(article),
    read,
    start(onError) {
      const readAgain = (): void => void read().catch(onError)
      readAgain()
      timer = setInterval(readAgain, EVERY_MS).unref()
    },
    async stop() {
      isStopped = true
      clearInterval(timer)
      await reading?.catch(() => undefined)
    },
  }
}
