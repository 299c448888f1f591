import type { Measures } from '../../server/contract/measures.ts'
import { useAnswer } from '../connection/use-answer.ts'
import { Select } from '../parts/select.tsx'
import { da } from '../shell/da.ts'
import type { Period } from './periods.ts'

const asked = [
  ['topic', 'topic', da.figures.topic],
  ['article', 'article', da.figures.article],
  ['life-event', 'lifeEvent', da.figures.lifeEvent],
] as const

type Asked = (typeof asked)[number][1]

interface Props {
  readonly period: Period
  readonly chosen: { readonly [Name in Asked]?: string | undefined }
  readonly onChange: (changes: { readonly [Name in Asked]?: string }) => void
}

/** Topic, article and life event: what was asked about in the period is there to choose from. */
export function AskedSelects({ period, chosen, onChange }: Props) {
  return (
    <>
      {asked.map(([by, name, label]) => (
        <AskedSelect
          key={name}
          label={label}
          value={chosen[name] ?? ''}
          source={`/api/measures?from=${period.from}&to=${period.to}&by=${by}`}
          onChange={(value) => onChange({ [name]: value })}
        />
      ))}
    </>
  )
}

interface AskedProps {
  readonly label: string
  readonly value: string
  readonly source: string
  readonly onChange: (value: string) => void
}

function AskedSelect({ label, value, source, onChange }: AskedProps) {
  const { value: measures } = useAnswer<Measures>(source)
  const groups = (measures.value?.rows ?? []).filter(({ key }) => key !== '')
  const options = groups.map((row) => ({ value: row.key, label: row.label }))
  const isThere = value === '' || options.some((option) => option.value === value)
  return (
    <Select
      label={label}
      value={value}
      isWide
      options={[
        { value: '', label: da.oversight.all },
        ...(isThere ? [] : [{ value, label: value }]),
        ...options.toSorted((a, b) => a.label.localeCompare(b.label, 'da')),
      ]}
      onChange={onChange}
    />
  )
}
