import type { Configuration } from '../../server/contract/configuration.ts'
import type { ContactCriteria } from '../../server/contract/contact-log.ts'
import { Field } from '../parts/field.tsx'
import { Select } from '../parts/select.tsx'
import { da } from '../shell/da.ts'
import { MoreFilters } from './more-filters.tsx'
import type { LogFilter } from './log-filter.ts'
import { PeriodFields } from './period-fields.tsx'

interface Props {
  readonly filter: LogFilter
  readonly configuration: Configuration
  readonly onChange: (filter: LogFilter) => void
  /** Topic, article, life event and how it was searched for: they need rights of their own. */
  readonly hasDetails?: boolean
}

/** Everything that the log can be looked through by, in any combination. */
export function FilterForm({ filter, configuration, onChange, hasDetails = false }: Props) {
  const { channels, departments, outcomes, reasons } = configuration
  const { criteria } = filter
  const change = (changes: ContactCriteria): void => onChange({ ...filter, criteria: { ...criteria, ...changes } })
  const all = { value: '', label: da.review.all }
  const isFiltered = Object.values(criteria).some(Boolean)
  return (
    <section class="log-filter" aria-label={da.review.filters}>
      <div class="filters">
        <PeriodFields period={filter} onChange={(period) => onChange({ ...filter, ...period })} />
        <Select
          label={da.review.channel}
          value={criteria.channel ?? ''}
          options={[all, ...channels.map(({ code, label }) => ({ value: code, label }))]}
          onChange={(channel) => change({ channel })}
        />
        {hasDetails && (
          <Select
            label={da.review.department}
            value={criteria.department ?? ''}
            options={[all, ...departments.map(({ code, name }) => ({ value: code, label: name }))]}
            onChange={(department) => change({ department })}
          />
        )}
        <Select
          label={da.review.outcome}
          isWide
          value={criteria.outcome ?? ''}
          options={[all, ...outcomes.map(({ code, label }) => ({ value: code, label }))]}
          onChange={(outcome) => change({ outcome })}
        />
        <Select
          label={da.review.reason}
          isWide
          value={criteria.reason ?? ''}
          options={[all, ...reasons.map(({ code, label }) => ({ value: code, label }))]}
          onChange={(reason) => change({ reason })}
        />
        <Words words={criteria.words ?? ''} onChange={(words) => change({ words })} />
      </div>
      <MoreFilters filter={filter} onChange={change} hasDetails={hasDetails} />
      {isFiltered && (
        <button type="button" class="link" onClick={() => onChange({ ...filter, criteria: {} })}>
          {da.review.clear}
        </button>
      )}
    </section>
  )
}

function Words({ words, onChange }: { readonly words: string; readonly onChange: (words: string) => void }) {
  return (
    <Field label={da.review.words}>
      <input
        type="search"
        key={words}
        defaultValue={words}
        maxLength={200}
        title={da.review.wordsHelp}
        onChange={({ currentTarget }) => onChange(currentTarget.value.trim())}
      />
    </Field>
  )
}
