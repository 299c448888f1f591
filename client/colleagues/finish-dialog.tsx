import { useSignal } from '@preact/signals'
import { useLayoutEffect } from 'preact/hooks'
import type { Callback } from '../../server/contract/callback.ts'
import type { Configuration, Outcome } from '../../server/contract/configuration.ts'
import { da } from '../shell/da.ts'
import type { LiveInbox } from './inbox.ts'
import { ModalDialog } from './modal-dialog.tsx'
import { areOutcomeKeysOn } from '../keys/keys.ts'

interface Props {
  readonly callback: Callback
  readonly inbox: LiveInbox
  readonly configuration: Configuration
  readonly onClose: () => void
}

/** How a callback ended after all: outcome and reason by their keys, as at the desk. Esc goes one step back. */
export function FinishDialog({ callback, inbox, configuration, onClose }: Props) {
  const pending = useSignal<Outcome | null>(null)
  const fault = useSignal<string | null>(null)
  const outcomes = configuration.outcomes.filter(({ brings }) => brings === null)
  const choices = pending.value === null ? outcomes : configuration.reasons

  async function finish(outcome: string, reason: string | null): Promise<void> {
    const { problem } = await inbox.tell({ type: 'callback/finish', done: { callback: callback.id, outcome, reason } })
    if (problem) fault.value = problem.message
    else onClose()
  }

  function choose(key: string): void {
    const chosen = choices.find((one) => one.key === key)
    if (chosen === undefined) return
    const { value: waiting } = pending
    const outcome = outcomes.find((one) => one === chosen)
    if (waiting) void finish(waiting.code, chosen.code)
    else if (outcome?.needsReason) pending.value = outcome
    else void finish(chosen.code, null)
  }

  function goBack(): void {
    if (pending.value === null) onClose()
    else pending.value = null
  }

  // On the document: the button that had the focus goes when the reasons come.
  useLayoutEffect(() => {
    const pressed = ({ key, altKey, ctrlKey, metaKey }: KeyboardEvent): void => {
      if (!altKey && !ctrlKey && !metaKey && areOutcomeKeysOn()) choose(key)
    }
    document.addEventListener('keydown', pressed)
    return () => document.removeEventListener('keydown', pressed)
  })

  return (
    <ModalDialog
      title={pending.value === null ? da.queue.doneTitle : `${pending.value.label}: ${da.outcome.reason}`}
      onCancel={goBack}
    >
      <p class="muted">{callback.query}</p>
      <div class="finish-choices">
        {choices.map(({ label, key }, at) => (
          <button key={at} type="button" class="choice" onClick={() => choose(key)}>
            {areOutcomeKeysOn() && <kbd>{key}</kbd>} <span>{label}</span>
          </button>
        ))}
        <button type="button" class="choice" onClick={goBack}>
          <kbd>Esc</kbd> <span>{da.outcome.back}</span>
        </button>
      </div>
      <p class="fault" role="alert">
        {fault.value}
      </p>
    </ModalDialog>
  )
}
