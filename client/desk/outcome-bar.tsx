import type { Choice, Outcome } from '../../server/contract/configuration.ts'
import { da } from '../shell/da.ts'

/** What the outcome keys do now: they end a question, then they say why it was not settled. */
export interface OutcomeKeys {
  readonly pending: Outcome | null
  readonly isCorrecting: boolean
  readonly isDisabled: boolean
  press(key: string): boolean
  back(): void
}

interface Props {
  readonly keys: OutcomeKeys
  readonly outcomes: readonly Outcome[]
  readonly reasons: readonly Choice[]
}

/** Outcomes and, in the same place, the reasons: it never moves and never changes its height. */
export function OutcomeBar({ keys, outcomes, reasons }: Props) {
  const choices = keys.pending === null ? outcomes : reasons
  return (
    <section class="outcome-bar" aria-label={da.outcome.label}>
      <h2 aria-live="polite">
        {keys.pending === null ? da.outcome.label : `${keys.pending.label}: ${da.outcome.reason}`}
        {keys.isCorrecting && keys.pending === null && <span class="muted">{da.outcome.changeHint}</span>}
      </h2>
      <div class="choices" role="group" aria-label={da.outcome.label} tabIndex={keys.isDisabled ? 0 : -1}>
        {choices.map(({ label, key }, at) => (
          <button key={at} type="button" class="choice" disabled={keys.isDisabled} onClick={() => keys.press(key)}>
            <kbd>{key}</kbd>
            <span>{label}</span>
          </button>
        ))}
        {keys.pending !== null && (
          <button type="button" class="choice" onClick={() => keys.back()}>
            <kbd>Esc</kbd>
            <span>{da.outcome.back}</span>
          </button>
        )}
      </div>
    </section>
  )
}
