import { describe, expect, test } from 'vitest'
import { compareLabels, findOvertaking, labelOf, type SaidEntry, type StoredEntry } from './compare-entries.ts'

const said = (words: string, changes: Partial<SaidEntry> = {}): SaidEntry => ({
  kind: 'question',
  words,
  outcome: 'resolved',
  tab: 0,
  ...changes,
})
const stored = (words: string, seq: number, changes: Partial<StoredEntry> = {}): StoredEntry => ({
  kind: 'question',
  words,
  outcome: 'resolved',
  seq,
  recordedAt: `2026-11-21T09:00:0${seq}.000Z`,
  ...changes,
})

describe('compareLabels', () => {
  test('finds nothing when each is there once, in any order', () => {
    expect(compareLabels(['a', 'b'], ['b', 'a'])).toEqual({ lost: [], doubled: [], strange: [] })
  })

  test('tells lost, doubled and strange apart', () => {
    expect(compareLabels(['a', 'b'], ['b', 'b', 'c'])).toEqual({
      lost: ['a'],
      doubled: ['b (2 times)'],
      strange: ['c'],
    })
  })

  test('takes another outcome for one lost and one strange', () => {
    const [one, other] = [labelOf(said('pas')), labelOf(said('pas', { outcome: 'abandoned' }))]
    expect(compareLabels([one], [other])).toEqual({ lost: [one], doubled: [], strange: [other] })
  })
})

describe('findOvertaking', () => {
  test('finds nothing when each tab is stored in its own order', () => {
    const entries = [said('a'), said('x', { tab: 1 }), said('b'), said('y', { tab: 1 })]
    expect(findOvertaking(entries, [stored('x', 1), stored('y', 2), stored('a', 3), stored('b', 4)])).toEqual([])
  })

  test('names what was stored too early and what it overtook', () => {
    const found = findOvertaking([said('a'), said('b'), said('c')], [stored('b', 1), stored('a', 2), stored('c', 3)])
    expect(found).toEqual(['question: b: resolved before question: a: resolved'])
  })

  test('sees a correction that was stored before its question, by the moment', () => {
    const correction = { kind: 'correction', outcome: 'abandoned' } as const
    const entries = [said('a'), said('a', correction)]
    expect(findOvertaking(entries, [stored('a', 2), stored('a', 1, correction)])).toHaveLength(1)
    expect(findOvertaking(entries, [stored('a', 2), stored('a', 3, correction)])).toEqual([])
  })

  test('sees two of a kind in the wrong order behind one of another kind', () => {
    const closing = { kind: 'closing', outcome: '' } as const
    const moment = { recordedAt: '2026-11-21T09:00:00.000Z' }
    const entries = [said('a'), said('b'), said('a', closing), said('c')]
    const places = [stored('b', 2, moment), stored('c', 1, moment), stored('a', 9, { ...closing, ...moment })]
    expect(findOvertaking(entries, places)).toHaveLength(1)
  })

  test('passes over what was not stored', () => {
    expect(findOvertaking([said('a'), said('b')], [stored('b', 1)])).toEqual([])
  })
})
