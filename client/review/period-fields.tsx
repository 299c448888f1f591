import { Field } from '../parts/field.tsx'
import { da } from '../shell/da.ts'
import { dayBefore } from '../shell/format.ts'

interface Period {
  readonly from: string
  readonly to: string
}

const usual = [7, 30, 90, 365] as const

/** The days that a page is about, both included. */
export function PeriodFields({
  period,
  onChange,
}: {
  readonly period: Period
  readonly onChange: (period: Period) => void
}) {
  const { from, to } = period
  return (
    <>
      <div class="periods" role="group" aria-label={da.review.period}>
        {usual.map((days) => (
          <button
            key={days}
            type="button"
            class="button"
            aria-pressed={to === dayBefore(0) && from === dayBefore(days - 1)}
            onClick={() => onChange({ from: dayBefore(days - 1), to: dayBefore(0) })}
          >
            {da.review.days(days)}
          </button>
        ))}
      </div>
      <Field label={da.review.from}>
        <input
          type="date"
          required
          max={to}
          value={from}
          onChange={({ currentTarget }) => currentTarget.value && onChange({ from: currentTarget.value, to })}
        />
      </Field>
      <Field label={da.review.to}>
        <input
          type="date"
          required
          min={from}
          value={to}
          onChange={({ currentTarget }) => currentTarget.value && onChange({ from, to: currentTarget.value })}
        />
      </Field>
    </>
  )
}
