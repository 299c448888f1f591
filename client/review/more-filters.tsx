import { useSignal } from '@preact/signals'
import type { ContactCriteria } from '../../server/contract/contact-log.ts'
import { Select } from '../parts/select.tsx'
import { da } from '../shell/da.ts'
import { AskedSelect } from './asked-select.tsx'
import { flags, searchGiven, type LogFilter } from './log-filter.ts'

interface Props {
  readonly filter: LogFilter
  readonly onChange: (changes: ContactCriteria) => void
  readonly hasDetails: boolean
}

/** The filters that are needed less often; open where one of them is set. */
export function MoreFilters({ filter, onChange, hasDetails }: Props) {
  const { criteria } = filter
  const { topic, article, lifeEvent, search } = criteria
  const isSet = [topic, article, lifeEvent, search, ...flags.map((name) => criteria[name])].some(Boolean)
  const isOpen = useSignal(isSet)
  return (
    <details
      class="more-filters"
      open={isOpen.value || isSet}
      onToggle={({ currentTarget }) => (isOpen.value = currentTarget.open)}
    >
      <summary>{da.review.more}</summary>
      {(isOpen.value || isSet) && (
        <div class="filters">
          {hasDetails && <AskedSelects filter={filter} onChange={onChange} />}
          {hasDetails && (
            <Select
              label={da.review.search}
              value={search ?? ''}
              options={[
                { value: '', label: da.review.all },
                ...searchGiven.map((value) => ({ value, label: da.review.searched[value] })),
              ]}
              onChange={(value) => onChange({ search: searchGiven.find((one) => one === value) })}
            />
          )}
          {flags.map((name) => (
            <label key={name} class="check">
              <input
                type="checkbox"
                checked={criteria[name] === '1'}
                onChange={({ currentTarget }) => onChange({ [name]: currentTarget.checked ? '1' : undefined })}
              />
              {da.review.flags[name]}
            </label>
          ))}
        </div>
      )}
    </details>
  )
}

const asked = [
  ['topic', 'topic', da.review.topic],
  ['article', 'article', da.review.article],
  ['life-event', 'lifeEvent', da.review.lifeEvent],
] as const

function AskedSelects({ filter, onChange }: Omit<Props, 'hasDetails'>) {
  return (
    <>
      {asked.map(([by, name, label]) => (
        <AskedSelect
          key={name}
          label={label}
          value={filter.criteria[name] ?? ''}
          source={`/api/measures?from=${filter.from}&to=${filter.to}&by=${by}`}
          onChange={(value) => onChange({ [name]: value })}
        />
      ))}
    </>
  )
}
