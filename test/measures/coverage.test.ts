import { describe, expect, test } from 'vitest'
import { coverageByChannel, coverageOf } from '../../server/measures/coverage.ts'

const row = { channel: 'phone', week: '2026-W47', days: 5 }

describe('coverage', () => {
  test('is contacts in Straks ÷ contacts counted elsewhere, with n and interval', () => {
    const { coverage, isOver } = coverageOf({ ...row, registered: 80, total: 100 })
    expect(coverage).toMatchObject({ n: 100, resolved: 80, value: 0.8, isHidden: false })
    // Wilson for 80 of 100 at 95 %, worked out by hand: 0.7112 … 0.8666
    expect(coverage.interval?.[0]).toBeCloseTo(0.7112, 3)
    expect(coverage.interval?.[1]).toBeCloseTo(0.8666, 3)
    expect(isOver).toBe(false)
  })

  test('gives no share where more was registered than came in', () => {
    const over = coverageOf({ ...row, registered: 120, total: 100 })
    expect(over.isOver).toBe(true)
    expect(over.coverage).toMatchObject({ n: 100, value: null, interval: null, isHidden: false })
  })

  test('is hidden under ten', () => {
    expect(coverageOf({ ...row, registered: 4, total: 9 }).coverage).toMatchObject({ isHidden: true, value: null })
  })

  test('adds the weeks of a channel', () => {
    const rows = [
      { ...row, registered: 20, total: 40 },
      { ...row, week: '2026-W48', registered: 30, total: 60 },
      { ...row, channel: 'desk', registered: 1, total: 10 },
    ]
    const [phone, desk] = coverageByChannel(rows)
    expect(phone).toMatchObject({ channel: 'phone', registered: 50, total: 100, days: 10 })
    expect(phone?.coverage.value).toBe(0.5)
    expect(desk?.coverage.value).toBe(0.1)
  })
})
