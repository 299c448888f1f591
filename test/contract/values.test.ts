import { describe, expect, test } from 'vitest'
import { citizenText, code, day, instant, recordId } from '../../server/contract/values.ts'

describe('instant', () => {
  // Seen: `09:15:00Z` and `09:15:00.000Z` were kept as sent, and sorted as text the first came after `09:15:00.500Z`.
  test.each([
    ['2026-11-20T09:15:00Z', '2026-11-20T09:15:00.000Z'],
    ['2026-11-20T09:15:00.5Z', '2026-11-20T09:15:00.500Z'],
    ['2026-11-20T09:15:00.000Z', '2026-11-20T09:15:00.000Z'],
    ['2026-11-20T09:15:00.123456789Z', '2026-11-20T09:15:00.123Z'],
    ['2024-02-29T23:59:59Z', '2024-02-29T23:59:59.000Z'],
  ])('brings %s to milliseconds', (moment, brought) => {
    expect(instant.parse(moment)).toBe(brought)
    expect(instant.parse(brought)).toBe(brought)
  })

  test('sorts as text once it is brought there', () => {
    const moments = ['2026-11-20T09:15:00.5Z', '2026-11-20T09:15:00Z', '2026-11-20T09:15:01Z']
    expect(moments.map((moment) => instant.parse(moment)).toSorted()).toEqual([
      '2026-11-20T09:15:00.000Z',
      '2026-11-20T09:15:00.500Z',
      '2026-11-20T09:15:01.000Z',
    ])
  })

  test.each([
    '2026-11-20',
    '2026-11-20T09:15:00',
    '2026-11-20T09:15:00+01:00',
    '2026-02-30T09:15:00Z',
    '2026-11-20T24:00:00Z',
    '1899-12-31T23:00:00Z',
    '2200-01-01T00:00:00Z',
    '9999-12-31T23:30:00Z',
  ])('refuses %j', (moment) => {
    expect(instant.safeParse(moment).success).toBe(false)
  })
})

describe('code', () => {
  test.each(['a', 'pas-barn', '23', 'a'.repeat(80)])('takes %s', (text) => {
    expect(code.parse(text)).toBe(text)
  })

  test.each(['', 'Pas', 'pas_barn', 'pas-', '-pas', 'pas--barn', 'kørekort', '../pas', 'pas\n', 'a'.repeat(81)])(
    'refuses %j',
    (text) => {
      expect(code.safeParse(text).success).toBe(false)
    },
  )
})

describe('recordId and day', () => {
  test('take a UUID and a day of the calendar, and nothing else', () => {
    expect(recordId.safeParse('0193a2b0-0000-7000-8000-000000000001').success).toBe(true)
    expect(recordId.safeParse('1').success).toBe(false)
    expect(day.safeParse('2024-02-29').success).toBe(true)
    expect(day.safeParse('2026-02-29').success).toBe(false)
    expect(day.safeParse('2026-11-20T00:00:00Z').success).toBe(false)
  })

  // Seen: `to=9999-12-31` was walked week by week past the year 9999 for ever, until the server ran out of memory.
  test.each(['0000-01-01', '0001-01-01', '1899-12-31', '2200-01-01', '9999-12-31'])('refuse the year of %s', (text) => {
    expect(day.safeParse(text).success).toBe(false)
  })

  test.each(['1900-01-01', '2199-12-31'])('take %s', (text) => {
    expect(day.safeParse(text).success).toBe(true)
  })
})

describe('citizenText', () => {
  test('is trimmed, masked and no longer than is said', () => {
    expect(citizenText(20).parse('  pas 010190-1234 ')).toBe('pas [cpr]')
    expect(citizenText(3).safeParse(' pas ').success).toBe(true)
    expect(citizenText(3).safeParse('pas?').success).toBe(false)
  })
})
