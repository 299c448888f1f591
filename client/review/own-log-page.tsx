import { useLocation } from 'preact-iso'
import type { Opening } from '../../server/contract/session.ts'
import { da } from '../shell/da.ts'
import { ContactList } from './contact-list.tsx'
import { FilterForm } from './filter-form.tsx'
import { addressOf, logFilterOf } from './log-filter.ts'

interface Props {
  readonly opening: Opening
  readonly path: string
}

/** What the employee has logged: nothing is counted or compared. */
export function OwnLogPage({ opening }: Props) {
  const { query, route } = useLocation()
  const filter = logFilterOf(query)
  return (
    <main class="page review-page">
      <h1>{da.review.ownTitle}</h1>
      <p class="muted">{da.review.ownIntro}</p>
      <FilterForm
        filter={filter}
        configuration={opening.configuration}
        onChange={(next) => route(`/min-log?${addressOf(next)}`, true)}
      />
      <ContactList
        filter={filter}
        configuration={opening.configuration}
        source="/api/own/contacts"
        detail="/min-log/henvendelse"
      />
    </main>
  )
}
