import { describe, expect, test } from 'vitest'
import { periodBefore, periodOf } from '../../server/oversight/report-periods.ts'

describe('a period of a report', () => {
  test.each([
    ['2026-07-01', '2026-12-31', '2. halvår 2026', '2026-01-01', '2026-06-30', '1. halvår 2026'],
    ['2026-01-01', '2026-06-30', '1. halvår 2026', '2025-07-01', '2025-12-31', '2. halvår 2025'],
    ['2026-01-01', '2026-12-31', '2026', '2025-01-01', '2025-12-31', '2025'],
    ['2026-10-01', '2026-10-31', 'oktober 2026', '2026-09-01', '2026-09-30', 'september 2026'],
    ['2024-03-01', '2024-03-31', 'marts 2024', '2024-02-01', '2024-02-29', 'februar 2024'],
    [
      '2026-01-01',
      '2026-03-31',
      'perioden 1. januar 2026 til 31. marts 2026',
      '2025-10-01',
      '2025-12-31',
      'perioden 1. oktober 2025 til 31. december 2025',
    ],
    [
      '2026-03-01',
      '2026-03-10',
      'perioden 1. marts 2026 til 10. marts 2026',
      '2026-02-19',
      '2026-02-28',
      'perioden 19. februar 2026 til 28. februar 2026',
    ],
    ['2026-11-20', '2026-11-20', 'dagen 20. november 2026', '2026-11-19', '2026-11-19', 'dagen 19. november 2026'],
  ])('%s to %s is called %s and is compared with %s to %s', (from, to, label, ...before) => {
    expect(periodOf(from, to).label).toBe(label)
    expect(Object.values(periodBefore(from, to))).toEqual(before)
  })
})
