import type { Built, EngineRequest, Timings } from './engine-process.ts'
import { mostArticles, type EngineName } from './engines.ts'
import { measureHard, type HardFigures } from './measure-hard.ts'
import type { Questions } from './questions.ts'
import { startProcess, type BenchProcess } from './start-process.ts'

export interface EngineFigures {
  readonly engine: EngineName
  readonly size: number
  readonly built: Built
  readonly searches: Timings
  readonly suggestions: Timings
}

export interface LeftOut {
  readonly engine: EngineName
  readonly size: number
  readonly why: string
}

export interface Measured {
  readonly figures: readonly EngineFigures[]
  readonly leftOut: readonly LeftOut[]
  /** Only at 5,000 articles. */
  readonly hard: readonly HardFigures[]
}

const BUILD_LIMIT_SECONDS = 300
const ROUNDS = 10
const BUDGET_MS = 5000
/** A turn is one question at least: an engine that takes this long for its turns gets no more of them. */
const MOST_MS = 40_000
const WARMING = { texts: 60, budgetMs: 1500 }
/** Hard questions are asked at this size. */
const HARD_SIZE = 5000

export interface Running extends EngineFigures {
  readonly process: BenchProcess
  searches: Timings
  suggestions: Timings
}

/** Builds every engine over so many articles, one after the other, and then lets them search by turns. */
export async function measureEngines(
  engines: readonly EngineName[],
  size: number,
  questions: Questions,
): Promise<Measured> {
  const running: Running[] = []
  const leftOut: LeftOut[] = []
  for (const engine of engines) {
    const built = await start(engine, size).catch((error: Error) => ({ engine, size, why: error.message }))
    if ('why' in built) leftOut.push(built)
    else running.push(built)
  }
  await searchByTurns(running, questions)
  const straks = running.find(({ engine }) => engine === 'straks')
  const hard = straks && size === HARD_SIZE ? await measureHard(straks, questions.searches) : []
  for (const { process } of running) process.stop()
  return { figures: running, leftOut, hard }
}

async function start(engine: EngineName, size: number): Promise<Running> {
  if (size > (mostArticles[engine] ?? Infinity)) throw new Error('needs more than 6 GB')
  const process = startProcess('engine-process.ts', [engine, String(size)], BUILD_LIMIT_SECONDS)
  const built = await process.ask<Built>({ do: 'build' } satisfies EngineRequest)
  return { engine, size, built, process, searches: NONE, suggestions: NONE }
}

/** By turns, so that what else the machine does falls on all of them alike. */
async function searchByTurns(running: readonly Running[], { searches, keystrokes }: Questions): Promise<void> {
  const warming = { do: 'time', texts: searches.slice(-WARMING.texts), budgetMs: WARMING.budgetMs } as const
  for (const { process } of running) {
    await process.ask({ ...warming, how: 'search' } satisfies EngineRequest)
    await process.ask({ ...warming, how: 'suggest' } satisfies EngineRequest)
  }
  for (let round = 0; round < ROUNDS; round++) {
    for (const one of running.filter((engine) => spentMs(engine.searches, engine.suggestions) < MOST_MS)) {
      one.searches = both(one.searches, await timed(one.process, 'search', turnOf(searches, round)))
      one.suggestions = both(one.suggestions, await timed(one.process, 'suggest', turnOf(keystrokes, round)))
    }
  }
}

function turnOf(texts: readonly string[], round: number): string[] {
  return texts.filter((_, at) => at % ROUNDS === round)
}

function timed(process: BenchProcess, how: 'search' | 'suggest', texts: readonly string[]): Promise<Timings> {
  return process.ask({ do: 'time', how, texts, budgetMs: BUDGET_MS / ROUNDS } satisfies EngineRequest)
}

const NONE: Timings = { least: [], all: [] }

function both(one: Timings, other: Timings): Timings {
  return { least: [...one.least, ...other.least], all: [...one.all, ...other.all] }
}

function spentMs(...timings: readonly Timings[]): number {
  return timings.flatMap(({ all }) => all).reduce((sum, ms) => sum + ms, 0)
}
