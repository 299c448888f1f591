import { signal, type ReadonlySignal } from '@preact/signals'
import type { Consult } from '../../server/contract/consult.ts'

/** How many messages of each consult the employee has had before them; it survives a reload of the tab. */
export interface HeardConsults {
  readonly heard: ReadonlySignal<ReadonlyMap<string, number>>
  hear(consult: Consult): void
}

/** A day's consults, by far. */
const MOST_HEARD = 200
const HEARD = 'straks-heard'

export function createHeardConsults(): HeardConsults {
  const heard = signal<ReadonlyMap<string, number>>(readHeard())
  return {
    heard,
    hear({ id, messages }) {
      if (heard.peek().get(id) === messages.length) return
      heard.value = new Map(heard.peek()).set(id, messages.length)
      sessionStorage.setItem(HEARD, JSON.stringify([...heard.value].slice(-MOST_HEARD)))
    },
  }
}

/** Anything odd there only means that it is said once more. */
function readHeard(): ReadonlyMap<string, number> {
  try {
    const kept = JSON.parse(sessionStorage.getItem(HEARD) ?? '[]') as unknown
    return new Map(Array.isArray(kept) ? (kept as [string, number][]) : [])
  } catch {
    return new Map()
  }
}
