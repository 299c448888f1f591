import { expect, test } from 'vitest'
import { goalList } from '../../server/contacts/goals.ts'

const strict = { measure: 'strict', percent: 70, from: '2026-01-01', to: '2026-06-30' }
const campaign = { name: 'Pas i god tid', from: '2026-09-28', to: '2026-10-11' }

function faultsOf(value: unknown): string[] {
  const read = goalList.safeParse(value)
  return read.success ? [] : read.error.issues.map((issue) => issue.path.join('.'))
}

test('takes goals in percent and campaigns, and needs neither', () => {
  const { goals, campaigns } = goalList.parse({ goals: [strict], campaigns: [campaign] })
  expect(goals).toEqual([{ measure: 'strict', share: 0.7, from: '2026-01-01', to: '2026-06-30' }])
  expect(campaigns).toEqual([campaign])
  expect(goalList.parse({})).toEqual({ goals: [], campaigns: [] })
})

test.each([
  ['goals.0.percent', { goals: [{ ...strict, percent: 101 }] }],
  ['goals.0.measure', { goals: [{ ...strict, measure: 'tempo' }] }],
  ['goals.0.from', { goals: [{ ...strict, from: '1. januar' }] }],
  ['goals.0.to', { goals: [{ ...strict, to: '2025-12-31' }] }],
  ['campaigns.0.to', { campaigns: [{ ...campaign, to: '2026-09-27' }] }],
  ['goals.1', { goals: [strict, { ...strict, from: '2026-06-30', to: '2026-12-31' }] }],
  ['', { maal: [] }],
])('refuses what is wrong at "%s"', (path, value) => {
  expect(faultsOf(value)).toContain(path)
})

test('takes one goal after another, and different ones on the same days', () => {
  const later = { ...strict, from: '2026-07-01', to: '2026-12-31' }
  expect(faultsOf({ goals: [strict, later, { ...strict, measure: 'digital' }] })).toEqual([])
})
