import { describe, expect, test } from 'vitest'
import { paretoOf, rateWithout } from '../../server/measures/pareto.ts'

describe('paretoOf', () => {
  test('puts the greatest first with its share and what it makes up with those before it', () => {
    const bars = paretoOf([
      { name: 'few', count: 5 },
      { name: 'none', count: 0 },
      { name: 'most', count: 60 },
      { name: 'some', count: 25 },
      { name: 'others', count: 10 },
    ])
    expect(bars).toEqual([
      { name: 'most', count: 60, share: 0.6, cumulative: 0.6, isVital: true },
      { name: 'some', count: 25, share: 0.25, cumulative: 0.85, isVital: true },
      { name: 'others', count: 10, share: 0.1, cumulative: 0.95, isVital: false },
      { name: 'few', count: 5, share: 0.05, cumulative: 1, isVital: false },
    ])
  })

  test('counts among the vital few exactly those that four fifths need', () => {
    expect(paretoOf([{ count: 80 }, { count: 20 }]).map(({ isVital }) => isVital)).toEqual([true, false])
    expect(paretoOf([{ count: 79 }, { count: 21 }]).map(({ isVital }) => isVital)).toEqual([true, true])
  })

  test('of nothing is nothing', () => {
    expect(paretoOf([])).toEqual([])
  })
})

test('rateWithout adds the cause to what was settled', () => {
  expect(rateWithout(15, { resolved: 70, n: 100 })).toBe(0.85)
  expect(rateWithout(0, { resolved: 70, n: 100 })).toBe(0.7)
  expect(rateWithout(1, { resolved: 0, n: 0 })).toBeNull()
})
