import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { momentOf, wallTimeAt } from '../../server/contacts/copenhagen-clock.ts'
import { danishHolidays } from '../../server/contacts/danish-holidays.ts'
import { dueAt, isOpenAt, workingTime } from '../../server/contacts/working-time.ts'

const HOUR_MS = 3_600_000
const time = workingTime.parse({
  monday: '9-15',
  tuesday: '9-15',
  wednesday: '9-15',
  thursday: '9-17',
  friday: '9-13',
  closedDays: ['2026-12-24', '2026-12-31'],
})
const untilThree = workingTime.parse({ monday: '9-15', tuesday: '9-15', friday: '9-15' })
const always = workingTime.parse(
  Object.fromEntries(
    ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'].map((day) => [day, '0-24']),
  ),
)

/** `2026-11-20 14.00` by the clock in Denmark. */
function at(wall: string): Date {
  const [day = '', clock = ''] = wall.split(' ')
  const [hour, minute] = clock.split('.')
  return momentOf({ day, clockMs: (Number(hour) * 60 + Number(minute)) * 60_000 })
}

function onTheWall(moment: Date): string {
  const { day, clockMs } = wallTimeAt(moment)
  const minutes = Math.floor(clockMs / 60_000)
  return `${day} ${String(Math.floor(minutes / 60)).padStart(2, '0')}.${String(minutes % 60).padStart(2, '0')}`
}

describe('workingTime', () => {
  test.each([
    ['9-15', 9, 15],
    ['9.00-17.30', 9, 17.5],
    ['09:15–15:45', 9.25, 15.75],
    [' 8 - 16 ', 8, 16],
    ['0-24', 0, 24],
  ])('reads %j', (text, opens, closes) => {
    expect(workingTime.parse({ monday: text })).toEqual({
      monday: { opensMs: opens * HOUR_MS, closesMs: closes * HOUR_MS },
      closedDays: [],
    })
  })

  test.each(['', '9', '15-9', '9-9', '9-25', '9-24.30', '9.60-15', 'lukket', '9-12 og 13-15', 'kl. 9-15'])(
    'refuses %j and says what it is',
    (text) => {
      const [issue] = workingTime.safeParse({ monday: text, friday: '9-13' }).error?.issues ?? []
      expect(issue).toMatchObject({ path: ['monday'], message: expect.stringContaining(`"${text}" er ikke`) })
    },
  )

  test.each([
    ['no day at all', {}],
    ['closed days only', { closedDays: ['2026-12-24'] }],
    ['a day that is none', { monday: '9-15', mandag: '9-15' }],
    ['a closed day that does not exist', { monday: '9-15', closedDays: ['2026-02-29'] }],
    ['a number of hours', { monday: 9 }],
  ])('refuses %s', (_, value) => {
    expect(workingTime.safeParse(value).success).toBe(false)
  })
})

describe('isOpenAt', () => {
  test.each([
    ['2026-11-20 08.59', false],
    ['2026-11-20 09.00', true],
    ['2026-11-20 12.59', true],
    ['2026-11-20 13.00', false],
    ['2026-11-19 16.59', true],
    ['2026-11-21 10.00', false],
    ['2026-12-24 10.00', false],
    ['2026-12-25 10.00', false],
    ['2026-05-14 10.00', false],
    ['2026-05-15 10.00', true],
    ['2026-06-05 10.00', true],
    ['2026-07-01 09.00', true],
    ['2026-07-01 14.59', true],
    ['2026-07-01 15.00', false],
  ])('knows at %s that it is %s', (wall, isOpen) => {
    expect(isOpenAt(at(wall), time)).toBe(isOpen)
  })
})

describe('dueAt', () => {
  test.each([
    ['on the next day at the same time', '2026-11-17 14.00', '2026-11-18 14.00'],
    ['over a weekend', '2026-11-20 12.00', '2026-11-23 12.00'],
    ['next opening, when the next day closes earlier', '2026-11-19 16.30', '2026-11-23 09.00'],
    ['next opening, when the next day has just closed', '2026-11-19 13.00', '2026-11-23 09.00'],
    ['counted from the next opening, when made after closing', '2026-11-16 16.00', '2026-11-18 09.00'],
    ['counted from opening, when made before it', '2026-11-16 07.00', '2026-11-17 09.00'],
    ['counted from Monday, when made on a Saturday', '2026-11-21 11.00', '2026-11-24 09.00'],
    ['over Easter', '2026-04-01 14.00', '2026-04-07 14.00'],
    ['over a holiday in the week', '2026-05-13 12.00', '2026-05-15 12.00'],
    ['over closed days, holidays and a weekend', '2026-12-23 14.00', '2026-12-28 14.00'],
    ['over the turn of the year', '2026-12-30 14.00', '2027-01-04 14.00'],
    ['over the weekend the clock is put forward', '2026-03-27 12.00', '2026-03-30 12.00'],
    ['over the weekend the clock is put back', '2026-10-23 12.00', '2026-10-26 12.00'],
  ])('is %s', (_, madeAt, due) => {
    expect(onTheWall(dueAt(at(madeAt), 24, time))).toBe(due)
  })

  test.each([
    ['2026-11-20 14.00', '2026-11-23 14.00'],
    ['2026-11-20 16.00', '2026-11-24 09.00'],
  ])('keeps the two examples of the promise: made Friday %s, due %s', (madeAt, due) => {
    expect(onTheWall(dueAt(at(madeAt), 24, untilThree))).toBe(due)
  })

  test.each([
    [0, '2026-11-16 10.00', '2026-11-16 10.00'],
    [0, '2026-11-16 16.00', '2026-11-17 09.00'],
    [2, '2026-11-16 10.00', '2026-11-16 12.00'],
    [2.5, '2026-11-16 10.00', '2026-11-16 12.30'],
    [5, '2026-11-16 10.00', '2026-11-17 09.00'],
    [14, '2026-11-16 10.00', '2026-11-17 09.00'],
    [48, '2026-11-19 10.00', '2026-11-23 10.00'],
    [120, '2026-11-16 10.00', '2026-11-23 10.00'],
  ])('counts %s hours from %s', (hours, madeAt, due) => {
    expect(onTheWall(dueAt(at(madeAt), hours, time))).toBe(due)
  })

  test.each([
    ['2026-03-28 14.00', '2026-03-29 14.00', 23],
    ['2026-10-24 14.00', '2026-10-25 14.00', 25],
    ['2026-10-27 14.00', '2026-10-28 14.00', 24],
  ])('goes by the wall where it never closes: made %s, due %s, %s hours on', (madeAt, due, elapsed) => {
    const moment = dueAt(at(madeAt), 24, always)
    expect(onTheWall(moment)).toBe(due)
    expect((moment.getTime() - at(madeAt).getTime()) / HOUR_MS).toBe(elapsed)
  })

  test('keeps seconds and milliseconds', () => {
    expect(dueAt(new Date('2026-11-17T10:00:12.345Z'), 24, time).toISOString()).toBe('2026-11-18T10:00:12.345Z')
  })
})

describe('dueAt in any municipality', () => {
  const openingHours = fc
    .tuple(fc.integer({ min: 0, max: 95 }), fc.integer({ min: 1, max: 96 }))
    .filter(([opens, closes]) => opens < closes)
    .map((quarters) =>
      quarters.map((one) => `${Math.floor(one / 4)}.${String((one % 4) * 15).padStart(2, '0')}`).join('-'),
    )
  const anyDay = fc
    .date({ min: new Date('2024-01-01'), max: new Date('2030-12-31'), noInvalidDate: true })
    .map((moment) => moment.toISOString().slice(0, 10))
  const anyTime = fc
    .record(
      {
        monday: openingHours,
        tuesday: openingHours,
        wednesday: openingHours,
        thursday: openingHours,
        friday: openingHours,
        saturday: openingHours,
        closedDays: fc.array(anyDay, { maxLength: 20 }),
      },
      { requiredKeys: ['friday'] },
    )
    .map((file) => workingTime.parse(file))
  const anyNight = fc
    .record({ saturday: openingHours, sunday: openingHours, monday: openingHours })
    .map((file) => workingTime.parse(file))
  const anyMoment = fc.date({ min: new Date('2024-01-01'), max: new Date('2030-12-31'), noInvalidDate: true })
  const anyHours = fc.integer({ min: 0, max: 400 }).map((quarters) => quarters / 4)

  test('is never before it was made, never on a closed day and always while it is open', () => {
    fc.assert(
      fc.property(anyMoment, anyHours, anyTime, (madeAt, hours, own) => {
        const due = dueAt(madeAt, hours, own)
        const { day } = wallTimeAt(due)
        expect(due.getTime()).toBeGreaterThanOrEqual(madeAt.getTime())
        expect(isOpenAt(due, own)).toBe(true)
        expect(own.closedDays).not.toContain(day)
        expect(danishHolidays(Number(day.slice(0, 4)))).not.toContain(day)
      }),
      { numRuns: 500 },
    )
  })

  test('is never earlier for what was made later or for more hours', () => {
    const later = fc.integer({ min: 0, max: 80 * HOUR_MS })
    const made = fc.record({ madeAt: anyMoment, later, hours: anyHours, more: anyHours })
    fc.assert(
      fc.property(made, anyTime, (one, own) => {
        const due = dueAt(one.madeAt, one.hours, own).getTime()
        const laterMade = new Date(one.madeAt.getTime() + one.later)
        expect(dueAt(laterMade, one.hours, own).getTime()).toBeGreaterThanOrEqual(due)
        expect(dueAt(one.madeAt, one.hours + one.more, own).getTime()).toBeGreaterThanOrEqual(due)
      }),
      { numRuns: 500 },
    )
  })

  const nightOfChange = fc.constantFrom('2026-03-28T22:00:00Z', '2026-10-24T22:00:00Z', '2027-10-30T22:00:00Z')
  const minutes = fc.integer({ min: 90, max: 300 })

  // Seen: of two callbacks in the hour that comes twice the later one was due first, for the wall had gone back.
  test('is never earlier for what was made later, through the nights the clock is changed', () => {
    const two = fc.record({ night: nightOfChange, one: minutes, other: minutes, hours: anyHours })
    fc.assert(
      fc.property(two, fc.oneof(fc.constant(always), anyNight), ({ night, one, other, hours }, own) => {
        const [first = 0, second = 0] = [one, other]
          .toSorted((a, b) => a - b)
          .map((minute) => Date.parse(night) + minute * 60_000)
        const [firstDue, secondDue] = [first, second].map((made) => dueAt(new Date(made), hours, own).getTime())
        expect(firstDue).toBeGreaterThanOrEqual(first)
        expect(secondDue).toBeGreaterThanOrEqual(firstDue ?? Infinity)
      }),
      { numRuns: 2_000, seed: 1 },
    )
  })

  test.each([
    ['2026-10-25T00:00:00Z', '2026-10-26T01:00:00.000Z'],
    ['2026-10-25T00:59:00Z', '2026-10-26T01:00:00.000Z'],
    ['2026-10-25T01:00:00Z', '2026-10-26T01:00:00.000Z'],
    ['2026-10-25T01:01:00Z', '2026-10-26T01:01:00.000Z'],
  ])('counts what is made the first time in the hour that comes twice from its second: %s, due %s', (madeAt, due) => {
    expect(dueAt(new Date(madeAt), 24, always).toISOString()).toBe(due)
  })
})
