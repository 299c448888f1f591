import { describe, expect, test } from 'vitest'
import { inTime, pairRepeats, type RepeatCandidate } from '../../server/measures/repeats.ts'

const NOVEMBER = Date.parse('2026-11-02T09:00:00.000Z')

/** A question some days after the first Monday of November. */
function asked(id: string, days: number, changes: Partial<RepeatCandidate> = {}): RepeatCandidate {
  const askedAt = new Date(NOVEMBER + days * 86_400_000).toISOString()
  return { id, contact: id, askedAt, isRepeat: false, isResolved: true, ...changes }
}
const repeat = (id: string, days: number, changes: Partial<RepeatCandidate> = {}): RepeatCandidate =>
  asked(id, days, { isRepeat: true, isResolved: false, ...changes })
const pairsOf = (questions: readonly RepeatCandidate[]): string[] => [...pairRepeats(questions).keys()]

describe('a repeat', () => {
  test('takes back the latest settlement before it', () => {
    expect(pairsOf([asked('a', 0), asked('b', 1), repeat('r', 2)])).toEqual(['b'])
  })

  test('takes back one settlement and no more', () => {
    expect(pairsOf([asked('a', 0), asked('b', 1), repeat('r', 2), repeat('s', 3)])).toEqual(['b', 'a'])
    expect(pairsOf([asked('a', 0), repeat('r', 2), repeat('s', 3)])).toEqual(['a'])
  })

  test('takes nothing back after seven days', () => {
    expect(pairsOf([asked('a', 0), repeat('r', 7)])).toEqual(['a'])
    expect(pairsOf([asked('a', 0), repeat('r', 7.001)])).toEqual([])
  })

  test('takes back nothing of its own contact, nothing unsettled and nothing later', () => {
    expect(pairsOf([asked('a', 0, { contact: 'r' }), repeat('r', 1)])).toEqual([])
    expect(pairsOf([asked('a', 0, { isResolved: false }), repeat('r', 1)])).toEqual([])
    expect(pairsOf([repeat('r', 1), asked('a', 2)])).toEqual([])
  })

  test('that is settled can itself be taken back', () => {
    expect(pairsOf([asked('a', 0), repeat('r', 1, { isResolved: true }), repeat('s', 2)])).toEqual(['a', 'r'])
  })

  test('takes back what was open before the first of them', () => {
    expect([...pairRepeats([repeat('r', 2)], [asked('a', 0), asked('b', 1)]).keys()]).toEqual(['b'])
  })
})

test('questions of the same moment are in the order of their ids', () => {
  expect([asked('b', 0), asked('a', 0), asked('c', -1)].toSorted(inTime).map(({ id }) => id)).toEqual(['c', 'a', 'b'])
})
