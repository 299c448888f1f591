import { useSignal } from '@preact/signals'
import { useRoute } from 'preact-iso'
import type { Configuration } from '../../server/contract/configuration.ts'
import type { LoggedContact, LoggedTransfer } from '../../server/contract/contact-log.ts'
import type { Opening } from '../../server/contract/session.ts'
import { useAnswer } from '../connection/use-answer.ts'
import { labelOf } from '../oversight/labels.ts'
import { Awaited } from '../parts/awaited.tsx'
import { da } from '../shell/da.ts'
import { momentInWords } from '../shell/format.ts'
import { lengthOf } from './contact-table.tsx'
import { LoggedAnswer } from './logged-answer.tsx'

interface Props {
  readonly opening: Opening
  readonly path: string
  /** The employee's own log, where nothing of another is shown. */
  readonly isOwn?: boolean
}

/** One contact as it was logged, with the answers as they stood and every correction. */
export function ContactPage({ opening, isOwn = false }: Props) {
  const { params } = useRoute()
  const corrected = useSignal(0)
  const source = isOwn ? '/api/own/contacts' : '/api/contacts'
  const { value: contact, fault } = useAnswer<LoggedContact>(`${source}/${params['id']}#${corrected.value}`)

  return (
    <main class="page review-page">
      <p>
        <a
          href={isOwn ? '/min-log' : '/log'}
          onClick={(event) => {
            if (history.length < 2) return
            event.preventDefault()
            event.stopPropagation()
            history.back()
          }}
        >
          {isOwn ? da.review.backToOwn : da.review.back}
        </a>
      </p>
      <h1>{da.review.detail}</h1>
      {contact.value === null && <Awaited loading={da.review.loading} fault={fault.value} />}
      {contact.value && (
        <Detail
          contact={contact.value}
          configuration={opening.configuration}
          onCorrected={isOwn ? null : () => (corrected.value += 1)}
        />
      )}
    </main>
  )
}

interface DetailProps {
  readonly contact: LoggedContact
  readonly configuration: Configuration
  readonly onCorrected: (() => void) | null
}

function Detail({ contact, configuration, onCorrected }: DetailProps) {
  const facts = [
    [da.review.started, momentInWords(contact.startedAt)],
    [da.review.ended, contact.endedAt === null ? da.review.open : momentInWords(contact.endedAt)],
    [da.review.length, lengthOf(contact)],
    [da.review.channel, labelOf(configuration.channels, contact.channel)],
    [da.review.department, labelOf(configuration.departments, contact.department)],
    [da.review.begunBy, contact.by],
    [da.review.repeat, yesOrNo(contact.isRepeat)],
    [da.review.selfServiceOffered, yesOrNo(contact.isSelfServiceOffered)],
    [da.review.transfers, String(contact.transfers.length)],
  ] as const
  return (
    <>
      <dl class="trust">
        {facts.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      {contact.transfers.map((transfer) => (
        <Handed key={transfer.id} transfer={transfer} configuration={configuration} />
      ))}
      {contact.notes.map(({ by, at, text }) => (
        <p key={at}>
          <strong>{da.review.noteBy(by)}:</strong> {text}
        </p>
      ))}
      <ol class="logged">
        {contact.questions.map((question) => (
          <li key={question.id}>
            <LoggedAnswer question={question} configuration={configuration} onCorrected={onCorrected} />
          </li>
        ))}
      </ol>
    </>
  )
}

interface HandedProps {
  readonly transfer: LoggedTransfer
  readonly configuration: Configuration
}

function Handed({ transfer, configuration }: HandedProps) {
  const { by, department, at, takenBy, takenAt } = transfer
  const isTaken = takenBy !== null && takenAt !== null
  return (
    <p>
      {da.review.transferred(by, labelOf(configuration.departments, department), momentInWords(at))}
      {', '}
      {isTaken ? da.review.transferTaken(takenBy, momentInWords(takenAt)) : da.review.transferWaits}
    </p>
  )
}

function yesOrNo(is: boolean): string {
  return is ? da.review.yes : da.review.no
}
