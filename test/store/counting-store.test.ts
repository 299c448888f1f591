import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { v7 as uuidv7 } from 'uuid'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { NewCount } from '../../server/contacts/counting-store.ts'
import type { NewImport } from '../../server/contacts/import-store.ts'
import { countType } from '../../server/contract/counting.ts'
import { createSqliteStore } from '../../server/store/create-sqlite-store.ts'
import { openSqlite } from '../../server/store/open-sqlite.ts'
import type { Store } from '../../server/store/store.ts'

const MOMENT = '2026-11-16T09:00:00.000Z'

let folder: string
let store: Store
const maker = uuidv7()

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'straks-counting-'))
  store = await createSqliteStore(join(folder, 'straks.sqlite'), { now: () => new Date(MOMENT) })
  await store.accounts.add({ id: maker, user: 'ane', name: 'Ane', role: 'supervisor', department: 'skat' }, 'hash')
})
afterAll(async () => {
  await store.close()
  await rm(folder, { recursive: true, force: true })
})

async function aPeriod(): Promise<string> {
  const id = uuidv7()
  const tasks = [{ code: '23.05.10', label: 'Flytning' }]
  const span = { from: '2026-11-16', to: '2026-11-22' }
  expect(await store.counting.open({ id, name: 'Uge', ...span, departments: [], tasks, maker, madeAt: MOMENT })).toBe(
    'new',
  )
  return id
}

function aCount(period: string, changes: Partial<NewCount> = {}): NewCount {
  const said = { channel: 'phone', task: '23.05.10', type: 'case', isSettled: true, day: '2026-11-16' } as const
  const who = { department: 'skat', employee: maker, countedAt: MOMENT, recordedAt: MOMENT }
  return { id: uuidv7(), period, ...said, ...who, ...changes }
}

describe('counts', () => {
  test('are kept once by their id, and another under the same id is a conflict', async () => {
    const count = aCount(await aPeriod())
    expect(await store.counting.count(count)).toBe('new')
    expect(await store.counting.count({ ...count, recordedAt: '2026-11-17T09:00:00.000Z' })).toBe('known')
    expect(await store.counting.count({ ...count, isSettled: false })).toBe('conflict')
    expect(await store.counting.groups(count.period)).toMatchObject([{ counted: 1 }])
  })

  test('add up like plain code after any counting, sending again and taking back', async () => {
    const happening = fc.record({
      channel: fc.constantFrom('phone', 'desk'),
      type: fc.constantFrom(...countType.options),
      isSettled: fc.boolean(),
      day: fc.constantFrom('2026-11-16', '2026-11-17', '2026-11-18'),
      afterwards: fc.constantFrom('nothing', 'sent again', 'taken back', 'taken back twice'),
    })
    await fc.assert(
      fc.asyncProperty(fc.array(happening, { maxLength: 25 }), async (happenings) => {
        const period = await aPeriod()
        for (const { afterwards, ...said } of happenings) {
          const count = aCount(period, said)
          await store.counting.count(count)
          if (afterwards === 'sent again') await store.counting.count(count)
          const times = afterwards === 'taken back' ? 1 : afterwards === 'taken back twice' ? 2 : 0
          for (let at = 0; at < times; at++) {
            await store.counting.withdraw({ id: uuidv7(), count: count.id, employee: maker, recordedAt: MOMENT })
          }
        }
        const standing = happenings.filter(({ afterwards }) => !afterwards.startsWith('taken'))
        const lately = { from: '2026-11-17', to: '2026-11-18' }
        for (const [groups, own] of [
          [await store.counting.groups(period), standing],
          [await store.counting.groups(period, lately), standing.filter(({ day }) => day > '2026-11-16')],
        ] as const) {
          const slowly = Map.groupBy(own, ({ channel, type, isSettled }) => `${channel} ${type} ${isSettled}`)
          const counted = groups.map((one) => [`${one.channel} ${one.type} ${one.isSettled}`, one.counted] as const)
          expect(new Map(counted)).toEqual(new Map([...slowly].map(([key, { length }]) => [key, length])))
        }
      }),
      { numRuns: 15 },
    )
  })

  test('are taken back by nobody else', async () => {
    const count = aCount(await aPeriod())
    await store.counting.count(count)
    const withdrawal = { id: uuidv7(), count: count.id, recordedAt: MOMENT }
    expect(await store.counting.withdraw({ ...withdrawal, employee: uuidv7() })).toBe('missing')
    expect(await store.counting.withdraw({ ...withdrawal, count: uuidv7(), employee: maker })).toBe('missing')
    expect(await store.counting.groups(count.period)).toMatchObject([{ counted: 1 }])
  })
})

function anImport(source: string, changes: Partial<NewImport> = {}): NewImport {
  const mapping = { day: 'Dato', contacts: 'Antal', channel: { kind: 'whole-file', channel: 'phone' } } as const
  const totals = [{ day: '2026-11-16', channel: 'phone', contacts: 10 }]
  const said = { fileName: 'a.csv', hash: uuidv7(), rows: 1, replaces: [], maker, madeAt: MOMENT }
  return { id: uuidv7(), source, totals, mapping, ...said, ...changes }
}

describe('imports', () => {
  const span = { from: '2026-11-01', to: '2026-11-30' }

  test('of the same source and days stand beside each other only when one replaces the other', async () => {
    const first = anImport('Kø')
    expect(await store.imports.add(first)).toBe('new')
    expect(await store.imports.add(first)).toBe('known')
    const second = anImport('Kø', { totals: [{ day: '2026-11-16', channel: 'phone', contacts: 12 }] })
    expect(await store.imports.add(second)).toBe('conflict')
    expect(await store.imports.totals(span)).toEqual([{ day: '2026-11-16', channel: 'phone', contacts: 10 }])
    expect(await store.imports.add({ ...second, replaces: [first.id] })).toBe('new')
    expect(await store.imports.add(anImport('Kø', { replaces: [first.id] }))).toBe('conflict')
    const otherDays = [{ day: '2026-11-02', channel: 'phone', contacts: 1 }]
    expect(await store.imports.add(anImport('Kø', { totals: otherDays, replaces: [second.id] }))).toBe('conflict')
    expect(await store.imports.totals(span)).toEqual([{ day: '2026-11-16', channel: 'phone', contacts: 12 }])
    expect((await store.imports.imports()).map(({ replacedBy }) => replacedBy)).toEqual([null, second.id])
    expect([await store.imports.holds(first.hash), await store.imports.holds(second.hash)]).toEqual([false, true])
  })

  test('of two systems add up', async () => {
    await store.imports.add(anImport('Post'))
    expect(await store.imports.totals(span)).toEqual([{ day: '2026-11-16', channel: 'phone', contacts: 22 }])
  })

  test('that fail halfway leave nothing behind', async () => {
    const total = { day: '2026-10-01', channel: 'phone', contacts: 1 }
    const before = await store.imports.imports()
    await expect(store.imports.add(anImport('Halv', { totals: [total, total] }))).rejects.toThrow('UNIQUE')
    expect(await store.imports.imports()).toEqual(before)
    expect(await store.imports.mapping('Halv')).toBeNull()
  })

  test('keep the newest mapping of each source', async () => {
    const mapping = { day: 'Dag', contacts: 'N', channel: { kind: 'whole-file', channel: 'desk' } } as const
    await store.imports.add(anImport('Web', { totals: [{ day: '2026-09-01', channel: 'desk', contacts: 1 }] }))
    await store.imports.add(anImport('Web', { mapping }))
    expect(await store.imports.mapping('Web')).toEqual(mapping)
    expect(await store.imports.sources()).toContain('Web')
  })
})

test('everything of counting, imports and prices only grows', async () => {
  await store.prices.add({
    id: uuidv7(),
    name: 'Egne',
    year: 2026,
    source: 'Regnskab',
    maker,
    madeAt: MOMENT,
    selfService: { lowOere: 500, highOere: 500 },
    prices: [{ channel: 'phone', lowOere: 4000, highOere: 4000 }],
  })
  const period = await aPeriod()
  const count = aCount(period)
  await store.counting.count(count)
  await store.counting.withdraw({ id: uuidv7(), count: count.id, employee: maker, recordedAt: MOMENT })
  await store.close()
  const database = openSqlite(join(folder, 'straks.sqlite'))
  const tables = ['counting_periods', 'counts', 'count_withdrawals', 'imports', 'import_replacements']
  for (const table of [...tables, 'imported_totals', 'import_mappings', 'price_lists']) {
    expect(() => database.exec(`delete from ${table}`), table).toThrow('only grows')
    const [column] = database.prepare(`pragma table_info(${table})`).all()
    const name = String(column?.['name'])
    expect(() => database.exec(`update ${table} set ${name} = ${name}`), table).toThrow('only grows')
  }
  database.close()
  store = await createSqliteStore(join(folder, 'straks.sqlite'), { now: () => new Date(MOMENT) })
})
