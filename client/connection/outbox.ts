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
  /** Entries that this browser could not write down; they are sent all the same, but a reload would lose them. */
  readonly unkept: ReadonlySignal<ReadonlySet<string>>
  /** Lets another tab, or the same tab after a new login, send. */
  close(): void
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
  const unkept = signal<ReadonlyMap<string, OutboxEntry>>(new Map())
  let isSender = false
  let isClosed = false

  function pump(): void {
    if (!isSender || isClosed || live.status.value !== 'online') return
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
    if (message.type === 'problem/raised' && isPassing(message.problem.code, entry)) {
      setTimeout(() => inFlight.delete(key) && pump(), RETRY_MS)
      return
    }
    if (message.type === 'problem/raised') await keep(store, { entry: { ...entry, refused: message.problem } })
    else await store.delete('outbox', key)
    unkept.value = without(unkept.value, key)
    inFlight.delete(key)
    await reload()
    if (!isClosed) tabs.postMessage('changed')
    pump()
  }

  /** Problems that are not the entry's own: it is sent again. A correction may have overtaken its question. */
  function isPassing(code: string, entry: OutboxEntry): boolean {
    if (PASSING.has(code)) return true
    const isAhead = ({ key, message, refused }: OutboxEntry): boolean =>
      key !== entry.key && message.type === 'contact/record' && !refused
    return code === 'question-missing' && [...entries.value.values()].some(isAhead)
  }

  async function reload(): Promise<void> {
    entries.value = new Map([...(await readOwn(store, account)), ...unkept.value])
  }

  /** The municipality's codes may have come back: what was refused for one of them is tried again. */
  function retryUnknownCodes(): void {
    const again = [...entries.value.values()].filter((one) => one.refused?.code === 'unknown-code')
    if (again.length === 0) return
    const renewed = new Map(entries.value)
    for (const { refused: _, ...entry } of again) renewed.set(entry.key, entry)
    entries.value = renewed
    pump()
  }

  live.onMessage((message) => {
    if (message.type === 'knowledge/changed') retryUnknownCodes()
    void settle(message)
  })
  tabs.onmessage = () => void reload().then(pump)
  effect(() => {
    if (live.status.value !== 'online') inFlight.clear()
    else pump()
  })
  const release = becomeSender(() => {
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
    unkept: computed(() => new Set(unkept.value.keys())),
    close() {
      isClosed = true
      tabs.close()
      release()
    },
    async put(message, contact) {
      const entry = { key: message.key, account, message }
      const kept = keep(store, { entry, contact })
      saving.value = new Set(saving.value).add(entry.key)
      await kept.catch(() => (unkept.value = new Map(unkept.value).set(entry.key, entry)))
      entries.value = new Map(entries.value).set(entry.key, entry)
      saving.value = new Set([...saving.value].filter((key) => key !== entry.key))
      if (!isClosed) tabs.postMessage('changed')
      pump()
    },
  }
}

async function readOwn(store: LocalStore, account: string): Promise<ReadonlyMap<string, OutboxEntry>> {
  const all = await store.getAll('outbox')
  return new Map(all.filter((entry) => entry.account === account).map((entry) => [entry.key, entry]))
}

function without<T>(map: ReadonlyMap<string, T>, key: string): ReadonlyMap<string, T> {
  return new Map([...map].filter(([own]) => own !== key))
}

/**
 * One tab at a time sends; where the browser has no locks (plain http on a network) each tab does, to the same end.
 *
 * @returns what gives the turn away
 */
function becomeSender(begin: () => void): () => void {
  let giveUp: () => void = () => undefined
  const isOver = new Promise<void>((resolve) => (giveUp = resolve))
  if (!('locks' in navigator)) begin()
  else {
    void navigator.locks.request('straks-outbox', () => {
      begin()
      return isOver
    })
  }
  return giveUp
}
