import { computed, signal, type ReadonlySignal } from '@preact/signals'
import type { OpenContact } from './open-contact.ts'

/** What can be taken back: the outcome of a question, or the closing of a contact. */
export type Undoable =
  | { readonly kind: 'outcome'; readonly question: string; readonly label: string; readonly key: string }
  | { readonly kind: 'closing'; readonly contact: OpenContact; readonly key: string }

/** The last thing that can be taken back, for ten seconds. */
export interface UndoOffer {
  readonly offered: ReadonlySignal<Undoable | null>
  readonly secondsLeft: ReadonlySignal<number>
  offer(undoable: Undoable): void
  /** What is offered, which then is offered no more. */
  take(): Undoable | null
}

const OFFERED_MS = 10_000

export function createUndoOffer(): UndoOffer {
  const offered = signal<Undoable | null>(null)
  const until = signal(0)
  const now = signal(0)
  let timer: number | undefined

  function withdraw(): void {
    clearInterval(timer)
    offered.value = null
  }

  function count(): void {
    now.value = Date.now()
    if (now.value >= until.value) withdraw()
  }

  return {
    offered,
    secondsLeft: computed(() => Math.max(0, Math.ceil((until.value - now.value) / 1000))),
    offer(undoable) {
      withdraw()
      until.value = Date.now() + OFFERED_MS
      count()
      offered.value = undoable
      timer = window.setInterval(count, 1000)
    },
    take() {
      const undoable = offered.value
      withdraw()
      return undoable
    },
  }
}
