import { DayField } from '../parts/day-field.tsx'
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
      <DayField label={da.review.from} max={to} value={from} onChange={(day) => onChange({ from: day, to })} />
      <DayField label={da.review.to} min={from} value={to} onChange={(day) => onChange({ from, to: day })} />
    </>
  )
}
