import { computed, effect, signal, type ReadonlySignal } from '@preact/signals'
import type { FromServer } from '../../server/contract/live.ts'
import type { Problem } from '../../server/contract/problem.ts'
import { becomeSender } from './become-sender.ts'
import { createDelivery } from './delivery.ts'
import type { LiveSocket } from './live-socket.ts'
import { deleteEntries, keep, type LocalStore, type OutboxEntry, type SavedContact } from './local-store.ts'

/**
 * Everything that is to be stored, kept in the browser until the server acknowledges it. The key of an entry makes it
 * stored once however often it is sent, so it is sent again after every doubt. One at a time is sent, the oldest first,
 * so that no entry is stored before one that came before it.
 */
export interface Outbox {
  /** Keys not yet acknowledged, those being saved among them. */
  readonly waiting: ReadonlySignal<ReadonlySet<string>>
  /** Entries that the server will not take; they stay here. */
  readonly refused: ReadonlySignal<readonly OutboxEntry[]>
  /** Being written to this machine; not safe yet. */
  readonly saving: ReadonlySignal<ReadonlySet<string>>
  /** Resolves when the entry is kept on this machine, together with the contact as it is after it where it is given. */
  put(message: OutboxEntry['message'], contact?: SavedContact): Promise<void>
  /** Tells in every tab what the server finally said to an entry: null when it has stored it. */
  onSettled(listener: (key: string, problem: Problem | null) => void): void
  /** Entries that this browser could not write down; they are sent all the same, but a reload would lose them. */
  readonly unkept: ReadonlySignal<ReadonlySet<string>>
  /** Erases entries from this browser, whosever they are; nobody sends them any more. */
  drop(isOver: (entry: OutboxEntry) => boolean): Promise<void>
  /** Lets another tab, or the same tab after a new login, send. */
  close(): void
}

/** Problems that are not the entry's own: it is sent again. */
const PASSING: ReadonlySet<string> = new Set(['internal', 'too-busy', 'not-signed-in'])
/** A colleague was first: nothing is lost by letting go of the entry. */
const OVERTAKEN: ReadonlySet<string> = new Set(['already-taken', 'already-over', 'inbox-missing'])

/** @param account whose entries these are: nothing is sent in the name of another */
export async function createOutbox(store: LocalStore, live: LiveSocket, account: string): Promise<Outbox> {
  const entries = signal<ReadonlyMap<string, OutboxEntry>>(await readOwn(store, account))
  const saving = signal<ReadonlySet<string>>(new Set())
  /** Acknowledged here: does not come back when the store is read while it still has it. */
  const settled = new Set<string>()
  const tabs = new BroadcastChannel('straks-outbox')
  const unkept = signal<ReadonlyMap<string, OutboxEntry>>(new Map())
  const settledListeners: ((key: string, problem: Problem | null) => void)[] = []
  let isSender = false
  let isClosed = false
  let lastPlace = 0
  const delivery = createDelivery({
    entries: () => entries.value.values(),
    mayBegin: () => isSender && !isClosed && live.status.value === 'online',
    send: (message) => live.send(message),
  })

  async function settle(message: FromServer): Promise<void> {
    const key = 'key' in message ? message.key : undefined
    const entry = key === undefined ? undefined : entries.value.get(key)
    if (key === undefined) return
    if (entry === undefined) return delivery.settled(key)
    if (message.type === 'problem/raised' && isPassing(message.problem.code, entry)) return delivery.failed(key)
    const problem = message.type === 'problem/raised' ? message.problem : null
    const isRefused = problem !== null && !OVERTAKEN.has(problem.code)
    const refusal = isRefused ? { ...entry, refused: problem } : null
    const written = refusal ? keep(store, { entry: refusal }) : store.delete('outbox', key)
    if (refusal) refuse(refusal)
    else forget(key)
    tellSettled(key, problem)
    delivery.settled(key)
    const isWritten = await written.then(
      () => true,
      () => false,
    )
    if (isWritten) unkept.value = without(unkept.value, key)
    if (!isClosed) tabs.postMessage({ settled: key, problem } satisfies Settled)
  }

  function forget(key: string): void {
    settled.add(key)
    entries.value = without(entries.value, key)
    unkept.value = without(unkept.value, key)
  }

  function refuse(refusal: OutboxEntry): void {
    entries.value = new Map(entries.value).set(refusal.key, refusal)
    if (unkept.value.has(refusal.key)) unkept.value = new Map(unkept.value).set(refusal.key, refusal)
  }

  function tellSettled(key: string, problem: Problem | null): void {
    for (const listener of settledListeners) listener(key, problem)
  }

  /** Problems that are not the entry's own: it is sent again. A correction may have been let past its question. */
  function isPassing(code: string, entry: OutboxEntry): boolean {
    if (PASSING.has(code)) return true
    const all = [...entries.value.values()]
    const ahead = all.slice(0, all.indexOf(entry))
    return code === 'question-missing' && ahead.some((one) => one.message.type === 'contact/record' && !one.refused)
  }

  async function reload(): Promise<void> {
    if (isClosed) return
    const kept = await readOwn(store, account)
    const all = inOrder([...kept.values(), ...unkept.value.values()])
    entries.value = new Map([...all].filter(([key]) => !settled.has(key)))
  }

  /** The municipality's codes may have come back: what was refused for one of them is tried again. */
  function retryUnknownCodes(): void {
    const again = [...entries.value.values()].filter((one) => one.refused?.code === 'unknown-code')
    if (again.length === 0) return
    const renewed = new Map(entries.value)
    for (const { refused: _, ...entry } of again) renewed.set(entry.key, entry)
    entries.value = renewed
    delivery.proceed()
  }

  live.onMessage((message) => {
    if (message.type === 'knowledge/changed') retryUnknownCodes()
    void settle(message)
  })
  tabs.onmessage = ({ data }: MessageEvent<'changed' | Settled>) => {
    if (data !== 'changed') tellSettled(data.settled, data.problem)
    void reload().then(delivery.proceed)
  }
  effect(() => {
    delivery.interrupted()
    if (live.status.value === 'online') void reload().then(delivery.proceed)
  })
  const release = becomeSender(() => {
    isSender = true
    void reload().then(delivery.proceed)
  })
  // What a tab left behind that was lost before it could tell: another may be the one that sends.
  if (entries.value.size > 0) tabs.postMessage('changed')

  return {
    waiting: computed(() => {
      const kept = [...entries.value.values()].filter((one) => !one.refused).map((one) => one.key)
      return new Set([...kept, ...saving.value])
    }),
    refused: computed(() => [...entries.value.values()].filter((one) => one.refused)),
    saving,
    unkept: computed(() => new Set(unkept.value.keys())),
    onSettled: (listener) => void settledListeners.push(listener),
    async drop(isOver) {
      for (const entry of entries.value.values()) if (isOver(entry)) forget(entry.key)
      const dropped = await deleteEntries(store, isOver)
      if (dropped > 0 && !isClosed) tabs.postMessage('changed')
    },
    close() {
      isClosed = true
      delivery.interrupted()
      tabs.close()
      release()
    },
    async put(message, contact) {
      const places = [...entries.value.values()].map(({ place }) => (place ?? 0) + 1)
      lastPlace = Math.max(Date.now(), lastPlace + 1, ...places)
      const entry = { key: message.key, account, message, place: lastPlace }
      const kept = keep(store, contact === undefined ? { entry } : { entry, contact })
      saving.value = new Set(saving.value).add(entry.key)
      await kept.catch(() => (unkept.value = new Map(unkept.value).set(entry.key, entry)))
      entries.value = new Map(entries.value).set(entry.key, entry)
      saving.value = new Set([...saving.value].filter((key) => key !== entry.key))
      if (!isClosed) tabs.postMessage('changed')
      delivery.proceed()
    },
  }
}

/** What one tab tells the others when the server has answered. */
interface Settled {
  readonly settled: string
  readonly problem: Problem | null
}

async function readOwn(store: LocalStore, account: string): Promise<ReadonlyMap<string, OutboxEntry>> {
  const all = await store.getAll('outbox')
  return inOrder(all.filter((entry) => entry.account === account))
}

function inOrder(entries: readonly OutboxEntry[]): ReadonlyMap<string, OutboxEntry> {
  const sorted = entries.toSorted((a, b) => (a.place ?? 0) - (b.place ?? 0))
  return new Map(sorted.map((entry) => [entry.key, entry]))
}

function without<T>(map: ReadonlyMap<string, T>, key: string): ReadonlyMap<string, T> {
  return new Map([...map].filter(([own]) => own !== key))
}
