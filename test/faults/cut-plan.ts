import type { Chance } from '../bench/chance.ts'

/** How one connection is going to end. */
export interface CutPlan {
  /** Bytes that pass before the cut, of both directions together. */
  readonly afterBytes: number
  /** Earlier, inside this acknowledgement of the server, counted from 1: what it tells of is stored by then. */
  readonly insideAcknowledgement: number | null
  /** Where inside it, as a share of its bytes. */
  readonly insideShare: number
  readonly how: 'reset' | 'end'
}

/** A live connection bears some kilobytes a question; the page itself, loaded over others, some hundred. */
const LIVE_BYTES = { least: 250, most: 12_000 }
const OTHER_BYTES = { least: 1_000, most: 600_000 }
const SHARE_INSIDE = 0.5
const MOST_ACKNOWLEDGED = 4

/** Small numbers of bytes are as likely as large ones; a tab that gets no acknowledgements is cut at the most bytes. */
export function planCut(chance: Chance, isLive: boolean): CutPlan {
  const { least, most } = isLive ? LIVE_BYTES : OTHER_BYTES
  const isInside = isLive && chance.number() < SHARE_INSIDE
  return {
    afterBytes: isInside ? most : Math.round(least * (most / least) ** chance.number()),
    insideAcknowledgement: isInside ? 1 + chance.below(MOST_ACKNOWLEDGED) : null,
    insideShare: chance.number(),
    how: chance.pick(['reset', 'end']),
  }
}
