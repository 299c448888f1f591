import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { wilsonInterval } from '../../server/measures/wilson-interval.ts'

/** Successes and total of a share, so that the first is never the larger. */
const counts = fc
  .tuple(fc.nat({ max: 1_000_000 }), fc.nat({ max: 1_000_000 }))
  .map(([a, b]) => ({ successes: Math.min(a, b), total: Math.max(a, b) }))

/** What one rounding of a floating-point number may cost. */
const ROUNDING = 1e-12

describe('wilsonInterval', () => {
  test.each([
    [8, 10, 0.4902, 0.9433],
    [0, 10, 0, 0.2775],
    [10, 10, 0.7225, 1],
    [1, 1, 0.2065, 1],
    [0, 1, 0, 0.7935],
    [15, 30, 0.3315, 0.6685],
    [50, 100, 0.4038, 0.5962],
    [81, 263, 0.2553, 0.3662],
    [15, 148, 0.0624, 0.1605],
    [1, 1000, 0.0002, 0.0056],
  ])('of %i of %i is [%d, %d]', (successes, total, lower, upper) => {
    const [low, high] = wilsonInterval(successes, total)
    expect(low).toBeCloseTo(lower, 4)
    expect(high).toBeCloseTo(upper, 4)
  })

  test('of nothing is everything', () => {
    expect(wilsonInterval(0, 0)).toEqual([0, 1])
  })

  // Seen: 0 of 3 began at 4.9e-17, 0 of 21 below 0, and 11 of 11 ended at 1.0000000000000002.
  test('begins at exactly 0 with none and ends at exactly 1 with all', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1_000_000 }), (total) => {
        expect(wilsonInterval(0, total)[0]).toBe(0)
        expect(wilsonInterval(total, total)[1]).toBe(1)
      }),
    )
  })

  test('leaves room above none and below all', () => {
    expect(wilsonInterval(0, 25)[1]).toBeGreaterThan(0.1)
    expect(wilsonInterval(25, 25)[0]).toBeLessThan(0.9)
  })

  test('contains the share and lies within 0 and 1', () => {
    fc.assert(
      fc.property(counts, ({ successes, total }) => {
        const [low, high] = wilsonInterval(successes, total)
        const share = total === 0 ? 0 : successes / total
        expect(low).toBeGreaterThanOrEqual(0)
        expect(high).toBeLessThanOrEqual(1)
        expect(low).toBeLessThanOrEqual(share + ROUNDING)
        expect(high).toBeGreaterThanOrEqual(share - ROUNDING)
        expect(low).toBeLessThan(high)
      }),
    )
  })

  test('of the rest is its mirror image', () => {
    fc.assert(
      fc.property(counts, ({ successes, total }) => {
        const [low, high] = wilsonInterval(successes, total)
        const [restLow, restHigh] = wilsonInterval(total - successes, total)
        expect(restLow).toBeCloseTo(1 - high, 9)
        expect(restHigh).toBeCloseTo(1 - low, 9)
      }),
    )
  })

  test('narrows as more is counted', () => {
    const widths = [10, 100, 1000, 10_000].map((total) => {
      const [low, high] = wilsonInterval(total / 2, total)
      return high - low
    })
    expect(widths).toEqual(widths.toSorted((a, b) => b - a))
    expect(new Set(widths).size).toBe(4)
  })
})
