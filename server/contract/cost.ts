import { z } from 'zod'
import { citizenText, code, day, instant, recordId } from './values.ts'

/** From the smaller to the larger; both the same where it is known exactly. */
export const span = z.tuple([z.number(), z.number()])
export type Span = z.infer<typeof span>

const oere = z.int().min(0).max(10_000_000)

const spanTurned = 'Den laveste pris er højere end den højeste'

function isSpan({ lowOere, highOere }: { readonly lowOere: number; readonly highOere: number }): boolean {
  return lowOere <= highOere
}

/** What a contact costs, in øre, from the least to the most. */
export const price = z.strictObject({ lowOere: oere, highOere: oere }).refine(isSpan, spanTurned)
export type Price = z.infer<typeof price>

export const channelPrice = z.strictObject({ channel: code, lowOere: oere, highOere: oere }).refine(isSpan, spanTurned)
export type ChannelPrice = z.infer<typeof channelPrice>

function isEachOnce(prices: readonly ChannelPrice[]): boolean {
  return new Set(prices.map(({ channel }) => channel)).size === prices.length
}

/** A municipality's own prices: lists are never changed, a new one takes their place. */
export const priceListRequest = z.strictObject({
  id: recordId,
  name: citizenText(80).pipe(z.string().min(1)),
  year: z.int().min(1990).max(2100),
  source: citizenText(300).pipe(z.string().min(3)),
  selfService: price,
  prices: z.array(channelPrice).min(1).max(30).refine(isEachOnce, 'En kanal står der to gange'),
})
export type PriceListRequest = z.infer<typeof priceListRequest>

export const priceList = z.object({
  /** The id of an own list, the code of a published one. */
  key: z.string(),
  name: z.string(),
  year: z.int().nullable(),
  source: z.string(),
  /** A published example, not the municipality's own. */
  isPreset: z.boolean(),
  /** What is not known of a published one. */
  caveat: z.string().nullable(),
  selfService: price,
  prices: z.array(channelPrice),
  madeBy: z.string().nullable(),
  madeAt: instant.nullable(),
})
export type PriceList = z.infer<typeof priceList>

export const costRequest = z.strictObject({
  from: day,
  to: day,
  /** The key of a price list; no list is used unless it is chosen. */
  prices: z.string().max(60).optional(),
  /** How many per cent of each channel's contacts would become self-service. */
  share: z.coerce.number().min(0).max(100).default(80),
})
export type CostRequest = z.infer<typeof costRequest>

export const costRow = z.object({
  channel: code,
  label: z.string(),
  /** Contacts in Straks and counted by hand. */
  registered: z.int(),
  /** What another system counted; null where nothing is imported. */
  imported: z.int().nullable(),
  contacts: span,
  priceOere: span.nullable(),
  costOere: span.nullable(),
  moved: span.nullable(),
  savingOere: span.nullable(),
})
export type CostRow = z.infer<typeof costRow>

export const costs = z.object({
  from: day,
  to: day,
  asOf: instant,
  share: z.number(),
  lists: z.array(priceList),
  chosen: priceList.nullable(),
  rows: z.array(costRow),
  /** Of the channels that have a price; null without a price list. */
  totalOere: span.nullable(),
  savingOere: span.nullable(),
  assumptions: z.array(z.string()),
})
export type Costs = z.infer<typeof costs>
