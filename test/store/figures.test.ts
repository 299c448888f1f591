import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { v7 as uuidv7 } from 'uuid'
import { afterEach, expect, test } from 'vitest'
import type { ContactEntry, QuestionEntry } from '../../server/contacts/contact-log.ts'
import { copenhagenDay, isoWeek } from '../../server/contacts/copenhagen-day.ts'
import type { CountsAs } from '../../server/contract/configuration.ts'
import { measureBy } from '../../server/contract/measures.ts'
import { createSqliteStore } from '../../server/store/create-sqlite-store.ts'
import { openSqlite } from '../../server/store/open-sqlite.ts'
import type { Store } from '../../server/store/store.ts'
import { tallySlowly, type PlainContact } from '../measures/tally-slowly.ts'
import { anEntry, aQuestionEntry, plainContact } from './contact-log.suite.ts'

const folders: string[] = []
afterEach(async () => {
  for (const folder of folders.splice(0)) await rm(folder, { recursive: true, force: true })
})

/** Around both changes of the clock, a new year, and minutes from midnight. */
const moments = fc.oneof(
  momentsFrom('2026-03-23', '2026-04-06'),
  momentsFrom('2026-10-19', '2026-11-02'),
  momentsFrom('2026-12-28', '2027-01-05'),
  fc.constantFrom('2026-03-28T23:30:00.000Z', '2026-10-25T00:30:00.000Z', '2026-10-25T01:30:00.000Z'),
)

function momentsFrom(from: string, to: string) {
  const [earliest, latest] = [Date.parse(from), Date.parse(to)]
  return fc
    .integer({ min: 0, max: (latest - earliest) / 900_000 })
    .map((at) => new Date(earliest + at * 900_000).toISOString())
}

const verdict = fc.constantFrom<CountsAs>(
  'resolved',
  'resolved',
  'resolved-with-help',
  'referred',
  'unresolved',
  'excluded',
)

const question = fc.record({
  afterMinutes: fc.integer({ min: 0, max: 20 }),
  seconds: fc.integer({ min: 0, max: 2000 }),
  topic: fc.constantFrom(null, 't1', 't2'),
  article: fc.constantFrom(null, 'pas', 'flytning'),
  lifeEvents: fc.constantFrom([], ['rejse'], ['rejse', 'flytning']),
  countsAs: verdict,
  isEligible: fc.boolean(),
})

const happening = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({
      kind: fc.constant('contact' as const),
      at: moments,
      channel: fc.constantFrom('phone', 'desk'),
      department: fc.constantFrom('borgerservice', 'skat'),
      questions: fc.array(question, { minLength: 1, maxLength: 3 }),
      isRepeat: fc.boolean(),
      isOffered: fc.boolean(),
      isClosed: fc.boolean(),
    }),
  },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('close' as const), which: fc.nat(), isRepeat: fc.boolean() }) },
  { weight: 3, arbitrary: fc.record({ kind: fc.constant('correct' as const), which: fc.nat(), countsAs: verdict }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('again' as const), which: fc.nat() }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('forget' as const) }) },
  {
    weight: 1,
    arbitrary: fc.record({
      kind: fc.constant('hand over' as const),
      which: fc.nat(),
      isRepeat: fc.boolean(),
      isOffered: fc.boolean(),
    }),
  },
)
type Happening = typeof happening extends fc.Arbitrary<infer One> ? One : never

test('counts what the log says, after whatever has happened in whichever order', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(happening, { minLength: 1, maxLength: 25 }), async (happenings) => {
      const { store, file } = await openStore()
      const world = new World(store)
      for (const one of happenings) await world.happen(one)
      await expectAll(store, world.plain())
      await store.close()
      await forgetFigures(file)
      const again = await createSqliteStore(file, { now: () => new Date() })
      await expectAll(again, world.plain())
      await again.close()
    }),
    { numRuns: Number(process.env['STRAKS_PROPERTY_RUNS'] ?? 40) },
  )
}, 240_000)

async function expectAll(store: Store, plain: readonly PlainContact[]): Promise<void> {
  const selections = [
    { from: '2026-01-01', to: '2027-12-31' },
    { from: '2026-03-29', to: '2026-10-25' },
    { from: '2026-10-21', to: '2026-12-31', channel: 'phone' },
    { from: '2026-01-01', to: '2026-10-29', department: 'skat', topic: 't1' },
    { from: '2026-01-01', to: '2027-12-31', topic: 't2', article: 'pas' },
    { from: '2026-03-30', to: '2027-01-03', lifeEvent: 'rejse' },
    { from: '2026-03-24', to: '2026-12-30', article: 'flytning', channel: 'desk' },
    { from: '2026-01-01', to: '2027-12-31', topic: 't1', lifeEvent: 'rejse', channel: 'phone', department: 'skat' },
  ]
  for (const selection of selections) {
    for (const by of [null, ...measureBy.options]) {
      const counted = await store.log.tally(selection, by)
      expect(counted, `${JSON.stringify(selection)} by ${by}`).toEqual(tallySlowly(plain, selection, by))
    }
  }
}

type Ticks = Pick<PlainContact, 'isRepeat' | 'isOffered'>

/** What has happened, kept twice: in the store and in plain objects. */
class World {
  readonly #store: Store
  readonly #entries: ContactEntry[] = []
  readonly #handedOver = new Map<string, Ticks>()
  readonly #judged = new Map<string, CountsAs>()

  constructor(store: Store) {
    this.#store = store
  }

  async happen(one: Happening): Promise<void> {
    if (one.kind === 'contact') return this.#record(entryOf(one))
    if (one.kind === 'forget') return void (await this.#store.retention.forgetTexts(AFTER_ALL))
    const entry = this.#entries[one.which % Math.max(1, this.#entries.length)]
    if (entry === undefined) return
    switch (one.kind) {
      case 'close':
        return entry.endedAt === null
          ? this.#record({ ...entry, endedAt: entry.startedAt, isRepeat: one.isRepeat })
          : undefined
      case 'correct':
        return this.#correct(entry.questions[one.which % entry.questions.length] ?? aQuestionEntry(), one.countsAs)
      case 'again':
        return void (await this.#store.log.record([entry]))
      case 'hand over':
        return this.#handOver(entry, one)
    }
  }

  async #record(entry: ContactEntry): Promise<void> {
    const stored = await this.#store.log.record([entry])
    if (stored !== 'new') throw new Error(`the store says ${stored}`)
    const at = this.#entries.findIndex(({ id }) => id === entry.id)
    if (at < 0) this.#entries.push(entry)
    else this.#entries[at] = entry
  }

  async #correct({ id }: QuestionEntry, countsAs: CountsAs): Promise<void> {
    const correction = {
      id: uuidv7(),
      question: id,
      reason: null,
      because: 'hørte forkert',
      employee: 'e1',
      isEligible: true,
    }
    await this.#store.log.correct({ ...correction, outcome: countsAs, countsAs })
    this.#judged.set(id, countsAs)
  }

  async #handOver({ id, questions }: ContactEntry, { isRepeat, isOffered }: Ticks): Promise<void> {
    const body = { isRepeat, isSelfServiceOffered: isOffered }
    const errand = { id: uuidv7(), subject: 'transfer' as const, department: 'skat', maker: 'e1', madeAt: MADE_AT }
    const about = { contact: id, question: questions[0]?.id ?? null, dueAt: null, body, note: '' }
    await this.#store.errands.open({ ...errand, ...about }, null)
    this.#handedOver.set(id, { isRepeat, isOffered })
  }

  plain(): PlainContact[] {
    return this.#entries.map((entry) => {
      const handedOver = this.#handedOver.get(entry.id)
      const plain = plainContact(entry)
      return {
        ...plain,
        isTransferred: handedOver !== undefined,
        isCounted: plain.isCounted || handedOver !== undefined,
        ...(plain.isCounted ? {} : handedOver),
        questions: plain.questions.map((one) => {
          const countsAs = this.#judged.get(one.id)
          return countsAs === undefined ? one : { ...one, countsAs, outcome: countsAs, reason: '', isEligible: true }
        }),
      }
    })
  }
}

const MADE_AT = '2026-11-16T12:00:00.000Z'
/** What is stored is stored now; a retention run then takes the text of all of it. */
const AFTER_ALL = '9999-01-01T00:00:00.000Z'

function entryOf(one: Extract<Happening, { kind: 'contact' }>): ContactEntry {
  const day = copenhagenDay(new Date(one.at))
  const later = (minutes: number, seconds = 0): string =>
    new Date(Date.parse(one.at) + minutes * 60_000 + seconds * 1000).toISOString()
  return anEntry({
    channel: one.channel,
    department: one.department,
    startedAt: one.at,
    endedAt: one.isClosed ? later(60) : null,
    isRepeat: one.isRepeat,
    isSelfServiceOffered: one.isOffered,
    day,
    week: isoWeek(day),
    questions: one.questions.map(({ afterMinutes, seconds, article, ...rest }) =>
      aQuestionEntry({
        ...rest,
        outcome: rest.countsAs,
        askedAt: later(afterMinutes),
        endedAt: later(afterMinutes, seconds),
        article: article === null ? null : { id: article, revision: 1, section: 'spoken' },
      }),
    ),
  })
}

/** As after an update that counts otherwise: the next opening counts the log anew. */
async function forgetFigures(file: string): Promise<void> {
  const database = openSqlite(file)
  database.exec('delete from counted_versions')
  database.close()
}

async function openStore() {
  const folder = await mkdtemp(join(tmpdir(), 'straks-figures-'))
  folders.push(folder)
  const file = join(folder, 'straks.sqlite')
  const store = await createSqliteStore(file, { now: () => new Date() })
  const account = { id: 'e1', user: 'e1', name: 'E', role: 'frontline', department: 'skat' } as const
  await store.accounts.add(account, 'x')
  return { store, file }
}
