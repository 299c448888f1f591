import { describe, expect, test } from 'vitest'
import { expiryMoment, possibleExpiries } from '../../client/colleagues/notice-expiry.ts'

const MORNING = new Date(2026, 10, 16, 9, 30)
const EVENING = new Date(2026, 10, 16, 16, 0)

describe('until when a notice is shown', () => {
  test('is closing time of the day that is chosen', () => {
    expect(expiryMoment('today', '', MORNING)).toEqual(new Date(2026, 10, 16, 16))
    expect(expiryMoment('tomorrow', '', MORNING)).toEqual(new Date(2026, 10, 17, 16))
    expect(expiryMoment('week', '', MORNING)).toEqual(new Date(2026, 10, 23, 16))
    expect(expiryMoment('date', '2026-12-24', MORNING)).toEqual(new Date(2026, 11, 24, 16))
  })

  test('is never over already', () => {
    expect(possibleExpiries(MORNING)).toContain('today')
    expect(possibleExpiries(EVENING)).not.toContain('today')
    expect(expiryMoment('date', '2026-11-15', MORNING)).toBeNull()
    expect(expiryMoment('date', '', MORNING)).toBeNull()
    expect(expiryMoment('today', '', EVENING)).toBeNull()
  })
})
