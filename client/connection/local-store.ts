import { openDB, type DBSchema, type IDBPDatabase } from 'idb'
import type { FromClient } from '../../server/contract/live.ts'
import type { Problem } from '../../server/contract/problem.ts'

/** Something to be stored by the server, kept here until the server says that it is. */
export interface OutboxEntry {
  readonly key: string
  readonly account: string
  readonly message: Extract<FromClient, { key: string }>
  /** Counts up, also where the clock of the machine is set back. Not there in what was kept before entries had one. */
  readonly place?: number
  /** Set when the server will never take it as it is; it is kept and shown, not lost. */
  readonly refused?: Problem
}

/** The contact in hand and those put aside, so that a reload or a crash loses nothing. Each open tab has a slot of its own. */
export interface SavedContact {
  readonly slot: string
  readonly account: string
  readonly contact: unknown
  /** Not there in what was kept before contacts could be put aside. */
  readonly parked?: readonly unknown[]
}

interface LocalSchema extends DBSchema {
  outbox: { key: string; value: OutboxEntry }
  contacts: { key: string; value: SavedContact }
}

export type LocalStore = IDBPDatabase<LocalSchema>

export function openLocalStore(): Promise<LocalStore> {
  return openDB<LocalSchema>('straks', 1, {
    upgrade(db) {
      db.createObjectStore('outbox', { keyPath: 'key' })
      db.createObjectStore('contacts', { keyPath: 'slot' })
    },
  })
}

/** What is kept together: all of it or nothing. */
export interface Kept {
  readonly entry?: OutboxEntry
  readonly contact?: SavedContact
}

/**
 * Resolves when the browser has written it through to the disk. What is kept by a later call is written later, so the
 * call must not be made to wait.
 */
export async function keep(store: LocalStore, { entry, contact }: Kept): Promise<void> {
  const transaction = store.transaction(['outbox', 'contacts'], 'readwrite', { durability: 'strict' })
  const puts = [
    entry && transaction.objectStore('outbox').put(entry),
    contact && transaction.objectStore('contacts').put(contact),
  ]
  // A transaction that only waits for its answers to commit by itself is given up when the page is left meanwhile.
  transaction.commit()
  await Promise.all([...puts, transaction.done])
}

/** Takes entries out for good. @returns how many there were */
export async function deleteEntries(store: LocalStore, isOver: (entry: OutboxEntry) => boolean): Promise<number> {
  const transaction = store.transaction('outbox', 'readwrite', { durability: 'strict' })
  const over = (await transaction.store.getAll()).filter(isOver)
  await Promise.all([...over.map(({ key }) => transaction.store.delete(key)), transaction.done])
  return over.length
}
