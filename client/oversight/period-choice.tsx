import { DayField } from '../parts/day-field.tsx'
import { Select } from '../parts/select.tsx'
import { da } from '../shell/da.ts'
import { dayBefore } from '../shell/format.ts'
import { neighbourOf, presetNames, presetOf, type Period } from './periods.ts'

interface Props {
  readonly period: Period
  readonly onChange: (period: Period) => void
}

const OWN = 'own'

/** Which days: a usual period, the one before or after, or any two days. */
export function PeriodChoice({ period, onChange }: Props) {
  const presets = presetNames.map((name) => ({ name, ...presetOf(name, dayBefore(0)) }))
  const chosen = presets.find(({ from, to }) => from === period.from && to === period.to)?.name
  const own = chosen === undefined ? [{ value: OWN, label: da.figures.ownPeriod }] : []
  return (
    <>
      <Select
        label={da.oversight.period}
        value={chosen ?? OWN}
        options={[...presets.map(({ name }) => ({ value: name, label: da.figures.presets[name] })), ...own]}
        onChange={(value) => {
          const preset = presets.find(({ name }) => name === value)
          if (preset) onChange({ from: preset.from, to: preset.to })
        }}
      />
      <div class="steps" role="group" aria-label={da.figures.otherPeriod}>
        <button type="button" class="button" onClick={() => onChange(neighbourOf(period, -1))}>
          {da.figures.earlier}
        </button>
        <button type="button" class="button" onClick={() => onChange(neighbourOf(period, 1))}>
          {da.figures.later}
        </button>
      </div>
      <DayField
        label={da.oversight.from}
        max={period.to}
        value={period.from}
        onChange={(from) => onChange({ ...period, from })}
      />
      <DayField
        label={da.oversight.to}
        min={period.from}
        value={period.to}
        onChange={(to) => onChange({ ...period, to })}
      />
    </>
  )
}
