import { mkdtemp, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import type { DuckDBConnection } from '@duckdb/node-api'
import type { Tally } from '../../../server/measures/tally.ts'
import { createSqliteStore } from '../../../server/store/create-sqlite-store.ts'
import type { Store } from '../../../server/store/store.ts'
import { fillStore } from '../../simulate/fill-store.ts'
import { readSimulatedArticles } from '../../simulate/simulated-articles.ts'
import { say } from '../say.ts'
import { askDuck, copyFacts } from './duck-facts.ts'
import { measurePages, type PageFigures } from './measure-pages.ts'
import { measureWriting, type WritingFigures } from './measure-writing.ts'
import { timed } from './timed.ts'
import { viewsUntil, type View } from './views.ts'

export interface ViewFigures {
  readonly view: string
  readonly weeks: number
  readonly rows: number
  /** Milliseconds of each turn. */
  readonly ours: readonly number[]
  /** In a log a tenth as long; the same period. */
  readonly tenth: readonly number[]
  readonly duck: readonly number[]
}

export interface FiguresFigures {
  readonly contacts: number
  readonly storeMb: number
  readonly views: readonly ViewFigures[]
  readonly pages: readonly PageFigures[]
  readonly writing: WritingFigures
}

interface Wanted {
  readonly contacts: number
  /** Where the stores are kept from one run to the next; filled when they are not there. */
  readonly folder: string
}

/** Of whole weeks; the short ones also in a log a tenth as long, which holds 24 of them at 300,000 contacts. */
const PERIODS = [4, 12, 26, 52, 240]
const LONGEST_IN_TENTH = 12
/** Of each view, but no longer than so many milliseconds after the fifth. */
const MOST_TURNS = 30
const LEAST_TURNS = 5
const BUDGET_MS = 3000
/** Fixed, so that a kept store is of use on another day. */
const UNTIL = '2026-11-15'

/** Asks every page's question of a long log, of one a tenth as long, and of DuckDB over the same facts, turn about. */
export async function measureFigures({ contacts, folder }: Wanted): Promise<FiguresFigures> {
  const big = join(folder, String(contacts))
  const tenth = join(folder, String(contacts / 10))
  for (const [dataFolder, many] of [
    [tenth, contacts / 10],
    [big, contacts],
  ] as const)
    await fill(dataFolder, many)
  say('the facts into DuckDB')
  const source = new DatabaseSync(join(big, FILE), { readOnly: true })
  const duck = await copyFacts(source)
  source.close()
  const stores = { ours: await open(big), tenth: await open(tenth) }
  const views: ViewFigures[] = []
  for (const weeks of PERIODS) {
    say(`${weeks} weeks`)
    for (const view of viewsUntil(UNTIL, weeks)) views.push(await measureView(view, weeks, { ...stores, duck }))
  }
  duck.closeSync()
  say('writing')
  const empty = await mkdtemp(join(tmpdir(), 'straks-bench-'))
  const emptyStore = await open(empty)
  const writing = await measureWriting({ long: stores.ours, empty: emptyStore })
  for (const store of [stores.ours, stores.tenth, emptyStore]) await store.close()
  await rm(empty, { recursive: true })
  say('pages')
  const pages = await measurePages({ long: big, tenth, until: UNTIL })
  return { contacts, storeMb: await sizeOf(join(big, FILE)), views, pages, writing }
}

const FILE = 'straks.sqlite'

async function fill(dataFolder: string, contacts: number): Promise<void> {
  const articles = await readSimulatedArticles()
  let told = 0
  const onProgress = (done: number): void => {
    const tenths = Math.floor((10 * done) / contacts)
    if (tenths > told) say(`${contacts} contacts: ${10 * tenths} %`)
    told = tenths
  }
  await fillStore({ dataFolder, contacts, until: UNTIL, seed: 1, articles, onProgress })
}

function open(folder: string): Promise<Store> {
  return createSqliteStore(join(folder, FILE), { now: () => new Date() })
}

interface Sides {
  readonly ours: Store
  readonly tenth: Store
  readonly duck: DuckDBConnection
}

async function measureView(view: View, weeks: number, { ours, tenth, duck }: Sides): Promise<ViewFigures> {
  const told = await ours.log.tally(view.selection, view.by)
  expectSame(view, told, await askDuck(duck, view))
  const times = { ours: [] as number[], tenth: [] as number[], duck: [] as number[] }
  const until = performance.now() + BUDGET_MS
  for (let turn = 0; turn < MOST_TURNS; turn++) {
    if (turn >= LEAST_TURNS && performance.now() > until) break
    times.ours.push(await timed(() => ours.log.tally(view.selection, view.by)))
    times.duck.push(await timed(() => askDuck(duck, view)))
    if (weeks <= LONGEST_IN_TENTH) times.tenth.push(await timed(() => tenth.log.tally(view.selection, view.by)))
  }
  return { view: view.name, weeks, rows: told.length, ...times }
}

/** A faster wrong answer would be worth nothing. */
function expectSame(view: View, ours: readonly Tally[], theirs: readonly unknown[][]): void {
  const flat = ours.map(({ key, questions, contacts, ...rest }) => {
    const asked = [
      questions.all,
      questions.excluded,
      questions.resolved,
      questions.resolvedWithHelp,
      questions.referred,
    ]
    const spoken = [contacts.all, contacts.excluded, contacts.resolved, contacts.resolvedWithHelp]
    const last = [contacts.notEligible, contacts.takenBack, rest.repeats, rest.offered, rest.transferred]
    return [key, ...asked, questions.notEligible, questions.takenBack, rest.linked, ...spoken, ...last].join()
  })
  const other = theirs.map((row) => row.map((value) => (typeof value === 'string' ? value : Number(value))).join())
  const at = flat.findIndex((row, place) => row !== other[place])
  if (at >= 0 || flat.length !== other.length) {
    throw new Error(`${view.name}: ours says ${flat[at] ?? flat.length}, DuckDB ${other[at] ?? other.length}`)
  }
}

async function sizeOf(file: string): Promise<number> {
  return (await stat(file)).size / 1e6
}
