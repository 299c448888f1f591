import { expect, test } from 'vitest'
import { logLikelihood } from '../../server/measures/log-likelihood.ts'

test('agrees with a table worked out by hand', () => {
  // 2 · (3 · ln(3 · 16 / 9) + 13 · ln(13 · 16 / 169)) = 2 · (5.0219 + 2.6993)
  expect(logLikelihood({ both: 3, one: 3, other: 3, all: 16 })).toBeCloseTo(15.4425, 3)
})

test('is nothing where two things come together as often as chance has it', () => {
  expect(logLikelihood({ both: 2, one: 4, other: 8, all: 16 })).toBeCloseTo(0, 10)
})

test('is the same whichever of the two is named first', () => {
  const there = logLikelihood({ both: 5, one: 9, other: 30, all: 200 })
  expect(logLikelihood({ both: 5, one: 30, other: 9, all: 200 })).toBeCloseTo(there, 10)
  expect(there).toBeGreaterThan(0)
})
