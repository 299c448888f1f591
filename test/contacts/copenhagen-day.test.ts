import { describe, expect, test } from 'vitest'
import { copenhagenDay, isoWeek } from '../../server/contacts/copenhagen-day.ts'

describe('copenhagenDay', () => {
  test.each([
    ['the last moment of a winter day', '2026-11-20T22:59:59.999Z', '2026-11-20'],
    ['midnight in winter', '2026-11-20T23:00:00.000Z', '2026-11-21'],
    ['the last moment of a summer day', '2026-06-30T21:59:59.999Z', '2026-06-30'],
    ['midnight in summer', '2026-06-30T22:00:00.000Z', '2026-07-01'],
    ['midnight at new year', '2026-12-31T23:00:00.000Z', '2027-01-01'],
    ['noon', '2026-01-05T12:00:00.000Z', '2026-01-05'],
  ])('knows %s', (_, moment, day) => {
    expect(copenhagenDay(new Date(moment))).toBe(day)
  })

  test.each([
    ['begins in winter time', '2026-03-28T23:00:00.000Z', '2026-03-29'],
    ['is one day on both sides of the change', '2026-03-29T00:59:59.999Z', '2026-03-29'],
    ['goes on after the change', '2026-03-29T01:00:00.000Z', '2026-03-29'],
    ['ends in summer time', '2026-03-29T21:59:59.999Z', '2026-03-29'],
    ['is over an hour early', '2026-03-29T22:00:00.000Z', '2026-03-30'],
  ])('has a spring day of 23 hours, which %s', (_, moment, day) => {
    expect(copenhagenDay(new Date(moment))).toBe(day)
  })

  test.each([
    ['has not begun', '2026-10-24T21:59:59.999Z', '2026-10-24'],
    ['begins in summer time', '2026-10-24T22:00:00.000Z', '2026-10-25'],
    ['has its second hour twice', '2026-10-25T01:30:00.000Z', '2026-10-25'],
    ['ends in winter time', '2026-10-25T22:59:59.999Z', '2026-10-25'],
    ['is over', '2026-10-25T23:00:00.000Z', '2026-10-26'],
  ])('has an autumn day of 25 hours, which %s', (_, moment, day) => {
    expect(copenhagenDay(new Date(moment))).toBe(day)
  })
})

describe('isoWeek', () => {
  test.each([
    ['2026-01-01', '2026-W01'],
    ['2026-12-31', '2026-W53'],
    ['2027-01-01', '2026-W53'],
    ['2027-01-03', '2026-W53'],
    ['2027-01-04', '2027-W01'],
    ['2024-12-29', '2024-W52'],
    ['2024-12-30', '2025-W01'],
    ['2023-01-01', '2022-W52'],
    ['2021-01-03', '2020-W53'],
    ['2018-12-31', '2019-W01'],
  ])('lays %s in %s', (day, week) => {
    expect(isoWeek(day)).toBe(week)
  })

  test('begins on Monday and ends on Sunday, also where the clock changes', () => {
    expect(['2026-03-22', '2026-03-23', '2026-03-29', '2026-03-30'].map(isoWeek)).toEqual([
      '2026-W12',
      '2026-W13',
      '2026-W13',
      '2026-W14',
    ])
    expect(['2026-10-18', '2026-10-19', '2026-10-25', '2026-10-26'].map(isoWeek)).toEqual([
      '2026-W42',
      '2026-W43',
      '2026-W43',
      '2026-W44',
    ])
  })

  test('writes weeks so that they sort', () => {
    expect(isoWeek('2026-03-01')).toBe('2026-W09')
    expect(isoWeek('2026-02-28') < isoWeek('2026-03-05')).toBe(true)
  })
})
