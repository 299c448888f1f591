import { computed, effect, signal, type ReadonlySignal } from '@preact/signals'
import type { FromServer } from '../../server/contract/live.ts'
import type { LiveSocket } from './live-socket.ts'
import { keep, type LocalStore, type OutboxEntry, type SavedContact } from './local-store.ts'

/**
 * Everything that is to be stored, kept in the browser until the server acknowledges it. The key of an entry makes it
 * stored once however often it is sent, so it is sent again after every doubt.
 */
export interface Outbox {
  /** Keys not yet acknowledged, those being saved among them. */
  readonly waiting: ReadonlySignal<ReadonlySet<string>>
  /** Entries that the server will not take; they stay here. */
  readonly refused: ReadonlySignal<readonly OutboxEntry[]>
  /** Being written to this machine; not safe yet. */
  readonly saving: ReadonlySignal<ReadonlySet<string>>
  /** Resolves when the entry is kept on this machine, together with the contact as it is after it. */
  put(message: OutboxEntry['message'], contact: SavedContact): Promise<void>
}

const MOST_IN_FLIGHT = 8
const RETRY_MS = 3_000
/** Problems that are not the entry's own: it is sent again. */
const PASSING: ReadonlySet<string> = new Set(['internal', 'too-busy', 'not-signed-in'])

/** @param account whose entries these are: nothing is sent in the name of another */
export async function createOutbox(store: LocalStore, live: LiveSocket, account: string): Promise<Outbox> {
  const entries = signal<ReadonlyMap<string, OutboxEntry>>(await readOwn(store, account))
  const saving = signal<ReadonlySet<string>>(new Set())
  const inFlight = new Set<string>()
  const tabs = new BroadcastChannel('straks-outbox')
  let isSender = false

  function pump(): void {
    if (!isSender || live.status.value !== 'online') return
    for (const { key, message, refused } of entries.value.values()) {
      if (inFlight.size >= MOST_IN_FLIGHT) return
      if (refused || inFlight.has(key)) continue
      if (!live.send(message)) return
      inFlight.add(key)
    }
  }

  async function settle(message: FromServer): Promise<void> {
    const key = 'key' in message ? message.key : undefined
    const entry = key === undefined ? undefined : entries.value.get(key)
    if (key === undefined || entry === undefined) return
    if (message.type === 'problem/raised' && PASSING.has(message.problem.code)) {
      setTimeout(() => inFlight.delete(key) && pump(), RETRY_MS)
      return
    }
    if (message.type === 'problem/raised') await keep(store, { entry: { ...entry, refused: message.problem } })
    else await store.delete('outbox', key)
    inFlight.delete(key)
    await reload()
    tabs.postMessage('changed')
    pump()
  }

  async function reload(): Promise<void> {
    entries.value = await readOwn(store, account)
  }

  live.onMessage((message) => void settle(message))
  tabs.onmessage = () => void reload().then(pump)
  effect(() => {
    if (live.status.value !== 'online') inFlight.clear()
    else pump()
  })
  becomeSender(() => {
    isSender = true
    pump()
  })

  return {
    waiting: computed(() => {
      const kept = [...entries.value.values()].filter((one) => !one.refused).map((one) => one.key)
      return new Set([...kept, ...saving.value])
    }),
    refused: computed(() => [...entries.value.values()].filter((one) => one.refused)),
    saving,
    async put(message, contact) {
      const entry = { key: message.key, account, message }
      const kept = keep(store, { entry, contact })
      saving.value = new Set(saving.value).add(entry.key)
      await kept.catch((error: unknown) => console.error('nothing can be kept in this browser', error))
      entries.value = new Map(entries.value).set(entry.key, entry)
      saving.value = new Set([...saving.value].filter((key) => key !== entry.key))
      tabs.postMessage('changed')
      pump()
    },
  }
}

async function readOwn(store: LocalStore, account: string): Promise<ReadonlyMap<string, OutboxEntry>> {
  const all = await store.getAll('outbox')
  return new Map(all.filter((entry) => entry.account === account).map((entry) => [entry.key, entry]))
}

/** One tab at a time sends; where the browser has no locks (plain http on a network) each tab does, to the same end. */
function becomeSender(begin: () => void): void {
  if (!('locks' in navigator)) return begin()
  void navigator.locks.request('straks-outbox', () => {
    begin()
    return new Promise(() => undefined)
  })
}
