import type { OutboxEntry } from './local-store.ts'
import { nextEntry } from './next-entry.ts'

/** Sends entries one at a time: an entry that failed in passing is not overtaken by what came after it. */
export interface Delivery {
  /** Sends the next, unless one is under way. */
  proceed(): void
  /** The entry is through; the next may go. */
  settled(key: string): void
  /** The server failed at it in passing: it is sent again after a pause. */
  failed(key: string): void
  /** The connection went or came: nothing is under way any more. */
  interrupted(): void
}

interface Ports {
  readonly entries: () => Iterable<OutboxEntry>
  readonly mayBegin: () => boolean
  /** False when there is no connection. */
  readonly send: (message: OutboxEntry['message']) => boolean
}

const RETRY_MS = 3_000

export function createDelivery({ entries, mayBegin, send }: Ports): Delivery {
  const failures = new Map<string, number>()
  /** Sent and not yet answered, or waiting to be sent again. */
  let underWay: string | null = null
  let retry: number | undefined

  function proceed(): void {
    if (underWay !== null || !mayBegin()) return
    const next = nextEntry(entries(), failures)
    if (next && send(next.message)) underWay = next.key
  }

  function settled(key: string): void {
    if (underWay === key) underWay = null
    proceed()
  }

  return {
    proceed,
    settled,
    failed(key) {
      failures.set(key, (failures.get(key) ?? 0) + 1)
      clearTimeout(retry)
      retry = window.setTimeout(() => settled(key), RETRY_MS)
    },
    interrupted() {
      clearTimeout(retry)
      failures.clear()
      underWay = null
    },
  }
}
