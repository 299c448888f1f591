import { useSignal } from '@preact/signals'
import { useEffect, useRef } from 'preact/hooks'
import type { Configuration } from '../../server/contract/configuration.ts'
import type { ContactPage, ListedContact } from '../../server/contract/contact-log.ts'
import { getJson } from '../connection/http.ts'
import { da } from '../shell/da.ts'
import { dayInWords } from '../shell/format.ts'
import { ContactTable } from './contact-table.tsx'
import { filterInWords } from './filter-in-words.ts'
import { addressOf, type LogFilter } from './log-filter.ts'

interface Props {
  readonly filter: LogFilter
  readonly configuration: Configuration
  /** The API that lists them, and the page that shows one. */
  readonly source: string
  readonly detail: string
}

interface Loaded extends Omit<ContactPage, 'contacts'> {
  readonly contacts: readonly ListedContact[]
}

/** The contacts that a filter finds, newest first, a page at a time. */
export function ContactList({ filter, configuration, source, detail }: Props) {
  const loaded = useSignal<Loaded | null>(null)
  const isLoading = useSignal(true)
  const fault = useSignal<string | null>(null)
  const query = addressOf(filter)
  const newest = useRef(query)

  async function load(before: string | null): Promise<void> {
    newest.current = query
    isLoading.value = true
    const cursor = before === null ? '' : `&before=${encodeURIComponent(before)}`
    const page = await getJson<ContactPage>(`${source}?${query}${cursor}`)
    if (newest.current !== query) return
    isLoading.value = false
    fault.value = page.problem?.message ?? null
    if (page.problem) return
    const shown = before === null ? null : loaded.value
    loaded.value = {
      ...page.value,
      contacts: [...(shown?.contacts ?? []), ...page.value.contacts],
      ...(shown && { total: shown.total, isTotalLeast: shown.isTotalLeast }),
    }
  }

  useEffect(() => void load(null), [query])

  const found = loaded.value
  return (
    <section class="contact-list" aria-busy={isLoading.value}>
      <h2>{(found && countInWords(found)) || da.review.list}</h2>
      <p class="print-only">{filterInWords(filter, configuration)}</p>
      <p class="fault" role="alert">
        {fault.value}
      </p>
      {found === null && fault.value === null && <p class="muted">{da.review.loading}</p>}
      {found !== null && found.contacts.length === 0 && found.searchedTo === null && (
        <p>
          {da.review.none} <span class="muted">{da.review.noneHelp}</span>
        </p>
      )}
      {found !== null && found.contacts.length > 0 && (
        <ContactTable contacts={found.contacts} configuration={configuration} detail={detail} />
      )}
      {found?.searchedTo && <p role="status">{da.review.searchedTo(dayInWords(found.searchedTo))}</p>}
      {found?.next && (
        <button type="button" class="button" disabled={isLoading.value} onClick={() => void load(found.next)}>
          {found.searchedTo === null ? da.review.nextPage : da.review.searchOn}
        </button>
      )}
    </section>
  )
}

function countInWords({ total, isTotalLeast }: Loaded): string {
  if (total === null || total === 0) return ''
  if (!isTotalLeast) return da.review.count(total)
  return total >= MOST_COUNTED ? da.review.countOver(MOST_COUNTED) : da.review.countLeast(total)
}

/** The server counts no further. */
const MOST_COUNTED = 1000
