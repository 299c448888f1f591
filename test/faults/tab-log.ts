import type { Chance } from '../bench/chance.ts'
import type { Entry, SaidEntry } from './compare-entries.ts'

/** What the driver remembers of one tab, outside the browser. */
export interface TabLog {
  readonly tab: number
  readonly chance: Chance
  readonly said: SaidEntry[]
  /** A key is pressed for it, and the screen has not yet said that it is kept. */
  doing: Entry | null
  asked: number
  /** How many questions the contact in hand is to have. */
  wanted: number
  reloads: number
  /** Where the screen did not do what its keys promise, in its own words. */
  readonly stuck: string[]
}

export function createTabLog(tab: number, chance: Chance): TabLog {
  return { tab, chance, said: [], doing: null, asked: 0, wanted: 1 + chance.below(4), reloads: 0, stuck: [] }
}

/** Notes what a key is pressed for while `press` presses it and waits for the screen to say that it is kept. */
export async function noteSaid(log: TabLog, entry: Entry, press: () => Promise<void>): Promise<void> {
  log.doing = entry
  await press()
  log.said.push({ ...entry, tab: log.tab })
  log.doing = null
}
