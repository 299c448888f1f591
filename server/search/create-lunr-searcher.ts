import { Worker } from 'node:worker_threads'
import type { Found, Searcher, SearchDocument, SearchQuestion } from '../articles/searcher.ts'
import type { WorkerQuestion, WorkerStart } from './search-worker.ts'

const MEMORY = { maxOldGenerationSizeMb: 1024 }
const LONGEST_SEARCH_MS = 5_000

/** Searches in a thread of their own. A new index is built beside the old one and takes its place when it is ready. */
export function createLunrSearcher(): Searcher {
  let current: Promise<SearchThread> | undefined
  let start: WorkerStart | undefined
  let isClosed = false

  async function renew(): Promise<void> {
    if (start === undefined) return
    const old = current
    const made = startThread(start, () => void replaceDead(made))
    if (old === undefined) current = made
    await made
    current = made
    await old?.then((thread) => thread.close()).catch(() => undefined)
  }

  /** A thread that died (out of memory, say) is replaced by one of the same knowledge. */
  async function replaceDead(dead: Promise<SearchThread>): Promise<void> {
    if (isClosed || current !== dead) return
    current = undefined
    await renew().catch(() => undefined)
  }

  return {
    async ask(question) {
      const thread = await current
      return thread === undefined ? { answered: false, confidence: 0, hits: [] } : thread.ask(question)
    },
    async replace(documents: readonly SearchDocument[], synonyms) {
      start = { documents, synonyms }
      await renew()
    },
    async close() {
      isClosed = true
      await (await current)?.close()
    },
  }
}

interface SearchThread {
  ask(question: SearchQuestion): Promise<Found>
  close(): Promise<void>
}

/** Resolves when the thread's index is built. */
function startThread(start: WorkerStart, onDeath: () => void): Promise<SearchThread> {
  const worker = new Worker(new URL('./search-worker.ts', import.meta.url), {
    workerData: start,
    resourceLimits: MEMORY,
  })
  const waiting = new Map<number, { resolve: (found: Found) => void; reject: (error: Error) => void }>()
  let count = 0
  let isReady = false
  let isClosing = false

  let watchdog: NodeJS.Timeout | undefined

  /** The thread answers in order: only the search at the head of the line can be the one that takes too long. */
  function watchHead(): void {
    clearTimeout(watchdog)
    if (waiting.size > 0) watchdog = setTimeout(() => void worker.terminate(), LONGEST_SEARCH_MS)
  }

  const thread: SearchThread = {
    ask(question) {
      const request = count++
      return new Promise((resolve, reject) => {
        waiting.set(request, { resolve, reject })
        if (waiting.size === 1) watchHead()
        worker.postMessage({ request, question } satisfies WorkerQuestion)
      })
    },
    async close() {
      isClosing = true
      while (waiting.size > 0) await new Promise((resolve) => setTimeout(resolve, 10))
      await worker.terminate()
    },
  }

  return new Promise((resolve, reject) => {
    worker.on('message', (message: 'ready' | { request: number; found: Found }) => {
      if (message === 'ready') {
        isReady = true
        resolve(thread)
        return
      }
      waiting.get(message.request)?.resolve(message.found)
      waiting.delete(message.request)
      watchHead()
    })
    const die = (cause: Error): void => {
      reject(cause)
      clearTimeout(watchdog)
      for (const one of waiting.values()) one.reject(cause)
      waiting.clear()
      if (isReady && !isClosing) onDeath()
    }
    worker.once('error', die)
    worker.once('exit', () => die(new Error('the search thread ended')))
  })
}
