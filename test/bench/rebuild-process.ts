import { monitorEventLoopDelay } from 'node:perf_hooks'
import { setTimeout as wait } from 'node:timers/promises'
import type { SearchMaterial } from '../../server/articles/searcher.ts'
import { createLunrSearcher } from '../../server/search/create-lunr-searcher.ts'
import { answerEach } from './answer-each.ts'
import { readQuestions } from './questions.ts'
import { readMaterial } from './read-material.ts'

export interface Phase {
  readonly seconds: number
  /** Milliseconds from when a search was due to its answer. */
  readonly searches: readonly number[]
  /** Milliseconds by which the main thread's turns came late. */
  readonly loopDelay: { readonly p99: number; readonly most: number }
}

export interface RebuildFigures {
  readonly quiet: Phase
  readonly rebuilding: Phase
}

const [size = ''] = process.argv.slice(2)
const QUIET_MS = 10_000
const EVERY_MS = 50
const MONITOR_MS = 20
const LIMIT = 6

answerEach(async (): Promise<RebuildFigures> => {
  const material = await readMaterial(Number(size))
  const searcher = createLunrSearcher()
  await searcher.replace(material)
  const { searches } = readQuestions()
  let asked = 0
  const ask = (): Promise<unknown> =>
    searcher.ask({ q: searches[asked++ % searches.length] ?? '', limit: LIMIT, isUnfinished: false })
  await during(() => wait(QUIET_MS / 2), ask)
  const quiet = await during(() => wait(QUIET_MS), ask)
  const rebuilding = await during(() => searcher.replace(everyOneChanged(material)), ask)
  await searcher.close()
  return { quiet, rebuilding }
})

function everyOneChanged({ documents, ...rest }: SearchMaterial): SearchMaterial {
  return { ...rest, documents: documents.map((document) => ({ ...document, trust: document.trust * 0.99 })) }
}

/** Asks at fixed times while something is under way: a search counts as waiting from when it was due. */
async function during(work: () => Promise<unknown>, ask: () => Promise<unknown>): Promise<Phase> {
  const delay = monitorEventLoopDelay({ resolution: 1 })
  const searches: number[] = []
  const pending: Promise<unknown>[] = []
  const over = new AbortController()
  delay.enable()
  // Its first turn is not counted.
  await wait(MONITOR_MS)
  const start = performance.now()
  const done = work().finally(() => over.abort())
  for (let due = start; !over.signal.aborted; due += EVERY_MS) {
    await wait(Math.max(0, due - performance.now()))
    pending.push(ask().then(() => searches.push(performance.now() - due)))
  }
  const seconds = (performance.now() - start) / 1000
  delay.disable()
  await Promise.all([done, ...pending])
  return { seconds, searches, loopDelay: { p99: delay.percentile(99) / 1e6, most: delay.max / 1e6 } }
}
