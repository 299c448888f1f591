import type { ContactCriteria } from '../../server/contract/contact-log.ts'
import { AskedSelects } from '../oversight/asked-selects.tsx'
import { FoldedFilters } from '../oversight/folded-filters.tsx'
import { Select } from '../parts/select.tsx'
import { da } from '../shell/da.ts'
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
  return (
    <FoldedFilters summary={da.review.more} isSet={isSet}>
      {hasDetails && <AskedSelects period={filter} chosen={criteria} onChange={onChange} />}
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
    </FoldedFilters>
  )
}
