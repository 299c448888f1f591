import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { measureBy } from '../../server/contract/measures.ts'
import { createSqliteStore } from '../../server/store/create-sqlite-store.ts'
import { tallySlowly } from '../measures/tally-slowly.ts'
import { anEntry, plainContact } from '../store/contact-log.suite.ts'
import { fillStore } from './fill-store.ts'
import { generateWeek } from './generate-week.ts'
import { readSimulatedArticles, type SimulatedArticle } from './simulated-articles.ts'

let dataFolder: string
let articles: SimulatedArticle[]

beforeEach(async () => {
  dataFolder = await mkdtemp(join(tmpdir(), 'straks-simulate-'))
  articles = await readSimulatedArticles()
})
afterEach(() => rm(dataFolder, { recursive: true }))

const period = { from: '2026-10-01', to: '2026-11-30' }

function simulation(onProgress: (done: number) => void = () => undefined) {
  return { dataFolder, contacts: 500, until: '2026-11-15', seed: 1, weekly: 200, articles, onProgress }
}

async function readTotals() {
  const store = await createSqliteStore(join(dataFolder, 'straks.sqlite'), { now: () => new Date() })
  const weeks = await store.log.tally(period, 'week')
  const topics = await store.log.tally(period, 'topic')
  await store.close()
  return { weeks, topics }
}

test('fills the weeks up to the last, and tells how far it is', async () => {
  const told: number[] = []
  await fillStore(simulation((done) => told.push(done)))
  expect(told).toEqual([100, 300, 500])
  const { weeks } = await readTotals()
  expect(weeks.map(({ key, contacts }) => [key, contacts.all])).toEqual([
    ['2026-W44', 100],
    ['2026-W45', 200],
    ['2026-W46', 200],
  ])
})

test('goes on where it was stopped, and comes out the same', async () => {
  const stop = new Error('stopped')
  await expect(
    fillStore(
      simulation(() => {
        throw stop
      }),
    ),
  ).rejects.toBe(stop)
  expect((await readTotals()).weeks).toHaveLength(1)
  await fillStore(simulation())
  const resumed = await readTotals()
  await rm(join(dataFolder, 'straks.sqlite'))
  await fillStore(simulation())
  expect(resumed).toEqual(await readTotals())
})

test('has figures that plain loops over its contacts give too', async () => {
  await fillStore({ ...simulation(), contacts: 200 })
  const monday = '2026-11-09'
  const entries = generateWeek({ monday, contacts: 200, articles, seed: 1 + Date.parse(monday) / 1000 })
  const store = await createSqliteStore(join(dataFolder, 'straks.sqlite'), { now: () => new Date() })
  for (const by of [null, ...measureBy.options]) {
    expect(await store.log.tally(period, by), String(by)).toEqual(tallySlowly(entries.map(plainContact), period, by))
  }
  await store.close()
})

test('refuses a store with contacts of real people', async () => {
  const store = await createSqliteStore(join(dataFolder, 'straks.sqlite'), { now: () => new Date() })
  await store.log.record([anEntry()])
  await store.close()
  await expect(fillStore(simulation())).rejects.toThrow(/real contacts/)
})

test('lets go of a store that was full already', async () => {
  await fillStore({ ...simulation(), contacts: 200 })
  await fillStore({ ...simulation(), contacts: 200 })
  expect((await readTotals()).weeks).toHaveLength(1)
})
