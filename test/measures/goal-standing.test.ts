import { expect, test } from 'vitest'
import { standingOf } from '../../server/measures/goal-standing.ts'
import { rateOf } from '../../server/measures/rates.ts'

// Wilson: 81 of 263 is 30.8 %, [25.5 %, 36.6 %].
test.each([
  [81, 263, 0.25, 'reached'],
  [81, 263, 0.26, 'undecided'],
  [81, 263, 0.366, 'undecided'],
  [81, 263, 0.367, 'missed'],
  [5, 9, 0.5, 'unknown'],
] as const)('%i of %i beside the goal %d is %s', (resolved, n, goal, standing) => {
  expect(standingOf(rateOf(resolved, n), goal)).toBe(standing)
})
