import type { Clock } from '../contacts/clock.ts'
import type { Retention } from '../contacts/retention.ts'

/** Removes free text when it has been kept for as long as the municipality has decided. */
export interface Forgetting {
  start(onError: (error: unknown) => void): void
  /** Resolves when nothing is under way any more. */
  stop(): Promise<void>
}

interface Ports {
  readonly retention: Retention
  readonly clock: Clock
  /** 0 keeps everything. */
  readonly days: number
}

const EVERY_MS = 60 * 60_000
const DAY_MS = 86_400_000

export function createForgetting({ retention, clock, days }: Ports): Forgetting {
  let timer: NodeJS.Timeout | undefined
  let underWay = Promise.resolve()

  async function forget(): Promise<void> {
    await retention.forgetTexts(new Date(clock.now().getTime() - days * DAY_MS).toISOString())
  }

  return {
    start(onError) {
      if (days === 0) return
      const next = (): void => void (underWay = underWay.then(forget).catch(onError))
      next()
      timer = setInterval(next, EVERY_MS).unref()
    },
    async stop() {
      clearInterval(timer)
      await underWay
    },
  }
}
