import { parentPort, workerData } from 'node:worker_threads'
import type { SearchDocument, SearchQuestion } from '../articles/searcher.ts'
import { createEngine } from './lunr-engine.ts'

/** What a worker starts from: one state of the knowledge. */
export interface WorkerStart {
  readonly documents: readonly SearchDocument[]
  readonly synonyms: readonly (readonly string[])[]
}

export interface WorkerQuestion {
  readonly request: number
  readonly question: SearchQuestion
}

const { documents, synonyms } = workerData as WorkerStart
const engine = createEngine(documents, synonyms)

parentPort?.on('message', ({ request, question }: WorkerQuestion) => {
  parentPort?.postMessage({ request, found: engine.ask(question) })
})
parentPort?.postMessage('ready')
