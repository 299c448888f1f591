import { computed, signal, type ReadonlySignal, type Signal } from '@preact/signals'
import { v7 as uuidv7 } from 'uuid'
import type { CountingTask, CountType } from '../../server/contract/counting.ts'
import type { Outbox } from '../connection/outbox.ts'

/** What stays chosen from one contact to the next. */
export interface CountChoice {
  readonly channel: string
  readonly type: CountType
  readonly isSettled: boolean
}

export interface Counted extends CountChoice {
  readonly key: string
  readonly task: CountingTask
  readonly isUndone: boolean
}

/** What somebody counts in this tab: kept by the outbox until the server has it, and taken back while the tab is open. */
export interface CountDesk {
  readonly choice: Signal<CountChoice>
  /** The latest first, without what was undone. */
  readonly counted: ReadonlySignal<readonly Counted[]>
  /** The last thing that happened. */
  readonly last: ReadonlySignal<Counted | null>
  count(period: string, task: CountingTask): void
  /** @returns false when there is nothing to take back */
  undo(): boolean
}

const desks = new WeakMap<Outbox, CountDesk>()

/** The same desk for as long as the outbox is, so that going to another page and back loses nothing. */
export function countDeskOf(outbox: Outbox, firstChannel: string): CountDesk {
  const desk = desks.get(outbox) ?? createCountDesk(outbox, firstChannel)
  desks.set(outbox, desk)
  return desk
}

function createCountDesk(outbox: Outbox, firstChannel: string): CountDesk {
  const choice = signal<CountChoice>({ channel: firstChannel, type: 'transaction', isSettled: true })
  const all = signal<readonly Counted[]>([])
  const last = signal<Counted | null>(null)
  const counted = computed(() => all.value.filter(({ isUndone }) => !isUndone))
  return {
    choice,
    counted,
    last,
    count(period, task) {
      const key = uuidv7()
      const made = { ...choice.value, key, task, isUndone: false }
      all.value = [made, ...all.value]
      last.value = made
      const countedAt = new Date().toISOString()
      void outbox.put({ type: 'count/record', key, count: { period, task: task.code, ...choice.value, countedAt } })
    },
    undo() {
      const latest = counted.value[0]
      if (latest === undefined) return false
      const undone = { ...latest, isUndone: true }
      all.value = all.value.map((one) => (one === latest ? undone : one))
      last.value = undone
      void outbox.put({ type: 'count/withdraw', key: uuidv7(), count: latest.key })
      return true
    },
  }
}
