import fc from 'fast-check'
import { expect, test } from 'vitest'
import { wilsonInterval } from '../../server/measures/wilson-interval.ts'
import { wilsonSteps } from '../../server/measures/wilson-steps.ts'

test('the steps of 50 of 100 are those of the formula', () => {
  const { share, centre, spread, scale } = wilsonSteps(50, 100)
  expect(share).toBe(0.5)
  expect(centre).toBeCloseTo(0.5 + 3.841459 / 200, 6)
  expect(spread).toBeCloseTo(1.959964 * Math.sqrt((0.25 + 3.841459 / 400) / 100), 6)
  expect(scale).toBeCloseTo(1.03841459, 6)
})

test('the steps end in the interval that the figures have', () => {
  fc.assert(
    fc.property(fc.nat({ max: 100_000 }), fc.integer({ min: 1, max: 100_000 }), (one, total) => {
      const successes = one % (total + 1)
      const { lower, upper } = wilsonSteps(successes, total)
      const [low, high] = wilsonInterval(successes, total)
      expect(lower).toBeCloseTo(low, 12)
      expect(upper).toBeCloseTo(high, 12)
    }),
  )
})
