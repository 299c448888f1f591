import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { Kysely } from 'kysely'
import { v7 as uuidv7 } from 'uuid'
import { afterEach, expect, test } from 'vitest'
import type { ErrandStepKind, ErrandSubject, NewErrand } from '../../server/contacts/errand.ts'
import { callbacks } from '../../server/store/callbacks-migration.ts'
import { createSqliteStore } from '../../server/store/create-sqlite-store.ts'
import { NodeSqliteDialect } from '../../server/store/node-sqlite-dialect.ts'
import { openSqlite } from '../../server/store/open-sqlite.ts'
import type { Store } from '../../server/store/store.ts'
import { callbacksSlowly, type PlainCallback } from '../measures/callbacks-slowly.ts'

const folders: string[] = []
afterEach(async () => {
  for (const folder of folders.splice(0)) await rm(folder, { recursive: true, force: true })
})

/** Around both changes of the clock and a new year, a quarter of an hour apart; mostly about midnight in Denmark. */
const moment = fc.oneof(
  { weight: 1, arbitrary: momentsFrom('2026-03-27', '2026-03-31') },
  { weight: 1, arbitrary: momentsFrom('2026-10-23', '2026-10-27') },
  {
    weight: 3,
    arbitrary: fc.constantFrom(
      '2026-03-28T22:45:00.000Z',
      '2026-03-28T23:00:00.000Z',
      '2026-10-25T22:45:00.000Z',
      '2026-10-25T23:00:00.000Z',
      '2026-12-30T23:00:00.000Z',
      '2026-12-31T22:45:00.000Z',
      '2026-12-31T23:00:00.000Z',
    ),
  },
)

function momentsFrom(from: string, to: string) {
  const [earliest, latest] = [Date.parse(from), Date.parse(to)]
  return fc
    .integer({ min: 0, max: (latest - earliest) / 900_000 })
    .map((at) => new Date(earliest + at * 900_000).toISOString())
}

/** As often as not the very moment at which something is due. */
const anyNow = fc
  .tuple(moment, fc.integer({ min: 0, max: 3 }))
  .map(([start, quarters]) => quartersAfter(start, quarters))

const happening = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({
      kind: fc.constantFrom<ErrandSubject>('callback', 'callback', 'callback', 'consult', 'transfer'),
      at: moment,
      department: fc.constantFrom('borgerservice', 'skat'),
      quarters: fc.integer({ min: 0, max: 3 }),
    }),
  },
  {
    weight: 5,
    arbitrary: fc.record({
      kind: fc.constantFrom<ErrandStepKind | 'again'>('taken', 'tried', 'ended', 'ended', 'ended', 'again'),
      which: fc.nat(),
      quarters: fc.integer({ min: 0, max: 3 }),
    }),
  },
)
type Happening = typeof happening extends fc.Arbitrary<infer One> ? One : never

test('counts what the errands and their steps say, after whatever has happened', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(happening, { minLength: 1, maxLength: 25 }), anyNow, async (happenings, now) => {
      const { store, file } = await openStore()
      const world = new World(store)
      for (const one of happenings) await world.happen(one)
      await expectAll(store, world.plain(), now)
      await store.close()
      await countAnew(file)
      const again = await createSqliteStore(file, { now: () => new Date() })
      await expectAll(again, world.plain(), now)
      await again.close()
    }),
    { numRuns: Number(process.env['STRAKS_PROPERTY_RUNS'] ?? 40) },
  )
}, 120_000)

async function expectAll(store: Store, plain: readonly PlainCallback[], now: string): Promise<void> {
  const spans = [
    { from: '2026-01-01', to: '2027-12-31' },
    { from: '2026-03-29', to: '2026-10-25' },
    { from: '2026-12-31', to: '2026-12-31' },
  ]
  for (const span of spans) {
    expect(await store.errands.callbackDays(span, now), JSON.stringify(span)).toEqual(callbacksSlowly(plain, span, now))
  }
}

/** What has happened, kept twice: in the store and in plain objects. */
class World {
  readonly #store: Store
  readonly #made: { readonly errand: NewErrand; doneAt: string | null }[] = []

  constructor(store: Store) {
    this.#store = store
  }

  async happen(one: Happening): Promise<void> {
    if ('at' in one) return this.#make(one)
    const promise = this.#made[one.which % Math.max(1, this.#made.length)]
    if (promise === undefined) return
    const { errand } = promise
    if (one.kind === 'again') {
      await this.#store.errands.open(errand, null)
      return
    }
    const isLast = one.kind === 'ended'
    const at = quartersAfter(errand.madeAt, one.quarters)
    const claim = one.kind === 'tried' ? null : `${one.kind} ${errand.id}`
    const step = { id: uuidv7(), errand: errand.id, kind: one.kind, employee: 'ane', at, text: '', claim, isLast }
    const stored = await this.#store.errands.step(step)
    await this.#store.errands.step(step)
    if (stored === 'new' && isLast) promise.doneAt = at
  }

  async #make({ kind, at, department, quarters }: Extract<Happening, { at: string }>): Promise<void> {
    const errand: NewErrand = {
      id: uuidv7(),
      subject: kind,
      department,
      maker: 'ane',
      madeAt: at,
      contact: null,
      question: null,
      dueAt: quartersAfter(at, quarters),
      body: {},
      note: '',
    }
    await this.#store.errands.open(errand, null)
    this.#made.push({ errand, doneAt: null })
  }

  plain(): PlainCallback[] {
    return this.#made
      .filter(({ errand }) => errand.subject === 'callback')
      .map(({ errand: { madeAt, department, dueAt }, doneAt }) => ({
        madeAt,
        department: department ?? '',
        dueAt: dueAt ?? '',
        doneAt,
      }))
  }
}

function quartersAfter(start: string, quarters: number): string {
  return new Date(Date.parse(start) + quarters * 900_000).toISOString()
}

async function openStore(): Promise<{ store: Store; file: string }> {
  const folder = await mkdtemp(join(tmpdir(), 'straks-callbacks-'))
  folders.push(folder)
  const file = join(folder, 'straks.sqlite')
  const store = await createSqliteStore(file, { now: () => new Date() })
  await store.accounts.add(
    { id: 'ane', user: 'ane', name: 'Ane', role: 'frontline', department: 'borgerservice' },
    'hash',
  )
  return { store, file }
}

/** Counts them as the migration does for a store that has callbacks already. */
async function countAnew(file: string): Promise<void> {
  const sqlite = openSqlite(file)
  sqlite.exec('drop table callback_days')
  const db = new Kysely<unknown>({ dialect: new NodeSqliteDialect(sqlite) })
  await callbacks(db)
  await db.destroy()
}
