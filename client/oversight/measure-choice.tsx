import { Select } from '../parts/select.tsx'
import { da } from '../shell/da.ts'
import { rateNames, type View } from './view.ts'

interface Props {
  readonly view: View
  readonly onChange: (changes: Partial<View>) => void
}

/** Which rate, and whether of questions or of contacts. */
export function MeasureChoice({ view, onChange }: Props) {
  return (
    <>
      <Select
        label={da.figures.measure}
        value={view.measure}
        isWide
        options={rateNames.map((name) => ({ value: name, label: da.figures.measures[name] }))}
        onChange={(value) => onChange({ measure: rateNames.find((name) => name === value) ?? 'strict' })}
      />
      <Select
        label={da.figures.of}
        value={view.of}
        options={[
          { value: 'questions', label: da.oversight.questions },
          { value: 'contacts', label: da.oversight.contacts },
        ]}
        onChange={(value) => onChange({ of: value === 'contacts' ? 'contacts' : 'questions' })}
      />
    </>
  )
}
