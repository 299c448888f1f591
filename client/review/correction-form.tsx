import { useSignal } from '@preact/signals'
import { useLayoutEffect, useRef } from 'preact/hooks'
import { v7 as uuidv7 } from 'uuid'
import type { Configuration } from '../../server/contract/configuration.ts'
import type { LoggedQuestion } from '../../server/contract/contact-log.ts'
import { sendJson } from '../connection/http.ts'
import { Field } from '../parts/field.tsx'
import { Select } from '../parts/select.tsx'
import { useEscape } from '../parts/use-escape.ts'
import { da } from '../shell/da.ts'

interface Props {
  readonly question: LoggedQuestion
  readonly configuration: Configuration
  readonly onDone: () => void
  readonly onLeave: () => void
}

/** Another outcome for a question, and why: a record of its own beside the first. */
export function CorrectionForm({ question, configuration, onDone, onLeave }: Props) {
  const { outcomes, reasons } = configuration
  // The same id again is stored once, should the answer have been lost on its way.
  const id = useSignal(uuidv7())
  const outcome = useSignal(question.outcome)
  const reason = useSignal(question.reason ?? '')
  const because = useSignal('')
  const fault = useSignal<string | null>(null)
  const form = useRef<HTMLFormElement>(null)
  useEscape(form, onLeave)
  useLayoutEffect(() => form.current?.querySelector('select')?.focus(), [])
  const needsReason = outcomes.find(({ code }) => code === outcome.value)?.needsReason ?? false

  async function send(): Promise<void> {
    const { problem } = await sendJson('POST', '/api/corrections', {
      id: id.value,
      question: question.id,
      outcome: outcome.value,
      reason: needsReason && reason.value !== '' ? reason.value : null,
      because: because.value.trim(),
    })
    fault.value = problem?.message ?? null
    if (problem === undefined) onDone()
  }

  return (
    <form
      ref={form}
      class="correction stack"
      aria-label={da.review.correct}
      onSubmit={(event) => {
        event.preventDefault()
        void send()
      }}
    >
      <div class="filters">
        <Select
          label={da.review.newOutcome}
          isWide
          value={outcome.value}
          options={outcomes.map(({ code, label }) => ({ value: code, label }))}
          onChange={(value) => (outcome.value = value)}
        />
        {needsReason && (
          <Select
            label={da.review.reason}
            isWide
            value={reason.value}
            options={[
              { value: '', label: da.review.choose },
              ...reasons.map(({ code, label }) => ({ value: code, label })),
            ]}
            onChange={(value) => (reason.value = value)}
          />
        )}
      </div>
      <Field label={da.review.because}>
        <input
          required
          maxLength={500}
          value={because.value}
          onInput={({ currentTarget }) => (because.value = currentTarget.value)}
        />
      </Field>
      <p class="muted">{da.review.bothStay}</p>
      <p class="fault" role="alert">
        {fault.value}
      </p>
      <div class="buttons">
        <button type="submit" class="button primary">
          {da.review.saveCorrection}
        </button>
        <button type="button" class="button" onClick={onLeave}>
          {da.review.leave}
        </button>
      </div>
    </form>
  )
}
