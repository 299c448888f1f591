import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { createSqliteStore } from '../../server/store/create-sqlite-store.ts'
import { completeWeeks } from './complete-weeks.ts'
import { fillStore } from './fill-store.ts'
import { readSimulatedArticles } from './simulated-articles.ts'

let dataFolder: string

const until = '2026-11-15'
const period = { from: '2026-10-01', to: '2026-11-30' }

beforeEach(async () => {
  dataFolder = await mkdtemp(join(tmpdir(), 'straks-complete-'))
  const articles = await readSimulatedArticles()
  await fillStore({ dataFolder, contacts: 900, until, seed: 1, weekly: 400, articles, onProgress: () => undefined })
})
afterEach(() => rm(dataFolder, { recursive: true }))

async function readAll() {
  const store = await createSqliteStore(join(dataFolder, 'straks.sqlite'), { now: () => new Date() })
  const outcomes = await store.log.tally(period, 'outcome')
  const found = {
    whole: (await store.log.tally(period, null))[0],
    outcomes: new Map(outcomes.map(({ key, questions, contacts }) => [key, { questions, contacts }])),
    searches: [...(await store.searches.tally(period, 'week'))],
    callbacks: await store.errands.callbackDays(period, '2026-11-20T00:00:00.000Z'),
  }
  await store.close()
  return found
}

test('adds a search to every question, a callback and a handing over to those that ended so', async () => {
  const told: number[][] = []
  await completeWeeks({ dataFolder, until, onProgress: (...done) => told.push(done) })
  expect(told.at(-1)).toEqual([3, 3])
  const { whole, outcomes, searches, callbacks } = await readAll()
  const sum = (counts: readonly number[]): number => counts.reduce((all, one) => all + one, 0)
  expect(sum(searches.map(([, { asked }]) => asked))).toBe(whole?.questions.all)
  expect(sum(callbacks.map(({ made }) => made))).toBe(outcomes.get('callback')?.questions.all)
  expect(whole?.transferred).toBe(outcomes.get('transferred')?.contacts.all)
  expect(whole?.transferred).toBeGreaterThan(0)
})

test('leaves complete weeks as they are', async () => {
  const onProgress = (): void => undefined
  await completeWeeks({ dataFolder, until, onProgress })
  const once = await readAll()
  await completeWeeks({ dataFolder, until, onProgress })
  expect(await readAll()).toEqual(once)
})
