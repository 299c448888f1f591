import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { isoWeek } from '../../server/contacts/copenhagen-day.ts'
import {
  monthOf,
  partsOfWeeks,
  shifted,
  tilesOf,
  weekAround,
  weekTiles,
  type Tiles,
} from '../../server/contacts/tiles.ts'

const days = fc.integer({ min: 0, max: 1500 }).map((at) => shifted('2024-01-01', at))

/** Each day of the period, by the tiles it is said to lie in. */
function daysCovered({ runs, rest }: Tiles): string[] {
  const every = Array.from({ length: 2500 }, (_, at) => shifted('2023-12-01', at))
  return [
    ...runs.flat().flatMap((tile) => every.filter((day) => tile === isoWeek(day) || tile === monthOf(day))),
    ...rest.flatMap(({ from, to }) => every.filter((day) => day >= from && day <= to)),
  ].toSorted()
}

test('cover each day of a period once, whichever period it is', () => {
  fc.assert(
    fc.property(days, fc.integer({ min: 0, max: 800 }), (from, length) => {
      const period = { from, to: shifted(from, length) }
      const expected = Array.from({ length: length + 1 }, (_, at) => shifted(from, at))
      expect(daysCovered(tilesOf(period))).toEqual(expected)
      expect(daysCovered(weekTiles(period))).toEqual(expected)
    }),
    { numRuns: 60 },
  )
})

describe('tilesOf', () => {
  test.each([
    ['a quarter', '2026-07-01', '2026-09-30', ['M2026-07', 'M2026-08', 'M2026-09'], 0],
    ['two weeks', '2026-11-02', '2026-11-15', ['2026-W45', '2026-W46'], 0],
    ['weeks into the new year', '2026-12-28', '2027-01-10', ['2026-W53', '2027-W01'], 0],
    ['three days', '2026-11-03', '2026-11-05', [], 1],
    ['a month and a week', '2026-10-01', '2026-11-08', ['M2026-10', '2026-W45'], 1],
  ])('lays out %s', (_, from, to, tiles, rest) => {
    const laid = tilesOf({ from, to })
    expect(laid.runs.flat()).toEqual(tiles)
    expect(laid.rest).toHaveLength(rest)
  })
})

test('days are split at their Mondays, each part with what it leaves of its week', () => {
  expect(partsOfWeeks({ from: '2026-11-12', to: '2026-11-17' })).toEqual([
    {
      week: '2026-W46',
      days: { from: '2026-11-12', to: '2026-11-15' },
      others: [{ from: '2026-11-09', to: '2026-11-11' }],
    },
    {
      week: '2026-W47',
      days: { from: '2026-11-16', to: '2026-11-17' },
      others: [{ from: '2026-11-18', to: '2026-11-22' }],
    },
  ])
})

test('a week goes from Monday to Sunday', () => {
  expect(weekAround('2026-11-22')).toEqual({ from: '2026-11-16', to: '2026-11-22' })
  expect(weekAround('2026-11-16')).toEqual({ from: '2026-11-16', to: '2026-11-22' })
})
