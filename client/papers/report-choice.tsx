import type { Named } from '../../server/contract/configuration.ts'
import { DayField } from '../parts/day-field.tsx'
import { Select } from '../parts/select.tsx'
import { da } from '../shell/da.ts'
import { dayBefore } from '../shell/format.ts'
import { halfYearsUntil, type ReportView } from './report-view.ts'

interface Props {
  readonly view: ReportView
  readonly departments: readonly Named[]
  readonly onChange: (changes: Partial<ReportView>) => void
}

const SHOWN = 4
const OWN = 'own'

/** Which period and whose. */
export function ReportChoice({ view, departments, onChange }: Props) {
  const halves = halfYearsUntil(dayBefore(0), SHOWN)
  const chosen = halves.find(({ from, to }) => from === view.from && to === view.to)
  const options = halves.map(({ from, half, year }) => ({ value: from, label: da.papers.halfYear(half, year) }))
  return (
    <div class="filters">
      <Select
        label={da.oversight.period}
        value={chosen?.from ?? OWN}
        options={chosen ? options : [...options, { value: OWN, label: da.papers.ownPeriod }]}
        onChange={(value) => {
          const half = halves.find(({ from }) => from === value)
          if (half) onChange({ from: half.from, to: half.to })
        }}
      />
      <DayField label={da.oversight.from} max={view.to} value={view.from} onChange={(from) => onChange({ from })} />
      <DayField label={da.oversight.to} min={view.from} value={view.to} onChange={(to) => onChange({ to })} />
      <Select
        label={da.oversight.department}
        value={view.department}
        options={[
          { value: '', label: da.papers.whole },
          ...departments.map(({ code, name }) => ({ value: code, label: name })),
        ]}
        onChange={(department) => onChange({ department })}
      />
    </div>
  )
}
