import { parentPort } from 'node:worker_threads'
import type { SearchDocument, SearchMaterial, SearchQuestion, SettledUse } from '../articles/searcher.ts'
import { createEngine, type Change, type Engine } from './engine.ts'
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

/** The articles come a few at a time, then the rest. */
export type WorkerHanded =
  | { readonly documents: readonly SearchDocument[] }
  | { readonly start: Omit<WorkerStart, 'documents'> }

const port = parentPort
const documents: SearchDocument[] = []

port?.on('message', function take(handed: WorkerHanded) {
  if ('documents' in handed) {
    documents.push(...handed.documents)
    return
  }
  const { uses, ...material } = handed.start
  const engine = createEngine({ ...material, documents: documents.splice(0) })
  engine.learn(uses)
  port.off('message', take)
  port.on('message', (asked: WorkerQuestion) => {
    port.postMessage({ request: asked.request, answer: answerTo(engine, asked) } satisfies WorkerAnswer)
  })
  port.postMessage('ready')
})

function answerTo(engine: Engine, asked: WorkerAsked): unknown {
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
