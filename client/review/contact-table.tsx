import type { Configuration } from '../../server/contract/configuration.ts'
import type { ListedContact } from '../../server/contract/contact-log.ts'
import { labelOf } from '../oversight/labels.ts'
import { da } from '../shell/da.ts'
import { durationInWords, momentInWords } from '../shell/format.ts'

interface Props {
  readonly contacts: readonly ListedContact[]
  readonly configuration: Configuration
  readonly detail: string
}

/** Contacts as rows: what was asked and how it ended, and nobody's name. */
export function ContactTable({ contacts, configuration, detail }: Props) {
  return (
    <div class="table-frame" tabIndex={0} role="region" aria-label={`${da.review.list}. ${da.review.scroll}`}>
      <table class="contacts">
        <thead>
          <tr>
            <th scope="col">{da.review.started}</th>
            <th scope="col">{da.review.channel}</th>
            <th scope="col">{da.review.department}</th>
            <th scope="col">
              <div class="asked-and-ended">
                <span>{da.review.asked}</span> <span>{da.review.outcome}</span>
              </div>
            </th>
            <th scope="col" class="number">
              {da.review.length}
            </th>
          </tr>
        </thead>
        <tbody>
          {contacts.map((contact) => (
            <tr key={contact.id}>
              <td>
                <a href={`${detail}/${contact.id}`}>{momentInWords(contact.startedAt)}</a>
              </td>
              <td>{labelOf(configuration.channels, contact.channel)}</td>
              <td>{labelOf(configuration.departments, contact.department)}</td>
              <td>
                <Asked contact={contact} configuration={configuration} />
              </td>
              <td class="number">{lengthOf(contact)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

function Asked({ contact, configuration }: Pick<Props, 'configuration'> & { readonly contact: ListedContact }) {
  const marks = [
    contact.isRepeat && da.review.marks.repeat,
    contact.transfers > 0 && da.review.marks.transferred,
    contact.hasNote && da.review.marks.note,
  ].filter((mark) => mark !== false)
  return (
    <>
      <ul class="asked">
        {contact.questions.map((question) => (
          <li key={question.id} class="asked-and-ended">
            <span>{question.query === '' ? (question.article?.title ?? da.review.forgotten) : question.query}</span>{' '}
            <span class="muted">
              {labelOf(configuration.outcomes, question.outcome)}
              {question.reason !== null && `, ${labelOf(configuration.reasons, question.reason)}`}
              {question.corrections.length > 0 && ` (${da.review.marks.corrected})`}
            </span>
          </li>
        ))}
      </ul>
      {marks.length > 0 && <p class="marks muted">{marks.join(' · ')}</p>}
    </>
  )
}

/** How long a contact took, or that it is not over. */
export function lengthOf({ startedAt, endedAt }: Pick<ListedContact, 'startedAt' | 'endedAt'>): string {
  return endedAt === null ? da.review.open : durationInWords(Date.parse(endedAt) - Date.parse(startedAt))
}
