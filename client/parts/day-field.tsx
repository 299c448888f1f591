import { Field } from './field.tsx'

interface Props {
  readonly label: string
  readonly value: string
  readonly min?: string
  readonly max?: string
  readonly onChange: (day: string) => void
}

/** A year that is being typed is `0002` first, then `0020`: no log begins there. */
const EARLIEST = '2000-01-01'

/** A day of a period; told when it is a whole one. */
export function DayField({ label, value, min, max, onChange }: Props) {
  return (
    <Field label={label}>
      <input
        type="date"
        required
        min={min}
        max={max}
        value={value}
        onChange={({ currentTarget }) => currentTarget.value >= EARLIEST && onChange(currentTarget.value)}
      />
    </Field>
  )
}
