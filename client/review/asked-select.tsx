import type { Measures } from '../../server/contract/measures.ts'
import { useAnswer } from '../connection/use-answer.ts'
import { Select } from '../parts/select.tsx'
import { da } from '../shell/da.ts'

interface Props {
  readonly label: string
  readonly value: string
  /** The measures of the period, by what is to be chosen. */
  readonly source: string
  readonly onChange: (value: string) => void
}

/** One of those that were asked about in the period. */
export function AskedSelect({ label, value, source, onChange }: Props) {
  const { value: measures } = useAnswer<Measures>(source)
  const asked = (measures.value?.rows ?? []).filter(({ key }) => key !== '')
  const options = asked.map((row) => ({ value: row.key, label: row.label }))
  const isThere = value === '' || options.some((option) => option.value === value)
  return (
    <Select
      label={label}
      value={value}
      options={[
        { value: '', label: da.review.all },
        ...(isThere ? [] : [{ value, label: value }]),
        ...options.toSorted((a, b) => a.label.localeCompare(b.label, 'da')),
      ]}
      onChange={onChange}
    />
  )
}
