import { useSignal } from '@preact/signals'
import type { Measures } from '../../server/contract/measures.ts'
import { useAnswer } from '../connection/use-answer.ts'
import { Select } from '../parts/select.tsx'
import { da } from '../shell/da.ts'
import type { View } from './view.ts'

interface Props {
  readonly view: View
  readonly onChange: (changes: Partial<View>) => void
}

const details = [
  ['topic', 'topic', da.figures.topic],
  ['article', 'article', da.figures.article],
  ['life-event', 'lifeEvent', da.figures.lifeEvent],
] as const

/** Topic, article and life event: what was asked about in the period is there to choose from, once it is opened. */
export function DetailFilters({ view, onChange }: Props) {
  const isChosen = view.topic + view.article + view.lifeEvent !== ''
  const isOpen = useSignal(isChosen)
  return (
    <details
      class="more-filters"
      open={isOpen.value || isChosen}
      onToggle={({ currentTarget }) => (isOpen.value = currentTarget.open)}
    >
      <summary>{da.figures.moreFilters}</summary>
      {(isOpen.value || isChosen) && (
        <div class="filters">
          {details.map(([by, name, label]) => (
            <DetailSelect
              key={name}
              label={label}
              value={view[name]}
              source={`/api/measures?from=${view.from}&to=${view.to}&by=${by}`}
              onChange={(value) => onChange({ [name]: value })}
            />
          ))}
        </div>
      )}
    </details>
  )
}

interface DetailProps {
  readonly label: string
  readonly value: string
  readonly source: string
  readonly onChange: (value: string) => void
}

function DetailSelect({ label, value, source, onChange }: DetailProps) {
  const { value: measures } = useAnswer<Measures>(source)
  const asked = (measures.value?.rows ?? []).filter(({ key }) => key !== '')
  const options = asked.map((row) => ({ value: row.key, label: row.label }))
  const isThere = value === '' || options.some((option) => option.value === value)
  return (
    <Select
      label={label}
      value={value}
      options={[
        { value: '', label: da.oversight.all },
        ...(isThere ? [] : [{ value, label: value }]),
        ...options.toSorted((a, b) => a.label.localeCompare(b.label, 'da')),
      ]}
      onChange={onChange}
    />
  )
}
