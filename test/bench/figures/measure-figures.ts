import { mkdtemp, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { DuckDBInstance, type DuckDBConnection } from '@duckdb/node-api'
import { createSqliteStore } from '../../../server/store/create-sqlite-store.ts'
import type { Store } from '../../../server/store/store.ts'
import { completeWeeks } from '../../simulate/complete-weeks.ts'
import { fillStore } from '../../simulate/fill-store.ts'
import { readSimulatedArticles } from '../../simulate/simulated-articles.ts'
import { say } from '../say.ts'
import { copyFacts } from './duck-facts.ts'
import { copyLog } from './duck-log.ts'
import { measurePages, type PageFigures } from './measure-pages.ts'
import { measureQuestions, type QuestionFigures } from './measure-questions.ts'
import { measureViews, type ViewFigures } from './measure-views.ts'
import { measureWriting, type WritingFigures } from './measure-writing.ts'

export interface FiguresFigures {
  readonly contacts: number
  readonly storeMb: number
  readonly views: readonly ViewFigures[]
  readonly questions: readonly QuestionFigures[]
  readonly pages: readonly PageFigures[]
  readonly writing: WritingFigures
}

interface Wanted {
  readonly contacts: number
  /** Where the stores are kept from one run to the next; filled when they are not there. */
  readonly folder: string
}

/** Fixed, so that a kept store is of use on another day. */
const UNTIL = '2026-11-15'

/** Asks every page's question of a long log, of one a tenth as long, and of DuckDB over the same rows, turn about. */
export async function measureFigures({ contacts, folder }: Wanted): Promise<FiguresFigures> {
  const big = join(folder, String(contacts))
  const tenth = join(folder, String(contacts / 10))
  for (const [dataFolder, many] of [
    [tenth, contacts / 10],
    [big, contacts],
  ] as const)
    await fill(dataFolder, many)
  const duck = await copyToDuck(join(big, FILE))
  const stores = { ours: await open(big), tenth: await open(tenth) }
  const views = await measureViews({ ...stores, duck }, UNTIL)
  const questions = await measureQuestions({ ...stores, duck }, UNTIL)
  duck.closeSync()
  say('writing')
  const empty = await mkdtemp(join(tmpdir(), 'straks-bench-'))
  const emptyStore = await open(empty)
  const writing = await measureWriting({ long: stores.ours, empty: emptyStore })
  for (const store of [stores.ours, stores.tenth, emptyStore]) await store.close()
  await rm(empty, { recursive: true })
  say('pages')
  const pages = await measurePages({ long: big, tenth, until: UNTIL })
  return { contacts, storeMb: await sizeOf(join(big, FILE)), views, questions, pages, writing }
}

const FILE = 'straks.sqlite'

async function fill(dataFolder: string, contacts: number): Promise<void> {
  const articles = await readSimulatedArticles()
  const onProgress = progressOf(`${contacts} contacts`)
  await fillStore({
    dataFolder,
    contacts,
    until: UNTIL,
    seed: 1,
    articles,
    onProgress: (done) => onProgress(done, contacts),
  })
  await completeWeeks({ dataFolder, until: UNTIL, onProgress: progressOf(`what ${contacts} contacts left`) })
}

/** Says each tenth once. */
function progressOf(what: string): (done: number, of: number) => void {
  let told = 0
  return (done, of) => {
    const tenths = Math.floor((10 * done) / of)
    if (tenths > told) say(`${what}: ${10 * tenths} %`)
    told = tenths
  }
}

async function copyToDuck(file: string): Promise<DuckDBConnection> {
  say('the rows into DuckDB')
  const source = new DatabaseSync(file, { readOnly: true })
  const instance = await DuckDBInstance.create(':memory:')
  const duck = await instance.connect()
  await copyFacts(source, duck)
  await copyLog(source, duck)
  source.close()
  return duck
}

function open(folder: string): Promise<Store> {
  return createSqliteStore(join(folder, FILE), { now: () => new Date() })
}

async function sizeOf(file: string): Promise<number> {
  return (await stat(file)).size / 1e6
}
