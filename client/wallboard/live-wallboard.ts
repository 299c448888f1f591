import { computed, effect, signal, type ReadonlySignal } from '@preact/signals'
import type { Wallboard } from '../../server/contract/wallboard.ts'
import type { LiveSocket } from '../connection/live-socket.ts'

/** The wallboard as the server tells it, and how fresh it is. */
export interface LiveWallboard {
  /** Null until the first one has come. */
  readonly board: ReadonlySignal<Wallboard | null>
  readonly isConnected: ReadonlySignal<boolean>
  /** When something was last heard from the server; by this machine's clock, in milliseconds. */
  readonly heardAt: ReadonlySignal<number>
  /** How much the server's clock is ahead of this machine's, in milliseconds: screens on walls are seldom set. */
  readonly aheadMs: ReadonlySignal<number>
  /** Why the server would not tell it, in Danish. */
  readonly fault: ReadonlySignal<string | null>
  /** @returns what ends it */
  follow(): () => void
}

export function createLiveWallboard(live: LiveSocket): LiveWallboard {
  const board = signal<Wallboard | null>(null)
  const heardAt = signal(Date.now())
  const aheadMs = signal(0)
  const fault = signal<string | null>(null)
  const isConnected = computed(() => live.status.value === 'online')

  live.onMessage((message) => {
    heardAt.value = Date.now()
    if (message.type === 'wallboard/changed') show(message.wallboard)
  })

  function show(now: Wallboard): void {
    aheadMs.value = Date.parse(now.asOf) - Date.now()
    board.value = now
    fault.value = null
  }

  async function ask(): Promise<void> {
    // The connection may go meanwhile: it is asked again when there is one.
    const answer = await live.request({ type: 'wallboard/follow' }).catch(() => null)
    if (answer?.type === 'wallboard/followed') show(answer.wallboard)
    if (answer?.type === 'problem/raised') fault.value = answer.problem.message
  }

  return {
    board,
    isConnected,
    heardAt,
    aheadMs,
    fault,
    follow() {
      const dispose = effect(() => {
        if (isConnected.value) void ask()
      })
      return () => {
        dispose()
        board.value = null
        void live.request({ type: 'wallboard/leave' }).catch(() => undefined)
      }
    },
  }
}
