import { useSignal } from '@preact/signals'
import { useEffect } from 'preact/hooks'
import type { Configuration } from '../../server/contract/configuration.ts'
import type { CountingPeriod } from '../../server/contract/counting.ts'
import type { Opening } from '../../server/contract/session.ts'
import { getJson } from '../connection/http.ts'
import { da } from '../shell/da.ts'
import { dayInWords, momentInWords } from '../shell/format.ts'
import { PageFrame } from './page-frame.tsx'
import { PeriodFigures } from './period-figures.tsx'
import { PeriodForm } from './period-form.tsx'

interface Props {
  readonly opening: Opening
  readonly path: string
}

/** Counting periods and what was counted in them. */
export function PeriodsPage({ opening }: Props) {
  const { title, intro } = da.countingPeriods
  return (
    <PageFrame opening={opening} path="/overblik/taelleuger" title={title} intro={intro}>
      <Periods configuration={opening.configuration} />
    </PageFrame>
  )
}

function Periods({ configuration }: { readonly configuration: Configuration }) {
  const periods = useSignal<readonly CountingPeriod[] | null>(null)
  const fault = useSignal<string | null>(null)
  const chosen = useSignal('')
  const told = useSignal('')

  async function load(): Promise<void> {
    const answer = await getJson<CountingPeriod[]>('/api/counting/periods')
    fault.value = answer.problem?.message ?? null
    if (answer.problem) return
    periods.value = answer.value
    chosen.value ||= answer.value[0]?.id ?? ''
  }

  useEffect(() => void load(), [])
  return (
    <>
      <PeriodForm
        configuration={configuration}
        onCreated={(id, name) => {
          told.value = da.countingPeriods.created(name)
          chosen.value = id
          void load()
        }}
      />
      <p role="status">{told.value}</p>
      <p class="fault" role="alert">
        {fault.value}
      </p>
      {periods.value === null && fault.value === null && <p class="muted">{da.counting.loading}</p>}
      {periods.value?.length === 0 && <p>{da.countingPeriods.none}</p>}
      {periods.value !== null && periods.value.length > 0 && (
        <section>
          <h2>{da.countingPeriods.list}</h2>
          <ul class="period-list">
            {periods.value.map((one) => (
              <PeriodRow
                key={one.id}
                period={one}
                configuration={configuration}
                isChosen={one.id === chosen.value}
                onChoose={() => (chosen.value = one.id)}
              />
            ))}
          </ul>
        </section>
      )}
      {chosen.value !== '' && <PeriodFigures key={chosen.value} period={chosen.value} />}
    </>
  )
}

interface RowProps {
  readonly period: CountingPeriod
  readonly configuration: Configuration
  readonly isChosen: boolean
  readonly onChoose: () => void
}

function PeriodRow({ period, configuration, isChosen, onChoose }: RowProps) {
  const { name, from, to, departments, madeBy, madeAt } = period
  const nameOf = (code: string): string => configuration.departments.find((one) => one.code === code)?.name ?? code
  return (
    <li>
      <button type="button" class="button" aria-pressed={isChosen} onClick={onChoose}>
        {name}
      </button>{' '}
      {da.counting.periodDays(dayInWords(from), dayInWords(to))},{' '}
      {departments.length === 0 ? da.countingPeriods.everyone : departments.map(nameOf).join(', ')}{' '}
      <span class="muted">({da.countingPeriods.madeBy(madeBy, momentInWords(madeAt))})</span>
    </li>
  )
}
