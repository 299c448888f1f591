import { expect, test } from 'vitest'
import { judgeResults } from './judge-results.ts'
import { isWhole } from './report-faults.ts'
import { runFaults } from './run-faults.ts'

/** A short run of `npm run faults`; what a long one shows stands in the README. */
const short = { cuts: 40, kills: 3, browserKills: 1, minutes: 1.5 }

test('everything logged is stored once and in order, though connections, servers and the browser are killed', async () => {
  const results = await runFaults({ ...short, seed: 7, without: null })
  expect(judgeResults(results)).toEqual({ lost: [], doubled: [], strange: [], overtaking: [], others: [] })
  expect(results.complaints).toBe('')
  expect(results.counts.resent).toBeGreaterThan(0)
  expect(results.said.length).toBeGreaterThan(20)
  expect(isWhole(results)).toBe(true)
}, 180_000)

test('a screen that makes its ids when it sends is found out', async () => {
  const results = await runFaults({ cuts: 40, kills: 0, browserKills: 0, minutes: 1, seed: 7, without: 'outbox-keys' })
  expect(judgeResults(results).doubled).not.toEqual([])
}, 120_000)
