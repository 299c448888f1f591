import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { mondayOf, neighbourOf, presetNames, presetOf, shifted, type Period } from '../../client/oversight/periods.ts'
import { isoWeek } from '../../server/contacts/copenhagen-day.ts'

const day = fc.integer({ min: 0, max: 3000 }).map((at) => shifted('2024-01-01', at))

describe('presetOf', () => {
  // A Saturday, and the first day of a year that is a Friday.
  test.each([
    ['days-7', '2026-11-21', '2026-11-15', '2026-11-21'],
    ['this-week', '2026-11-21', '2026-11-16', '2026-11-22'],
    ['last-week', '2026-11-21', '2026-11-09', '2026-11-15'],
    ['last-4-weeks', '2026-11-21', '2026-10-19', '2026-11-15'],
    ['last-13-weeks', '2026-11-21', '2026-08-17', '2026-11-15'],
    ['this-month', '2026-11-21', '2026-11-01', '2026-11-30'],
    ['last-month', '2026-03-31', '2026-02-01', '2026-02-28'],
    ['this-quarter', '2026-11-21', '2026-10-01', '2026-12-31'],
    ['last-quarter', '2027-01-01', '2026-10-01', '2026-12-31'],
    ['this-half', '2026-06-30', '2026-01-01', '2026-06-30'],
    ['last-half', '2027-01-01', '2026-07-01', '2026-12-31'],
    ['this-year', '2026-11-21', '2026-01-01', '2026-12-31'],
    ['last-year', '2027-01-01', '2026-01-01', '2026-12-31'],
    ['last-week', '2027-01-01', '2026-12-21', '2026-12-27'],
  ] as const)('%s on %s is %s to %s', (name, today, from, to) => {
    expect(presetOf(name, today)).toEqual({ from, to })
  })

  test('of "this" holds the day, of "last" ends before it', () => {
    fc.assert(
      fc.property(fc.constantFrom(...presetNames), day, (name, today) => {
        const { from, to } = presetOf(name, today)
        expect(from <= to).toBe(true)
        expect(from <= today && today <= to).toBe(!name.startsWith('last'))
      }),
    )
  })
})

const isInMonths = ({ from, to }: Period): boolean => from.endsWith('-01') && shifted(to, 1).endsWith('-01')

describe('neighbourOf', () => {
  test.each([
    ['2026-03-01', '2026-03-31', -1, '2026-02-01', '2026-02-28'],
    ['2026-10-01', '2026-12-31', 1, '2027-01-01', '2027-03-31'],
    ['2026-01-01', '2026-12-31', -1, '2025-01-01', '2025-12-31'],
    ['2026-11-16', '2026-11-22', -1, '2026-11-09', '2026-11-15'],
    ['2026-11-05', '2026-11-05', 1, '2026-11-06', '2026-11-06'],
  ] as const)('of %s to %s by %i is %s to %s', (from, to, step, nextFrom, nextTo) => {
    expect(neighbourOf({ from, to }, step)).toEqual({ from: nextFrom, to: nextTo })
  })

  test('lies next to the period and has the period for its own neighbour', () => {
    fc.assert(
      fc.property(fc.constantFrom(...presetNames), day, (name, today) => {
        const period = presetOf(name, today)
        const before = neighbourOf(period, -1)
        expect(shifted(before.to, 1)).toBe(period.from)
        // Four weeks can be a February, and thirteen can be three months: those are then taken for months.
        fc.pre(isInMonths(before) === isInMonths(period))
        expect(neighbourOf(before, 1)).toEqual(period)
      }),
    )
  })
})

test('mondayOf is the Monday of the week that the server names', () => {
  fc.assert(
    fc.property(day, (one) => {
      const monday = mondayOf(isoWeek(one))
      expect(monday <= one && one <= shifted(monday, 6)).toBe(true)
      expect(new Date(monday).getUTCDay()).toBe(1)
    }),
  )
})
