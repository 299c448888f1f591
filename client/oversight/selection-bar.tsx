import type { Configuration } from '../../server/contract/configuration.ts'
import { Select } from '../parts/select.tsx'
import { da } from '../shell/da.ts'
import { AskedSelects } from './asked-selects.tsx'
import { FoldedFilters } from './folded-filters.tsx'
import { PeriodChoice } from './period-choice.tsx'
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
        <PeriodChoice period={view} onChange={onChange} />
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
      <FoldedFilters summary={da.figures.moreFilters} isSet={view.topic + view.article + view.lifeEvent !== ''}>
        <AskedSelects period={view} chosen={view} onChange={onChange} />
      </FoldedFilters>
    </section>
  )
}
