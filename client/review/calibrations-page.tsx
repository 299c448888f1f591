import { useSignal } from '@preact/signals'
import { useLocation } from 'preact-iso'
import { v7 as uuidv7 } from 'uuid'
import type { Calibration } from '../../server/contract/calibration.ts'
import type { Opening } from '../../server/contract/session.ts'
import { sendJson } from '../connection/http.ts'
import { useAnswer } from '../connection/use-answer.ts'
import { Awaited } from '../parts/awaited.tsx'
import { Field } from '../parts/field.tsx'
import { textsOf } from '../parts/form-texts.ts'
import { NotAllowed } from '../parts/not-allowed.tsx'
import { da } from '../shell/da.ts'
import { dayInWords, momentInWords } from '../shell/format.ts'
import { FilterForm } from './filter-form.tsx'
import { addressOf, logFilterOf, type LogFilter } from './log-filter.ts'
import { ReviewNav } from './review-nav.tsx'

interface Props {
  readonly opening: Opening
  readonly path: string
}

/** Samples that two reviewers judge on their own; a new one is drawn from what the filter finds. */
export function CalibrationsPage({ opening }: Props) {
  const { query, route } = useLocation()
  const { value: drawn, fault } = useAnswer<Calibration[]>('/api/calibrations')
  if (!opening.account.mayOversee) return <NotAllowed title={da.calibration.title}>{da.review.notAllowed}</NotAllowed>
  const filter = logFilterOf(query)
  return (
    <main class="page review-page">
      <h1>{da.calibration.title}</h1>
      <ReviewNav path="/kalibrering" account={opening.account} />
      <p class="intro">{da.calibration.intro}</p>
      <h2>{da.calibration.drawTitle}</h2>
      <FilterForm
        filter={filter}
        configuration={opening.configuration}
        onChange={(next) => route(`/kalibrering?${addressOf(next)}`, true)}
        hasDetails
      />
      <DrawForm filter={filter} onDrawn={(id) => route(`/kalibrering/${id}`)} />
      <h2>{da.calibration.drawn}</h2>
      {drawn.value === null && <Awaited loading={da.review.loading} fault={fault.value} />}
      {drawn.value?.length === 0 && <p>{da.calibration.none}</p>}
      {drawn.value !== null && drawn.value.length > 0 && <CalibrationTable drawn={drawn.value} />}
    </main>
  )
}

const usualSize = 50
const seeds = 1_000_000

interface DrawProps {
  readonly filter: LogFilter
  readonly onDrawn: (id: string) => void
}

function DrawForm({ filter, onDrawn }: DrawProps) {
  const fault = useSignal<string | null>(null)
  const isDrawing = useSignal(false)

  async function draw(form: HTMLFormElement): Promise<void> {
    isDrawing.value = true
    const { size, seed } = textsOf(form)
    const criteria = Object.fromEntries(Object.entries(filter.criteria).filter(([, value]) => Boolean(value)))
    const { from, to } = filter
    const wanted = { id: uuidv7(), size: Number(size), seed: Number(seed), from, to, criteria }
    const { problem } = await sendJson('POST', '/api/calibrations', wanted)
    isDrawing.value = false
    fault.value = problem?.message ?? null
    if (problem === undefined) onDrawn(wanted.id)
  }

  return (
    <form
      class="filters draw"
      onSubmit={(event) => {
        event.preventDefault()
        void draw(event.currentTarget)
      }}
    >
      <Field label={da.calibration.size}>
        <input name="size" type="number" required min={10} max={200} defaultValue={String(usualSize)} />
      </Field>
      <Field label={da.calibration.seed}>
        <input
          name="seed"
          type="number"
          required
          min={0}
          max={seeds - 1}
          defaultValue={String(Math.floor(Math.random() * seeds))}
          title={da.calibration.seedHelp}
        />
      </Field>
      <button type="submit" class="button primary" disabled={isDrawing.value}>
        {da.calibration.draw}
      </button>
      <p class="fault" role="alert">
        {fault.value}
      </p>
    </form>
  )
}

function CalibrationTable({ drawn }: { readonly drawn: readonly Calibration[] }) {
  return (
    <div class="table-frame" tabIndex={0} role="region" aria-label={`${da.calibration.drawn}. ${da.review.scroll}`}>
      <table class="calibrations">
        <thead>
          <tr>
            <th scope="col">{da.calibration.drawnAt}</th>
            <th scope="col">{da.calibration.state}</th>
            <th scope="col">{da.review.period}</th>
            <th scope="col" class="number">
              {da.calibration.questions}
            </th>
            <th scope="col" class="number">
              {da.calibration.seed}
            </th>
          </tr>
        </thead>
        <tbody>
          {drawn.map((one) => (
            <tr key={one.id}>
              <td>
                <a href={`/kalibrering/${one.id}`}>{momentInWords(one.drawnAt)}</a>
              </td>
              <td>{stateOf(one)}</td>
              <td>{da.calibration.period(dayInWords(one.from), dayInWords(one.to))}</td>
              <td class="number">{one.size}</td>
              <td class="number">{one.seed}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

/** How far the two have come, and nothing of what they judged. */
export function stateOf({ isDone, reviewers, size }: Calibration): string {
  if (isDone) return da.calibration.done
  const judging = reviewers.map(({ name, judged }) => da.calibration.judged(name, judged, size))
  return [...judging, ...(reviewers.length < 2 ? [da.calibration.missing(2 - reviewers.length)] : [])].join(', ')
}
