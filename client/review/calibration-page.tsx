import { useSignal } from '@preact/signals'
import { useRoute } from 'preact-iso'
import type { OpenCalibration } from '../../server/contract/calibration.ts'
import type { Opening } from '../../server/contract/session.ts'
import { useAnswer } from '../connection/use-answer.ts'
import { Awaited } from '../parts/awaited.tsx'
import { NotAllowed } from '../parts/not-allowed.tsx'
import { da } from '../shell/da.ts'
import { dayInWords, momentInWords } from '../shell/format.ts'
import { CalibrationResultView } from './calibration-result.tsx'
import { stateOf } from './calibrations-page.tsx'
import { JudgeForm } from './judge-form.tsx'

interface Props {
  readonly opening: Opening
  readonly path: string
}

/** One sample: to be judged, or what came of it. */
export function CalibrationPage({ opening }: Props) {
  const { params } = useRoute()
  const changes = useSignal(0)
  const { value, fault } = useAnswer<OpenCalibration>(`/api/calibrations/${params['id']}#${changes.value}`)
  if (!opening.account.mayOversee) return <NotAllowed title={da.calibration.title}>{da.review.notAllowed}</NotAllowed>
  const calibration = value.value
  return (
    <main class="page review-page">
      <p>
        <a href="/kalibrering">{da.calibration.back}</a>
      </p>
      <h1>{da.calibration.one}</h1>
      {calibration === null && <Awaited loading={da.review.loading} fault={fault.value} />}
      {calibration && (
        <>
          <Facts calibration={calibration} />
          {calibration.result ? (
            <CalibrationResultView
              result={calibration.result}
              reviewers={calibration.reviewers.map(({ name }) => name)}
              configuration={opening.configuration}
            />
          ) : (
            <Judging calibration={calibration} opening={opening} onJudged={() => (changes.value += 1)} />
          )}
        </>
      )}
    </main>
  )
}

function Facts({ calibration }: { readonly calibration: OpenCalibration }) {
  const { from, to, size, seed, drawnBy, drawnAt } = calibration
  return (
    <>
      <p class="muted">
        {da.calibration.facts({ from: dayInWords(from), to: dayInWords(to), size, seed })}{' '}
        {da.calibration.drawnBy(drawnBy, momentInWords(drawnAt))}
      </p>
      <p role="status">{stateOf(calibration)}</p>
    </>
  )
}

interface JudgingProps {
  readonly calibration: OpenCalibration
  readonly opening: Opening
  readonly onJudged: () => void
}

function Judging({ calibration, opening, onJudged }: JudgingProps) {
  const { questions, id } = calibration
  if (questions === null) return <p>{da.calibration.notYours}</p>
  const isFinished = questions.every(({ own }) => own !== null)
  return (
    <>
      <p class="notice">{isFinished ? da.calibration.waiting : da.calibration.blind}</p>
      <ol class="judged">
        {questions.map((question) => (
          <li key={question.place}>
            <JudgeForm
              calibration={id}
              question={question}
              outcomes={opening.configuration.outcomes}
              onJudged={onJudged}
            />
          </li>
        ))}
      </ol>
    </>
  )
}
