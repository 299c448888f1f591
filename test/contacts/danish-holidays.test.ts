import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { danishHolidays } from '../../server/contacts/danish-holidays.ts'

describe('danishHolidays', () => {
  test.each([
    ['2024', '2024-03-31'],
    ['2025', '2025-04-20'],
    ['2026', '2026-04-05'],
    ['2027', '2027-03-28'],
    ['2028', '2028-04-16'],
    ['2029', '2029-04-01'],
    ['2030', '2030-04-21'],
    ['2031', '2031-04-13'],
    ['2032', '2032-03-28'],
    ['2033', '2033-04-17'],
    ['2034', '2034-04-09'],
    ['2035', '2035-03-25'],
    ['2038, the latest there is', '2038-04-25'],
    ['2285, the earliest there is', '2285-03-22'],
    ['1954, where Gauss needs an exception', '1954-04-18'],
    ['1981, where Gauss needs the other one', '1981-04-19'],
    ['2000, a leap year of a century', '2000-04-23'],
    ['2100, which is no leap year', '2100-03-28'],
  ])('knows Easter of %s', (_, easter) => {
    const [sunday, monday] = [easter, shifted(easter, 1)]
    expect(danishHolidays(Number(easter.slice(0, 4)))).toEqual(
      expect.arrayContaining([shifted(easter, -3), shifted(easter, -2), sunday, monday]),
    )
  })

  test('names all ten of 2026, sorted', () => {
    expect(danishHolidays(2026)).toEqual([
      '2026-01-01',
      '2026-04-02',
      '2026-04-03',
      '2026-04-05',
      '2026-04-06',
      '2026-05-14',
      '2026-05-24',
      '2026-05-25',
      '2026-12-25',
      '2026-12-26',
    ])
  })

  test('has store bededag up to 2023', () => {
    expect(danishHolidays(2023)).toContain('2023-05-05')
    expect(danishHolidays(2023)).toHaveLength(11)
    expect(danishHolidays(2024)).not.toContain('2024-04-26')
    expect(danishHolidays(2024)).toHaveLength(10)
  })

  test.each(['2026-06-05', '2026-12-24', '2026-12-31', '2026-05-01'])(
    'leaves %s to the municipality, for no law closes it',
    (day) => {
      expect(danishHolidays(2026)).not.toContain(day)
    },
  )

  test('lays the moving ones on their weekdays in every year', () => {
    fc.assert(
      fc.property(fc.integer({ min: 2024, max: 4000 }), (year) => {
        const spring = danishHolidays(year).filter((day) => /-0[3-6]-/.test(day))
        expect(spring.map(weekdayOf)).toEqual([4, 5, 0, 1, 4, 0, 1])
        expect((spring[2] ?? '').slice(5) >= '03-22' && (spring[2] ?? '').slice(5) <= '04-25').toBe(true)
      }),
    )
  })
})

function shifted(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10)
}

function weekdayOf(day: string): number {
  return new Date(`${day}T00:00:00Z`).getUTCDay()
}
