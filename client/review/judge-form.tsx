import { useSignal } from '@preact/signals'
import type { JudgedQuestion } from '../../server/contract/calibration.ts'
import type { Outcome } from '../../server/contract/configuration.ts'
import { sendJson } from '../connection/http.ts'
import { Select } from '../parts/select.tsx'
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

  async function judge(outcome: string): Promise<void> {
    if (outcome === '') return
    const { problem } = await sendJson('POST', `/api/calibrations/${calibration}/judgements`, { place, outcome })
    fault.value = problem?.message ?? null
    if (problem === undefined) onJudged()
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
      <Select
        label={da.calibration.yourOutcome}
        value={own ?? ''}
        options={[
          ...(own === null ? [{ value: '', label: da.review.choose }] : []),
          ...outcomes.map(({ code, label }) => ({ value: code, label })),
        ]}
        onChange={(outcome) => void judge(outcome)}
      />
      <p class="fault" role="alert">
        {fault.value}
      </p>
    </article>
  )
}
