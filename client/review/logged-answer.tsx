import { useSignal } from '@preact/signals'
import { useLayoutEffect, useRef } from 'preact/hooks'
import type { Configuration } from '../../server/contract/configuration.ts'
import type { LoggedQuestion } from '../../server/contract/contact-log.ts'
import { labelOf } from '../oversight/labels.ts'
import { da } from '../shell/da.ts'
import { durationInWords, momentInWords } from '../shell/format.ts'
import { CorrectionForm } from './correction-form.tsx'

interface Props {
  readonly question: LoggedQuestion
  readonly configuration: Configuration
  /** Null where it cannot be corrected here. */
  readonly onCorrected: (() => void) | null
}

/** A question with its answer as it stood, how it ended, and who has corrected that. */
export function LoggedAnswer({ question, configuration, onCorrected }: Props) {
  const { article, corrections, query } = question
  const isCorrecting = useSignal(false)
  const opener = useRef<HTMLButtonElement>(null)
  const wasCorrecting = useRef(false)
  useLayoutEffect(() => {
    if (wasCorrecting.current && !isCorrecting.value) opener.current?.focus()
    wasCorrecting.current = isCorrecting.value
  }, [isCorrecting.value])
  const length = durationInWords(Date.parse(question.endedAt) - Date.parse(question.askedAt))
  return (
    <section>
      <h2>{query === '' ? da.review.forgotten : query}</h2>
      <p>
        <strong>{labelOf(configuration.outcomes, question.outcome)}</strong>
        {question.reason !== null && `, ${labelOf(configuration.reasons, question.reason)}`}
        <span class="muted">{` · ${length}`}</span>
      </p>
      {corrections.length > 0 && <Corrections question={question} configuration={configuration} />}
      {article ? (
        <p>
          {article.title} <span class="muted">({da.review.revision(article.revision)})</span>
        </p>
      ) : (
        <p class="muted">{da.question.none}</p>
      )}
      {article?.spoken && (
        <blockquote>
          <p class="muted">{da.review.saidThen}</p>
          <p>{article.spoken}</p>
        </blockquote>
      )}
      {onCorrected &&
        (isCorrecting.value ? (
          <CorrectionForm
            question={question}
            configuration={configuration}
            onDone={() => {
              isCorrecting.value = false
              onCorrected()
            }}
            onLeave={() => (isCorrecting.value = false)}
          />
        ) : (
          <button ref={opener} type="button" class="button correct" onClick={() => (isCorrecting.value = true)}>
            {da.review.correct}
          </button>
        ))}
    </section>
  )
}

/** From the first outcome on, everything that was said of it. */
function Corrections({ question, configuration }: Pick<Props, 'question' | 'configuration'>) {
  return (
    <ul class="corrections muted">
      <li>{da.review.first(labelOf(configuration.outcomes, question.firstOutcome))}</li>
      {question.corrections.map(({ id, outcome, because, by, recordedAt }) => (
        <li key={id}>
          {da.review.corrected(momentInWords(recordedAt), by, labelOf(configuration.outcomes, outcome))}
          {because !== '' && `: ${because}`}
        </li>
      ))}
    </ul>
  )
}
