import { difference, exactly, product, sum, type Interval } from './interval.ts'

/** What a contact costs in each channel, in øre; channels that are not in it have no price. */
export type Prices = ReadonlyMap<string, Interval>

/** How many contacts a channel had, as far as it is known. */
export type ContactCounts = ReadonlyMap<string, Interval>

export interface ChannelCost {
  readonly channel: string
  readonly contacts: Interval
  readonly priceOere: Interval
  readonly costOere: Interval
}

export interface PeriodCost {
  readonly channels: readonly ChannelCost[]
  /** Of the channels that have a price. */
  readonly totalOere: Interval
  /** Channels with contacts that no price is known for: they are in no sum. */
  readonly unpriced: readonly string[]
}

/** Contacts times their channel's price, with the uncertainty of both. */
export function costOf(counts: ContactCounts, prices: Prices): PeriodCost {
  const channels = [...counts].flatMap(([channel, contacts]) => {
    const priceOere = prices.get(channel)
    return priceOere ? [{ channel, contacts, priceOere, costOere: product(contacts, priceOere) }] : []
  })
  return {
    channels,
    totalOere: sum(channels.map(({ costOere }) => costOere)),
    unpriced: [...counts.keys()].filter((channel) => !prices.has(channel)),
  }
}

export interface Move {
  /** The part of each channel's contacts that would become self-service, 0 … 1. */
  readonly share: number
  readonly selfServiceOere: Interval
}

export interface ChannelSaving {
  readonly channel: string
  readonly moved: Interval
  readonly savingOere: Interval
}

/** What it would save to move that share of every channel to self-service; less than nothing where that costs more. */
export function savingOf({ channels }: PeriodCost, move: Move): { channels: ChannelSaving[]; totalOere: Interval } {
  const rows = channels.map(({ channel, contacts, priceOere }) => {
    const moved = product(contacts, exactly(move.share))
    return { channel, moved, savingOere: product(moved, difference(priceOere, move.selfServiceOere)) }
  })
  // One uncertain self-service price for all rows: the sum of the rows is no narrower than the truth.
  return { channels: rows, totalOere: sum(rows.map(({ savingOere }) => savingOere)) }
}
