import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { costOf, savingOf } from '../../server/measures/cost.ts'
import { between, difference, exactly, product, sum, type Interval } from '../../server/measures/interval.ts'
import { pricePresets } from '../../server/oversight/price-presets.ts'

const oere = (kroner: number): Interval => exactly(kroner * 100)
const counts = new Map([
  ['desk', exactly(11_000)],
  ['phone', exactly(22_000)],
])

describe('cost of a period', () => {
  test('is contacts times price, channel by channel', () => {
    const cost = costOf(
      counts,
      new Map([
        ['desk', oere(75)],
        ['phone', oere(40)],
      ]),
    )
    expect(cost.channels.map(({ costOere }) => costOere)).toEqual([oere(825_000), oere(880_000)])
    expect(cost.totalOere).toEqual(oere(1_705_000))
  })

  test('keeps the uncertainty of both contacts and price', () => {
    const cost = costOf(new Map([['phone', [100, 120]]]), new Map([['phone', [3500, 4500]]]))
    expect(cost.totalOere).toEqual([350_000, 540_000])
  })

  test('names the channels that have no price and leaves them out of the sum', () => {
    const cost = costOf(counts, new Map([['phone', oere(40)]]))
    expect(cost.unpriced).toEqual(['desk'])
    expect(cost.totalOere).toEqual(oere(880_000))
  })
})

describe('saving by self-service', () => {
  test('reproduces the published example with the Norwegian prices: 11,000 and 22,000 contacts, 80 % digital', () => {
    const preset = pricePresets.find(({ code }) => code === 'norwegian')
    const prices = new Map([
      ['desk', oere(80)],
      ['phone', oere(40)],
    ])
    // 8,800 × (80 − 3) + 17,600 × (40 − 3) = 677,600 + 651,200
    const saving = savingOf(costOf(counts, prices), { share: 0.8, selfServiceOere: oere(3) })
    expect(saving.totalOere).toEqual(oere(1_328_800))
    expect(Math.round(saving.totalOere[0] / 1e7) / 10).toBe(1.3)
    expect(preset?.prices.map(({ channel, oere: price }) => [channel, price])).toEqual(
      expect.arrayContaining([
        ['phone', 4000],
        ['desk', 8000],
      ]),
    )
  })

  test('gives 1.2 m kr. with the KL prices, and holds the published 1.3 m within their rounding', () => {
    const preset = pricePresets.find(({ code }) => code === 'kl-2011')
    if (preset === undefined) throw new Error('the KL prices are missing')
    const prices = new Map(preset.prices.map((price) => [price.channel, price.interval]))
    // 8,800 × (75 − 5) + 17,600 × (40 − 5) = 616,000 + 616,000; each price is rounded to 5 kr.
    const saving = savingOf(costOf(counts, prices), { share: 0.8, selfServiceOere: preset.selfService.interval })
    expect(saving.totalOere).toEqual([oere(1_100_000)[0], oere(1_364_000)[0]])
  })

  test('is less than nothing where self-service costs more', () => {
    const cost = costOf(new Map([['chat', exactly(10)]]), new Map([['chat', oere(3)]]))
    expect(savingOf(cost, { share: 0.5, selfServiceOere: oere(5) }).totalOere).toEqual(oere(-10))
  })

  test('holds the saving of every value within the intervals', () => {
    const interval = fc.tuple(fc.integer({ max: 10_000, min: 0 }), fc.integer({ max: 10_000, min: 0 }))
    const place = fc.double({ max: 1, min: 0, noNaN: true })
    const at = ([low, high]: Interval, share: number): number => low + (high - low) * share
    fc.assert(
      fc.property(interval, interval, interval, fc.tuple(place, place, place, place), (a, b, c, places) => {
        const [contacts, price, self] = [between(...a), between(...b), between(...c)]
        const [share, atContacts, atPrice, atSelf] = places
        const truth = share * at(contacts, atContacts) * (at(price, atPrice) - at(self, atSelf))
        const cost = costOf(new Map([['phone', contacts]]), new Map([['phone', price]]))
        const [low, high] = savingOf(cost, { share, selfServiceOere: self }).totalOere
        expect(truth).toBeGreaterThanOrEqual(low - 1e-6)
        expect(truth).toBeLessThanOrEqual(high + 1e-6)
      }),
    )
  })
})

test('interval arithmetic turns an interval of negative numbers round', () => {
  expect(product([-2, 3], [4, 5])).toEqual([-10, 15])
  expect(difference([1, 2], [3, 5])).toEqual([-4, -1])
  expect(
    sum([
      [1, 2],
      [3, 4],
    ]),
  ).toEqual([4, 6])
})
