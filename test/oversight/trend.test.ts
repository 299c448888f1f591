import { expect, test } from 'vitest'
import { trendOf } from '../../client/oversight/trend.ts'
import { viewOf } from '../../client/oversight/view.ts'
import type { Configuration } from '../../server/contract/configuration.ts'
import type { Measures } from '../../server/contract/measures.ts'
import { tallyOf } from '../../server/measures/tally.ts'
import { nothingCounted } from '../../server/measures/counted.ts'
import { rowOf } from '../../server/oversight/measure-row.ts'

const configuration: Configuration = {
  municipality: 'Prøve',
  contactPoint: { phone: null, phoneHours: null, website: null },
  departments: [],
  channels: [],
  outcomes: [],
  reasons: [],
  goals: [
    { measure: 'strict', share: 0.7, from: '2026-01-01', to: '2026-11-10' },
    { measure: 'strict', share: 0.75, from: '2026-11-11', to: '2027-12-31' },
    { measure: 'digital', share: 0.5, from: '2026-01-01', to: '2027-12-31' },
  ],
  campaigns: [
    { name: 'Pas i god tid', from: '2026-10-01', to: '2026-11-03' },
    { name: 'Ældrecheck', from: '2026-12-01', to: '2026-12-31' },
  ],
}

const weeks = ['2026-W45', '2026-W46'].map((week) =>
  rowOf(tallyOf(week, { ...nothingCounted(), asked: 40, asked_resolved: 20 }), week),
)
const measures: Measures = {
  from: '2026-11-02',
  to: '2026-11-15',
  by: 'week',
  asOf: '2026-11-20T12:00:00.000Z',
  definitions: {},
  rows: weeks,
  total: rowOf(tallyOf('all', nothingCounted()), 'I alt'),
}

test('goals and campaigns are those of the weeks shown, cut to them', () => {
  const trend = trendOf(measures, viewOf({}), configuration)
  expect(trend.weeks.map(({ monday, number, rate }) => [monday, number, rate.value])).toEqual([
    ['2026-11-02', 45, 0.5],
    ['2026-11-09', 46, 0.5],
  ])
  expect(trend.goals.map(({ share, from, to }) => [share, from, to])).toEqual([
    [0.7, '2026-11-02', '2026-11-10'],
    [0.75, '2026-11-11', '2026-11-15'],
  ])
  expect(trend.campaigns).toEqual([{ name: 'Pas i god tid', from: '2026-11-02', to: '2026-11-03' }])
  expect(trend.weeks.map(({ campaigns }) => campaigns)).toEqual([['Pas i god tid'], []])
})

test('another rate than the strict one of questions has no goal', () => {
  expect(trendOf(measures, viewOf({ measure: 'ofEligible' }), configuration).goals).toEqual([])
  expect(trendOf(measures, viewOf({ of: 'contacts' }), configuration).goals).toEqual([])
})
