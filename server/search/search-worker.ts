import { parentPort, workerData } from 'node:worker_threads'
import type { SearchMaterial, SearchQuestion, SettledUse } from '../articles/searcher.ts'
import { createEngine, type Change } from './engine.ts'
import { explainSearch } from './explain-search.ts'

/** What a worker starts from: one state of the knowledge, and what was settled before. */
export interface WorkerStart extends SearchMaterial {
  readonly uses: readonly SettledUse[]
}

export type WorkerAsked =
  | { readonly do: 'ask'; readonly question: SearchQuestion }
  | { readonly do: 'explain'; readonly q: string }
  | { readonly do: 'change'; readonly change: Change }
  | { readonly do: 'learn'; readonly uses: readonly SettledUse[] }

export type WorkerQuestion = WorkerAsked & { readonly request: number }

export interface WorkerAnswer {
  readonly request: number
  readonly answer: unknown
}

const { uses, ...material } = workerData as WorkerStart
const engine = createEngine(material)
engine.learn(uses)

parentPort?.on('message', (asked: WorkerQuestion) => {
  parentPort?.postMessage({ request: asked.request, answer: answerTo(asked) } satisfies WorkerAnswer)
})
parentPort?.postMessage('ready')

function answerTo(asked: WorkerAsked): unknown {
  switch (asked.do) {
    case 'ask':
      return engine.ask(asked.question)
    case 'explain':
      return explainSearch(engine, asked.q)
    case 'change':
      return engine.change(asked.change)
    case 'learn':
      return engine.learn(asked.uses)
  }
}
