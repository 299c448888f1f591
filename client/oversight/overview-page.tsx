import { useSignal } from '@preact/signals'
import { useLocation } from 'preact-iso'
import { useEffect } from 'preact/hooks'
import type { Measures } from '../../server/contract/measures.ts'
import type { Opening } from '../../server/contract/session.ts'
import { getJson } from '../connection/http.ts'
import { Field } from '../parts/field.tsx'
import { Select } from '../parts/select.tsx'
import { da } from '../shell/da.ts'
import { dayBefore, momentInWords } from '../shell/format.ts'
import { ContactList } from './contact-list.tsx'
import { filtersOf, periods, queryOf, type Filters } from './filters.ts'
import { RateFigure } from './rate-figure.tsx'
import { RateTable } from './rate-table.tsx'

interface Props {
  readonly opening: Opening
  readonly path: string
}

/** How the period went: its rates with their uncertainty, by channel and department, and the contacts behind them. */
export function OverviewPage({ opening }: Props) {
  const { query, route } = useLocation()
  const filters = filtersOf(query)
  if (!opening.account.mayOversee) return <main class="page">{da.oversight.notAllowed}</main>
  const change = (changes: Partial<Filters>): void => route(`/overblik?${queryOf({ ...filters, ...changes })}`, true)
  return (
    <main class="page">
      <h1>{da.oversight.title}</h1>
      <FilterBar filters={filters} opening={opening} onChange={change} />
      <Figures filters={filters} />
      <ContactList filters={filters} configuration={opening.configuration} />
    </main>
  )
}

interface FilterProps {
  readonly filters: Filters
  readonly opening: Opening
  readonly onChange: (changes: Partial<Filters>) => void
}

function FilterBar({ filters, opening, onChange }: FilterProps) {
  const { channels, departments, outcomes } = opening.configuration
  const all = { value: '', label: da.oversight.all }
  return (
    <div class="filters">
      <div class="periods" role="group" aria-label={da.oversight.period}>
        {periods.map((days) => (
          <button
            key={days}
            type="button"
            class="button"
            aria-pressed={filters.to === dayBefore(0) && filters.from === dayBefore(days - 1)}
            onClick={() => onChange({ from: dayBefore(days - 1), to: dayBefore(0) })}
          >
            {da.oversight.days(days)}
          </button>
        ))}
      </div>
      <Field label={da.oversight.from}>
        <input
          type="date"
          required
          max={filters.to}
          value={filters.from}
          onChange={({ currentTarget }) => currentTarget.value && onChange({ from: currentTarget.value })}
        />
      </Field>
      <Field label={da.oversight.to}>
        <input
          type="date"
          required
          min={filters.from}
          value={filters.to}
          onChange={({ currentTarget }) => currentTarget.value && onChange({ to: currentTarget.value })}
        />
      </Field>
      <Select
        label={da.oversight.channel}
        value={filters.channel}
        options={[all, ...channels.map(({ code, label }) => ({ value: code, label }))]}
        onChange={(channel) => onChange({ channel })}
      />
      <Select
        label={da.oversight.department}
        value={filters.department}
        options={[all, ...departments.map(({ code, name }) => ({ value: code, label: name }))]}
        onChange={(department) => onChange({ department })}
      />
      <Select
        label={da.oversight.outcome}
        value={filters.outcome}
        options={[all, ...outcomes.map(({ code, label }) => ({ value: code, label }))]}
        onChange={(outcome) => onChange({ outcome })}
      />
    </div>
  )
}

function Figures({ filters }: { readonly filters: Filters }) {
  const byChannel = useSignal<Measures | null>(null)
  const byDepartment = useSignal<Measures | null>(null)
  const fault = useSignal<string | null>(null)
  const { from, to, channel, department } = filters
  const query = queryOf({ from, to, channel, department })

  useEffect(() => {
    let isCurrent = true
    void load()

    async function load(): Promise<void> {
      const [channels, departments] = await Promise.all([
        getJson<Measures>(`/api/measures?${query}&by=channel`),
        getJson<Measures>(`/api/measures?${query}&by=department`),
      ])
      if (!isCurrent) return
      fault.value = channels.problem?.message ?? departments.problem?.message ?? null
      if (!channels.problem) byChannel.value = channels.value
      if (!departments.problem) byDepartment.value = departments.value
    }

    return () => void (isCurrent = false)
  }, [query])

  const whole = byChannel.value
  if (whole === null || byDepartment.value === null) {
    return <p class="figures-loading muted">{fault.value ?? da.oversight.loading}</p>
  }
  return (
    <>
      <p class="fault" role="alert">
        {fault.value}
      </p>
      <h2 class="group-title">{da.oversight.strict}</h2>
      <div class="figures">
        <RateFigure title={da.oversight.questions} rates={whole.total.questions} />
        <RateFigure title={da.oversight.contacts} rates={whole.total.contacts} />
      </div>
      <details class="definitions">
        <summary>{da.oversight.definitions}</summary>
        <ul>
          {Object.values(whole.definitions).map((definition) => (
            <li key={definition}>{definition}</li>
          ))}
        </ul>
        <p class="muted">
          {da.oversight.asOf} {momentInWords(whole.asOf)}
        </p>
      </details>
      <div class="tables">
        <RateTable title={da.oversight.byChannel} rows={whole.rows} />
        <RateTable title={da.oversight.byDepartment} rows={byDepartment.value.rows} />
      </div>
    </>
  )
}
