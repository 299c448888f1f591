import { useSignal } from '@preact/signals'
import { useRef } from 'preact/hooks'
import type { JudgedQuestion } from '../../server/contract/calibration.ts'
import type { Outcome } from '../../server/contract/configuration.ts'
import { sendJson } from '../connection/http.ts'
import { Field } from '../parts/field.tsx'
import { da } from '../shell/da.ts'

interface Props {
  readonly calibration: string
  readonly question: JudgedQuestion
  readonly outcomes: readonly Outcome[]
  readonly onJudged: () => void
}

/** A question to judge: as it was asked and answered, and nothing of how it ended. */
export function JudgeForm({ calibration, question, outcomes, onJudged }: Props) {
  const { place, query, article, own } = question
  const fault = useSignal<string | null>(null)
  const chosen = useSignal(own ?? '')
  const isKept = useSignal(true)
  const isByKey = useRef(false)

  async function keep(): Promise<void> {
    if (chosen.value === '') return
    isKept.value = true
    const judgement = { place, outcome: chosen.value }
    const { problem } = await sendJson('POST', `/api/calibrations/${calibration}/judgements`, judgement)
    fault.value = problem?.message ?? null
    if (problem === undefined) onJudged()
  }

  function choose(outcome: string): void {
    chosen.value = outcome
    // An arrow key passes outcomes on its way to the one that is meant, and the last judgement of all is final.
    isKept.value = !isByKey.current
    if (isKept.value) void keep()
  }

  function keepIfChosen(): void {
    if (!isKept.value) void keep()
  }

  return (
    <article aria-labelledby={`asked-${place}`}>
      <h2 id={`asked-${place}`}>{query === '' ? da.review.forgotten : query}</h2>
      {article ? <p>{article.title}</p> : <p class="muted">{da.question.none}</p>}
      {article?.spoken && (
        <blockquote>
          <p class="muted">{da.review.saidThen}</p>
          <p>{article.spoken}</p>
        </blockquote>
      )}
      <Field label={da.calibration.yourOutcome}>
        <select
          value={chosen.value}
          onPointerDown={() => (isByKey.current = false)}
          onKeyDown={(event) => {
            isByKey.current = true
            if (event.key !== 'Enter' || isKept.value) return
            // Else it opens the list.
            event.preventDefault()
            void keep()
          }}
          onBlur={keepIfChosen}
          onChange={({ currentTarget }) => choose(currentTarget.value)}
        >
          {chosen.value === '' && <option value="">{da.review.choose}</option>}
          {outcomes.map(({ code, label }) => (
            <option key={code} value={code}>
              {label}
            </option>
          ))}
        </select>
      </Field>
      {!isKept.value && <p class="muted small">{da.calibration.keepByKey}</p>}
      <p class="fault" role="alert">
        {fault.value}
      </p>
    </article>
  )
}
