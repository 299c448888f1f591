import { signal, type ReadonlySignal } from '@preact/signals'
import type { CountingPeriod } from '../../server/contract/counting.ts'
import type { LiveSocket } from '../connection/live-socket.ts'

/** The periods in which the employee counts today, as the server last told them; null until it has. */
export type OpenPeriods = ReadonlySignal<readonly CountingPeriod[] | null>

export function followOpenPeriods(live: Pick<LiveSocket, 'onMessage'>): OpenPeriods {
  const periods = signal<readonly CountingPeriod[] | null>(null)
  live.onMessage((message) => {
    if (message.type === 'counting/changed') periods.value = message.open.periods
  })
  return periods
}
