import { useSignal } from '@preact/signals'
import { useEffect, useRef } from 'preact/hooks'
import type { Configuration } from '../../server/contract/configuration.ts'
import type { ContactPage, LoggedContact } from '../../server/contract/contact-log.ts'
import { getJson } from '../connection/http.ts'
import { da } from '../shell/da.ts'
import { durationInWords, momentInWords } from '../shell/format.ts'
import { queryOf, type Filters } from './filters.ts'
import { labelOf } from './labels.ts'

interface Props {
  readonly filters: Filters
  readonly configuration: Configuration
}

/** The contacts behind the figures, newest first. */
export function ContactList({ filters, configuration }: Props) {
  const contacts = useSignal<readonly LoggedContact[] | null>(null)
  const total = useSignal(0)
  const next = useSignal<string | null>(null)
  const fault = useSignal<string | null>(null)
  const query = queryOf({ ...filters })

  const newest = useRef(query)

  async function load(before: string | null): Promise<void> {
    newest.current = query
    const cursor = before === null ? '' : `&before=${encodeURIComponent(before)}`
    const page = await getJson<ContactPage>(`/api/contacts?${query}${cursor}`)
    if (newest.current !== query) return
    fault.value = page.problem?.message ?? null
    if (page.problem) return
    contacts.value = before === null ? page.value.contacts : [...(contacts.value ?? []), ...page.value.contacts]
    total.value = page.value.total
    next.value = page.value.next
  }

  useEffect(() => void load(null), [query])

  return (
    <section class="contact-list">
      <h2>
        {da.oversight.list} <span class="muted">{contacts.value && da.oversight.listCount(total.value)}</span>
      </h2>
      <p class="fault" role="alert">
        {fault.value}
      </p>
      {contacts.value === null && <p class="muted">{da.oversight.loading}</p>}
      {contacts.value?.length === 0 && (
        <p>
          {da.oversight.none} <span class="muted">{da.oversight.noneHelp}</span>
        </p>
      )}
      {contacts.value !== null && contacts.value.length > 0 && (
        <ContactTable contacts={contacts.value} configuration={configuration} />
      )}
      {next.value !== null && (
        <button type="button" class="button" onClick={() => void load(next.value)}>
          {da.oversight.more}
        </button>
      )}
    </section>
  )
}

interface TableProps {
  readonly contacts: readonly LoggedContact[]
  readonly configuration: Configuration
}

function ContactTable({ contacts, configuration }: TableProps) {
  return (
    <div class="table-frame" tabIndex={0} role="region" aria-label={`${da.oversight.list}. ${da.oversight.scroll}`}>
      <table class="contacts">
        <thead>
          <tr>
            <th scope="col">{da.oversight.started}</th>
            <th scope="col">{da.oversight.channel}</th>
            <th scope="col">{da.oversight.department}</th>
            <th scope="col">{da.oversight.asked}</th>
            <th scope="col">{da.oversight.length}</th>
          </tr>
        </thead>
        <tbody>
          {contacts.map((contact) => (
            <tr key={contact.id}>
              <td>
                <a href={`/overblik/henvendelse/${contact.id}`}>{momentInWords(contact.startedAt)}</a>
              </td>
              <td>{labelOf(configuration.channels, contact.channel)}</td>
              <td>{labelOf(configuration.departments, contact.department)}</td>
              <td>
                <ul class="asked">
                  {contact.questions.map((question) => (
                    <li key={question.id}>
                      {question.article?.title ?? question.query}{' '}
                      <span class="muted">{labelOf(configuration.outcomes, question.outcome)}</span>
                    </li>
                  ))}
                </ul>
              </td>
              <td class="number">{lengthOf(contact)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

export function lengthOf({ startedAt, endedAt }: LoggedContact): string {
  return endedAt === null ? da.oversight.open : durationInWords(Date.parse(endedAt) - Date.parse(startedAt))
}
