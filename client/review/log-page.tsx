import { useLocation } from 'preact-iso'
import type { Opening } from '../../server/contract/session.ts'
import { NotAllowed } from '../parts/not-allowed.tsx'
import { da } from '../shell/da.ts'
import { ContactList } from './contact-list.tsx'
import { FilterForm } from './filter-form.tsx'
import { addressOf, logFilterOf, type LogFilter } from './log-filter.ts'
import { ReviewNav } from './review-nav.tsx'
import { SavedFilters } from './saved-filters.tsx'

interface Props {
  readonly opening: Opening
  readonly path: string
}

/** The log, looked through by whatever is known of a contact but whose it is. */
export function LogPage({ opening }: Props) {
  const { query, route } = useLocation()
  if (!opening.account.mayOversee) return <NotAllowed title={da.review.title}>{da.review.notAllowed}</NotAllowed>
  const filter = logFilterOf(query)
  const show = (next: LogFilter): void => route(`/log?${addressOf(next)}`, true)
  return (
    <main class="page review-page">
      <h1>{da.review.title}</h1>
      <ReviewNav path="/log" account={opening.account} />
      <FilterForm filter={filter} configuration={opening.configuration} onChange={show} hasDetails />
      <SavedFilters filter={filter} onShow={show} />
      <ContactList
        filter={filter}
        configuration={opening.configuration}
        source="/api/contacts"
        detail="/log/henvendelse"
      />
    </main>
  )
}
