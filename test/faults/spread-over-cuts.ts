import type { CuttingProxy } from './cutting-proxy.ts'

/** A fault that is made some times, evenly spread over the cuts of a run. */
export interface SpreadFault {
  readonly done: number
  /** Resolves when none is being made; rejects when one could not be. */
  idle(): Promise<void>
}

interface Spread {
  readonly times: number
  readonly cuts: number
}

export function spreadOverCuts(proxy: CuttingProxy, { times, cuts }: Spread, make: () => Promise<void>): SpreadFault {
  let done = 0
  let isBusy = false
  let current: Promise<void> = Promise.resolve()

  async function makeOne(): Promise<void> {
    isBusy = true
    await make()
    done += 1
    isBusy = false
  }

  proxy.onCut(() => {
    const isDue = proxy.counts.live >= (cuts * (done + 1)) / (times + 1)
    if (!isBusy && done < times && isDue) current = makeOne()
    current.catch(() => undefined)
  })
  return {
    get done() {
      return done
    },
    idle: () => current,
  }
}
