import type { Configuration } from '../../server/contract/configuration.ts'
import { Field } from '../parts/field.tsx'
import { Select } from '../parts/select.tsx'
import { da } from '../shell/da.ts'
import { dayBefore } from '../shell/format.ts'
import { DetailFilters } from './detail-filters.tsx'
import { neighbourOf, presetNames, presetOf } from './periods.ts'
import type { View } from './view.ts'

interface Props {
  readonly view: View
  readonly configuration: Configuration
  readonly onChange: (changes: Partial<View>) => void
}

/** Which period, and which questions and contacts of it. */
export function SelectionBar({ view, configuration, onChange }: Props) {
  const { channels, departments } = configuration
  const all = { value: '', label: da.oversight.all }
  return (
    <section class="selection" aria-label={da.figures.selection}>
      <div class="filters">
        <PeriodChoice view={view} onChange={onChange} />
        <Select
          label={da.oversight.channel}
          value={view.channel}
          options={[all, ...channels.map(({ code, label }) => ({ value: code, label }))]}
          onChange={(channel) => onChange({ channel })}
        />
        <Select
          label={da.oversight.department}
          value={view.department}
          options={[all, ...departments.map(({ code, name }) => ({ value: code, label: name }))]}
          onChange={(department) => onChange({ department })}
        />
      </div>
      <DetailFilters view={view} onChange={onChange} />
    </section>
  )
}

const OWN = 'own'

function PeriodChoice({ view, onChange }: Pick<Props, 'view' | 'onChange'>) {
  const today = dayBefore(0)
  const presets = presetNames.map((name) => ({ name, ...presetOf(name, today) }))
  const chosen = presets.find(({ from, to }) => from === view.from && to === view.to)?.name
  const options = presets.map(({ name }) => ({ value: name, label: da.figures.presets[name] }))
  return (
    <>
      <Select
        label={da.oversight.period}
        value={chosen ?? OWN}
        options={chosen === undefined ? [...options, { value: OWN, label: da.figures.ownPeriod }] : options}
        onChange={(value) => {
          const preset = presets.find(({ name }) => name === value)
          if (preset) onChange({ from: preset.from, to: preset.to })
        }}
      />
      <div class="steps" role="group" aria-label={da.figures.otherPeriod}>
        <button type="button" class="button" onClick={() => onChange(neighbourOf(view, -1))}>
          {da.figures.earlier}
        </button>
        <button type="button" class="button" onClick={() => onChange(neighbourOf(view, 1))}>
          {da.figures.later}
        </button>
      </div>
      <Field label={da.oversight.from}>
        <input
          type="date"
          required
          max={view.to}
          value={view.from}
          onChange={({ currentTarget }) => currentTarget.value && onChange({ from: currentTarget.value })}
        />
      </Field>
      <Field label={da.oversight.to}>
        <input
          type="date"
          required
          min={view.from}
          value={view.to}
          onChange={({ currentTarget }) => currentTarget.value && onChange({ to: currentTarget.value })}
        />
      </Field>
    </>
  )
}
