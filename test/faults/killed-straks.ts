import { spawnStraks, type SpawnedStraks } from '../spawned-straks.ts'
import type { FaultPlace } from './fault-place.ts'

/** A real Straks that is killed again and again, and comes back at the same port with the same data. */
export interface KilledStraks {
  readonly url: string
  readonly kills: number
  /** kill -9; resolves when it listens again, after having been away for that long besides its own start. */
  killAndStart(awayMs: number): Promise<void>
  /** Ends it in order, so that its file can be read. */
  end(): Promise<void>
  /** What all of them printed that is no greeting. */
  complaints(): string
}

export async function startKilledStraks({ data, knowledge }: FaultPlace, port: number): Promise<KilledStraks> {
  const env = { PORT: String(port), STRAKS_DATA: data, STRAKS_KNOWLEDGE: knowledge }
  const printed: string[] = []
  let current: SpawnedStraks = await spawnStraks({ env })
  let kills = 0

  async function gone(signal: NodeJS.Signals): Promise<void> {
    await current.end(signal)
    printed.push(current.output().replace(/^Straks kører på .*\n/m, ''))
  }

  return {
    url: current.url,
    get kills() {
      return kills
    },
    async killAndStart(awayMs) {
      await gone('SIGKILL')
      kills += 1
      await new Promise((resolve) => setTimeout(resolve, awayMs))
      current = await spawnStraks({ env })
    },
    end: () => gone('SIGTERM'),
    complaints: () => printed.join('').trim(),
  }
}
