import { describe, expect, test } from 'vitest'
import { changeOf } from '../../server/measures/difference.ts'
import { rateOf } from '../../server/measures/rates.ts'

describe('the change of a share', () => {
  test('has the interval that Newcombe published for 56/70 and 48/80', () => {
    const change = changeOf(rateOf(56, 70), rateOf(48, 80))
    expect(change.kind).toBe('rise')
    expect(change.difference).toBeCloseTo(0.2, 10)
    expect(change.interval?.map((bound) => Number(bound.toFixed(4)))).toEqual([0.0524, 0.3339])
  })

  test('is the other way round when the periods change places', () => {
    const [rise, fall] = [changeOf(rateOf(56, 70), rateOf(48, 80)), changeOf(rateOf(48, 80), rateOf(56, 70))]
    expect(fall.kind).toBe('fall')
    expect(fall.interval?.[0]).toBeCloseTo(-(rise.interval?.[1] ?? 0), 10)
  })

  test('is undecided where zero lies within the interval', () => {
    expect(changeOf(rateOf(66, 100), rateOf(61, 100)).kind).toBe('undecided')
    expect(changeOf(rateOf(50, 100), rateOf(50, 100)).kind).toBe('undecided')
  })

  test('is hidden when one of the shares is', () => {
    const hidden = { kind: 'hidden', difference: null, interval: null }
    expect(changeOf(rateOf(5, 9), rateOf(50, 100))).toEqual(hidden)
    expect(changeOf(rateOf(50, 100), rateOf(0, 0))).toEqual(hidden)
  })

  test('is seldom seen where there is none', () => {
    const draws = pairsOfSamePeriods(2000)
    const seen = draws.filter(([now, before]) => changeOf(rateOf(now, 400), rateOf(before, 300)).kind !== 'undecided')
    expect(seen.length / draws.length).toBeGreaterThan(0.03)
    expect(seen.length / draws.length).toBeLessThan(0.065)
  })
})

/** Numbers settled in two periods in which each of 400 and 300 questions is settled with the same chance. */
function pairsOfSamePeriods(count: number): [number, number][] {
  let state = 1
  const chance = (): number => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return state / 2 ** 32
  }
  const settledOf = (n: number): number => Array.from({ length: n }, chance).filter((one) => one < 0.6).length
  return Array.from({ length: count }, () => [settledOf(400), settledOf(300)])
}
