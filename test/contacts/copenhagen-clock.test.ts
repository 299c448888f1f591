import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { momentOf, wallTimeAt } from '../../server/contacts/copenhagen-clock.ts'

const HOUR_MS = 3_600_000

describe('wallTimeAt', () => {
  test.each([
    ['2026-11-20T08:15:00.250Z', '2026-11-20', 9.25 * HOUR_MS + 250],
    ['2026-06-30T22:00:00.000Z', '2026-07-01', 0],
    ['2026-11-20T22:59:59.999Z', '2026-11-20', 24 * HOUR_MS - 1],
    ['2026-03-29T01:00:00.000Z', '2026-03-29', 3 * HOUR_MS],
    ['2026-10-25T00:30:00.000Z', '2026-10-25', 2.5 * HOUR_MS],
    ['2026-10-25T01:30:00.000Z', '2026-10-25', 2.5 * HOUR_MS],
  ])('knows what the wall shows at %s', (moment, day, clockMs) => {
    expect(wallTimeAt(new Date(moment))).toEqual({ day, clockMs })
  })
})

describe('momentOf', () => {
  test.each([
    ['in winter', '2026-11-20', 9, '2026-11-20T08:00:00.000Z'],
    ['in summer', '2026-07-01', 9, '2026-07-01T07:00:00.000Z'],
    ['before the clock is put forward', '2026-03-29', 1.75, '2026-03-29T00:45:00.000Z'],
    ['in the hour that is left out', '2026-03-29', 2.5, '2026-03-29T01:00:00.000Z'],
    ['after the clock is put forward', '2026-03-29', 3, '2026-03-29T01:00:00.000Z'],
    ['before the hour that comes twice', '2026-10-25', 1.75, '2026-10-24T23:45:00.000Z'],
    ['in the hour that comes twice, the second time', '2026-10-25', 2.5, '2026-10-25T01:30:00.000Z'],
    ['after it', '2026-10-25', 3, '2026-10-25T02:00:00.000Z'],
    ['at the end of the day', '2026-11-20', 24, '2026-11-20T23:00:00.000Z'],
  ])('finds the moment %s', (_, day, hours, moment) => {
    expect(momentOf({ day, clockMs: hours * HOUR_MS }).toISOString()).toBe(moment)
  })

  test('undoes wallTimeAt, but for the first run of the hour that comes twice', () => {
    const anyMoment = fc.date({ min: new Date('2000-01-01'), max: new Date('2060-01-01'), noInvalidDate: true })
    fc.assert(
      fc.property(anyMoment, (moment) => {
        const later = momentOf(wallTimeAt(moment)).getTime() - moment.getTime()
        expect([0, HOUR_MS]).toContain(later)
        expect(wallTimeAt(new Date(moment.getTime() + later))).toEqual(wallTimeAt(moment))
      }),
      { numRuns: 2_000 },
    )
  })

  test.each(['2026-03-29', '2026-10-25'])('is never earlier for what is later on the wall on %s', (day) => {
    const moments = Array.from({ length: 24 * 12 }, (_, at) =>
      momentOf({ day, clockMs: (at / 12) * HOUR_MS }).getTime(),
    )
    expect(moments).toEqual(moments.toSorted((one, other) => one - other))
  })
})
