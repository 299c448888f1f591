import type { ListedContact } from '../../server/contract/contact-log.ts'
import type { SaidEntry, StoredEntry } from './compare-entries.ts'
import type { ProxyCounts } from './proxy-counts.ts'
import type { Guarantee } from './weakened-page.ts'

export interface FaultsWanted {
  readonly cuts: number
  readonly kills: number
  readonly browserKills: number
  readonly seed: number
  /** The run ends then at the latest, with what it has done. */
  readonly minutes: number
  /** What the pages are made to do without, as a control. */
  readonly without: Guarantee | null
}

/** Everything that a run did and found. */
export interface FaultResults {
  readonly wanted: FaultsWanted
  readonly counts: ProxyCounts
  readonly kills: number
  readonly browserKills: number
  readonly reloads: number
  readonly said: readonly SaidEntry[]
  /** What the file held in the end, what `GET /api/contacts` told, and what the page of the log showed. */
  readonly stored: readonly StoredEntry[]
  readonly contacts: readonly ListedContact[]
  readonly rows: readonly string[]
  readonly stuck: readonly string[]
  /** What a screen said that did not come to "Alt gemt". */
  readonly undrained: readonly string[]
  /** What the servers printed. */
  readonly complaints: string
  readonly seconds: number
}
