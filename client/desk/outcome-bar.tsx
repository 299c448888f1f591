import type { ComponentChildren } from 'preact'
import type { Choice, Outcome } from '../../server/contract/configuration.ts'
import { da } from '../shell/da.ts'
import { KeyHint } from '../keys/key-hint.tsx'
import { areOutcomeKeysOn } from '../keys/keys.ts'
import type { OutcomeKeys } from './use-outcome-keys.ts'

interface Props {
  readonly keys: OutcomeKeys
  readonly outcomes: readonly Outcome[]
  readonly reasons: readonly Choice[]
  /** What stands beside the heading, in space that is always there. */
  readonly children: ComponentChildren
}

/** Outcomes and, in the same place, the reasons: it never moves and never changes its height. */
export function OutcomeBar({ keys, outcomes, reasons, children }: Props) {
  const haveKeys = areOutcomeKeysOn()
  const choices = keys.pending === null ? outcomes : reasons
  return (
    <section class="outcome-bar" aria-label={da.outcome.label}>
      <div class="outcome-head">
        <h2 aria-live="polite">
          {keys.pending === null ? da.outcome.label : `${keys.pending.label}: ${da.outcome.reason}`}
          {keys.isCorrecting && keys.pending === null && <span class="muted">{da.outcome.changeHint}</span>}
        </h2>
        {children}
      </div>
      <div class="choices" role="group" aria-label={da.outcome.label}>
        {choices.map(({ label, key }, at) => (
          <button
            key={at}
            type="button"
            class="choice"
            disabled={keys.isDisabled}
            aria-keyshortcuts={haveKeys ? key : undefined}
            onClick={() => keys.choose(key)}
          >
            {haveKeys && <kbd>{key}</kbd>}
            <span>{label}</span>
          </button>
        ))}
        {keys.pending !== null && (
          <button type="button" class="choice" onClick={() => keys.back()}>
            <KeyHint action="back" />
            <span>{da.outcome.back}</span>
          </button>
        )}
      </div>
    </section>
  )
}
