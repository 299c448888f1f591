import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { expiryMoment, possibleExpiries } from '../../client/colleagues/notice-expiry.ts'

const MORNING = new Date('2026-11-16T08:30:00Z')
const CLOSING = new Date('2026-11-16T15:00:00Z')

// What a PC's own clock says is another time of day in Denmark.
describe.each(['Europe/Copenhagen', 'America/Los_Angeles', 'Pacific/Auckland'])(
  'on a PC set to %s, a notice',
  (zone) => {
    const before = process.env['TZ']
    beforeAll(() => void (process.env['TZ'] = zone))
    afterAll(() => {
      if (before === undefined) delete process.env['TZ']
      else process.env['TZ'] = before
    })

    test.each([
      ['today', '', '2026-11-16T15:00:00.000Z'],
      ['tomorrow', '', '2026-11-17T15:00:00.000Z'],
      ['week', '', '2026-11-23T15:00:00.000Z'],
      ['date', '2026-12-24', '2026-12-24T15:00:00.000Z'],
      ['date', '2027-07-01', '2027-07-01T14:00:00.000Z'],
    ] as const)('for %s %s is shown until closing time in Denmark', (expiry, day, closing) => {
      expect(new Date().getTimezoneOffset()).toBe(offsetOf(zone))
      expect(expiryMoment(expiry, day, MORNING)?.toISOString()).toBe(closing)
    })

    test('is never over already', () => {
      expect(possibleExpiries(MORNING)).toContain('today')
      expect(possibleExpiries(new Date(CLOSING.getTime() - 1))).toContain('today')
      expect(possibleExpiries(CLOSING)).not.toContain('today')
      expect(expiryMoment('date', '2026-11-15', MORNING)).toBeNull()
      expect(expiryMoment('date', '', MORNING)).toBeNull()
      expect(expiryMoment('today', '', CLOSING)).toBeNull()
    })

    test('is for the Danish day near midnight, and over the nights the clock is changed', () => {
      expect(expiryMoment('today', '', new Date('2026-11-15T23:30:00Z'))?.toISOString()).toBe(
        '2026-11-16T15:00:00.000Z',
      )
      expect(expiryMoment('tomorrow', '', new Date('2026-10-24T12:00:00Z'))?.toISOString()).toBe(
        '2026-10-25T15:00:00.000Z',
      )
      expect(expiryMoment('tomorrow', '', new Date('2026-03-28T12:00:00Z'))?.toISOString()).toBe(
        '2026-03-29T14:00:00.000Z',
      )
    })
  },
)

/** Minutes that UTC is ahead of the zone now. */
function offsetOf(timeZone: string): number {
  const now = new Date()
  const there = new Date(now.toLocaleString('en-US', { timeZone })).getTime()
  const utc = new Date(now.toLocaleString('en-US', { timeZone: 'UTC' })).getTime()
  return Math.round((utc - there) / 60_000)
}
