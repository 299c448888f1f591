import { setImmediate as nextTurn } from 'node:timers/promises'
import { Worker } from 'node:worker_threads'
import type { Found, SearchQuestion, SettledUse } from '../articles/searcher.ts'
import type { SearchExplanation } from '../contract/search.ts'
import type { Change } from './engine.ts'
import type { WorkerAnswer, WorkerAsked, WorkerHanded, WorkerQuestion, WorkerStart } from './search-worker.ts'

const MEMORY = { maxOldGenerationSizeMb: 4096 }
const LONGEST_SEARCH_MS = 5_000
/** Handing over thousands of articles at once would hold up the main thread. */
const HANDED_AT_ONCE = 50

/** A thread with an index. It answers in the order in which it is asked. */
export interface SearchThread {
  ask(question: SearchQuestion): Promise<Found>
  explain(q: string): Promise<SearchExplanation>
  change(change: Change): Promise<void>
  learn(uses: readonly SettledUse[]): Promise<void>
  /** Ends it when everything that was asked has been answered. */
  close(): Promise<void>
}

interface Waiting {
  readonly resolve: (answer: never) => void
  readonly reject: (error: Error) => void
}

/**
 * Resolves when the thread's index is built.
 *
 * @param onDeath called when it ends without having been closed
 */
export function startThread(start: WorkerStart, onDeath: () => void): Promise<SearchThread> {
  const worker = new Worker(new URL('./search-worker.ts', import.meta.url), {
    resourceLimits: MEMORY,
  })
  const waiting = new Map<number, Waiting>()
  let count = 0
  let isReady = false
  let isClosing = false
  let watchdog: NodeJS.Timeout | undefined

  /** The thread answers in order: only what is at the head of the line can be the one that takes too long. */
  function watchHead(): void {
    clearTimeout(watchdog)
    if (waiting.size > 0) watchdog = setTimeout(() => void worker.terminate(), LONGEST_SEARCH_MS)
  }

  function request<T>(asked: WorkerAsked): Promise<T> {
    const number = count++
    return new Promise<T>((resolve, reject) => {
      waiting.set(number, { resolve, reject })
      if (waiting.size === 1) watchHead()
      worker.postMessage({ request: number, ...asked } satisfies WorkerQuestion)
    })
  }

  const thread: SearchThread = {
    ask: (question) => request({ do: 'ask', question }),
    explain: (q) => request({ do: 'explain', q }),
    change: (change) => request({ do: 'change', change }),
    learn: (uses) => request({ do: 'learn', uses }),
    async close() {
      isClosing = true
      while (waiting.size > 0) await new Promise((resolve) => setTimeout(resolve, 10))
      await worker.terminate()
    },
  }

  async function handOver({ documents, ...rest }: WorkerStart): Promise<void> {
    for (let at = 0; at < documents.length; at += HANDED_AT_ONCE) {
      worker.postMessage({ documents: documents.slice(at, at + HANDED_AT_ONCE) } satisfies WorkerHanded)
      await nextTurn()
    }
    worker.postMessage({ start: rest } satisfies WorkerHanded)
  }

  void handOver(start)
  return new Promise((resolve, reject) => {
    worker.on('message', (message: 'ready' | WorkerAnswer) => {
      if (message === 'ready') {
        isReady = true
        resolve(thread)
        return
      }
      waiting.get(message.request)?.resolve(message.answer as never)
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
