import type { Account } from '../accounts/account.ts'
import type { Clock } from '../contacts/clock.ts'
import type { Stored } from '../contacts/contact-log.ts'
import type { PriceStore } from '../contacts/price-store.ts'
import type { CostRequest, CostRow, Costs, PriceList, PriceListRequest } from '../contract/cost.ts'
import { costAssumptions, inYear, unknownChannel } from '../contract/da.ts'
import { Refusal } from '../contract/refusal.ts'
import { costOf, savingOf, type PeriodCost, type Prices } from '../measures/cost.ts'
import type { Interval } from '../measures/interval.ts'
import { knownContacts, type ContactSources, type KnownContacts } from './known-contacts.ts'
import { presetLists } from './price-presets.ts'

/** What contacts cost, and what it would save if more of them were self-service. */
export interface Costing {
  costs(request: CostRequest): Promise<Costs>
  addPrices(request: PriceListRequest, account: Account): Promise<Stored | Refusal>
}

interface Ports extends ContactSources {
  readonly prices: PriceStore
  readonly clock: Clock
}

export function createCosting({ prices, counting, imports, measuring, shelf, clock }: Ports): Costing {
  return {
    async costs(request) {
      const { from, to, share } = request
      const lists = [...(await prices.lists()), ...presetLists()]
      const chosen = lists.find(({ key }) => key === request.prices) ?? null
      const known = await knownContacts({ counting, imports, measuring, shelf }, { from, to })
      const worked = chosen ? workOut(known, chosen, share / 100) : null
      return {
        from,
        to,
        share,
        lists,
        chosen,
        asOf: clock.now().toISOString(),
        rows: known.map((one) => ({ ...one, ...(worked?.ofChannel(one.channel) ?? nothingPriced) })),
        totalOere: worked?.totalOere ?? null,
        savingOere: worked?.savingOere ?? null,
        assumptions: chosen && worked ? assumptionsOf(chosen, share, labelsOf(worked.unpriced, known)) : [],
      }
    },

    async addPrices(request, account) {
      const { channels } = shelf().configuration
      const unknown = request.prices.find(({ channel }) => !channels.some(({ code }) => code === channel))
      if (unknown !== undefined) return new Refusal('unknown-code', unknownChannel(unknown.channel))
      const stored = await prices.add({ ...request, maker: account.id, madeAt: clock.now().toISOString() })
      return stored === 'conflict' ? new Refusal('record-conflict') : stored
    },
  }
}

type PricedPart = Pick<CostRow, 'priceOere' | 'costOere' | 'moved' | 'savingOere'>

const nothingPriced: PricedPart = { priceOere: null, costOere: null, moved: null, savingOere: null }

interface WorkedOut {
  readonly totalOere: [number, number]
  readonly savingOere: [number, number]
  readonly unpriced: readonly string[]
  ofChannel(channel: string): PricedPart | null
}

function workOut(known: readonly KnownContacts[], { prices, selfService }: PriceList, share: number): WorkedOut {
  const cost = costOf(new Map(known.map(({ channel, contacts }) => [channel, contacts])), pricesOf(prices))
  const saving = savingOf(cost, { share, selfServiceOere: [selfService.lowOere, selfService.highOere] })
  return {
    totalOere: wholeOere(cost.totalOere),
    savingOere: wholeOere(saving.totalOere),
    unpriced: cost.unpriced,
    ofChannel: (channel) => partOf(channel, cost, saving),
  }
}

function pricesOf(prices: PriceList['prices']): Prices {
  return new Map(prices.map(({ channel, lowOere, highOere }) => [channel, [lowOere, highOere]]))
}

function partOf(channel: string, cost: PeriodCost, saving: ReturnType<typeof savingOf>): PricedPart | null {
  const own = cost.channels.find((one) => one.channel === channel)
  const saved = saving.channels.find((one) => one.channel === channel)
  if (own === undefined || saved === undefined) return null
  return {
    priceOere: wholeOere(own.priceOere),
    costOere: wholeOere(own.costOere),
    moved: wholeOere(saved.moved),
    savingOere: wholeOere(saved.savingOere),
  }
}

function wholeOere([low, high]: Interval): [number, number] {
  return [Math.round(low), Math.round(high)]
}

function labelsOf(channels: readonly string[], known: readonly KnownContacts[]): string {
  return known.flatMap(({ channel, label }) => (channels.includes(channel) ? [label] : [])).join(', ')
}

function assumptionsOf({ name, year, caveat }: PriceList, share: number, unpriced: string): string[] {
  const { list, contacts, both, intervals, moved, sameWork, notCash } = costAssumptions
  const part = `${share.toLocaleString('da-DK')} %`
  return [
    list(name, year === null ? '' : inYear(year)),
    ...(caveat === null ? [] : [caveat]),
    ...(unpriced === '' ? [] : [costAssumptions.unpriced(unpriced)]),
    contacts,
    both,
    intervals,
    moved(part),
    sameWork,
    notCash,
  ]
}
