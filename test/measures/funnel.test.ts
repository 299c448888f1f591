import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { binomialLimit } from '../../server/measures/binomial-limit.ts'
import { funnelLimits, funnelSizes, placeIn } from '../../server/measures/funnel.ts'

describe('binomialLimit', () => {
  // By hand from Pascal's triangle: of ten tosses P(R ≤ 1) = 11/1024, P(R ≤ 2) = 56/1024, P(R ≤ 7) = 968/1024.
  test.each([
    [0.025, (2 - (56 - 25.6) / 45) / 10],
    [0.975, (8 - (1013 - 998.4) / 45) / 10],
    [0.5, (5 - (638 - 512) / 252) / 10],
  ])('of ten tosses is below which %d of them lie', (probability, expected) => {
    expect(binomialLimit(0.5, 10, probability)).toBeCloseTo(expected, 12)
  })

  test('of three with a tenth is by hand the same', () => {
    // P(R = 0) = 0.729, P(R = 1) = 0.243, P(R = 2) = 0.027
    expect(binomialLimit(0.1, 3, 0.975)).toBeCloseTo((2 - (0.999 - 0.975) / 0.027) / 3, 12)
    expect(binomialLimit(0.1, 3, 0.001)).toBe(0)
  })

  test('of many is the normal distribution’s', () => {
    expect(binomialLimit(0.3, 2_000_000, 0.025)).toBeCloseTo(0.3 - 1.96 * Math.sqrt((0.3 * 0.7) / 2_000_000), 5)
    expect(binomialLimit(0.7, 2_000_000, 0.999)).toBeCloseTo(0.7 + 3.0902 * Math.sqrt((0.3 * 0.7) / 2_000_000), 5)
  })

  test('rises with the probability and stays within 0 and 1', () => {
    fc.assert(
      fc.property(fc.double({ min: 0.001, max: 0.999, noNaN: true }), fc.integer({ min: 1, max: 5000 }), (share, n) => {
        const limits = [0.001, 0.025, 0.5, 0.975, 0.999].map((probability) => binomialLimit(share, n, probability))
        expect(limits).toEqual(limits.toSorted((a, b) => a - b))
        expect(limits.every((limit) => limit >= 0 && limit <= 1)).toBe(true)
      }),
    )
  })
})

describe('funnelLimits', () => {
  test('narrow with size, the outer around the inner', () => {
    const limits = [10, 100, 1000].map((n) => funnelLimits(0.6, n))
    const widths = limits.map(({ inner, outer }) => [inner[1] - inner[0], outer[1] - outer[0]] as const)
    for (const [inner, outer] of widths) expect(inner).toBeLessThan(outer)
    expect(widths.map(([inner]) => inner)).toEqual(widths.map(([inner]) => inner).toSorted((a, b) => b - a))
  })

  test('of ten tosses are even, and no more than the nominal share lies outside', () => {
    const { inner } = funnelLimits(0.5, 10)
    // By hand: P(R ≤ 1) = 11/1024 < 2.5 %, while P(R ≤ 2) = 56/1024 is more: two heads are within, one is not.
    expect(inner[0]).toBeCloseTo(0.132444, 6)
    expect(inner[1]).toBeCloseTo(0.867556, 6)
    const places = [0.1, 0.2, 0.8, 0.9].map((share) => placeIn(funnelLimits(0.5, 10), share))
    expect(places).toEqual(['below', 'within', 'within', 'above'])
  })

  test('leave no room around nothing and around all', () => {
    expect(funnelLimits(0, 50)).toEqual({ n: 50, inner: [0, 0], outer: [0, 0] })
    expect(funnelLimits(1, 50)).toEqual({ n: 50, inner: [1, 1], outer: [1, 1] })
  })
})

test('placeIn says on which side of which limit a share lies, and counts a limit as within', () => {
  const limits = { n: 100, inner: [0.5, 0.7], outer: [0.4, 0.8] } as const
  const shares = [0.39, 0.4, 0.49, 0.5, 0.6, 0.7, 0.71, 0.8, 0.81]
  expect(shares.map((share) => placeIn(limits, share))).toEqual(
    'far-below below below within within within above above far-above'.split(' '),
  )
})

describe('funnelSizes', () => {
  test('run from the smallest to the largest group, each once', () => {
    const sizes = funnelSizes([10, 4000, 300])
    expect([sizes[0], sizes.at(-1)]).toEqual([10, 4000])
    expect(sizes).toEqual([...new Set(sizes)].toSorted((a, b) => a - b))
  })

  test('are one for one group and none for none', () => {
    expect(funnelSizes([25])).toEqual([25])
    expect(funnelSizes([])).toEqual([])
  })
})
