import { useRoute } from 'preact-iso'
import type { Configuration } from '../../server/contract/configuration.ts'
import type { LoggedContact, LoggedQuestion } from '../../server/contract/contact-log.ts'
import type { Opening } from '../../server/contract/session.ts'
import { useAnswer } from '../connection/use-answer.ts'
import { da } from '../shell/da.ts'
import { durationInWords, momentInWords } from '../shell/format.ts'
import { lengthOf } from './contact-list.tsx'
import { labelOf } from './labels.ts'

interface Props {
  readonly opening: Opening
  readonly path: string
}

/** One contact as it was logged, with the answers as they stood and every correction. */
export function ContactPage({ opening }: Props) {
  const { params } = useRoute()
  const { value: contact, fault } = useAnswer<LoggedContact>(`/api/contacts/${params['id']}`)

  return (
    <main class="page">
      <p>
        <a
          href="/overblik"
          onClick={(event) => {
            if (history.length < 2) return
            event.preventDefault()
            event.stopPropagation()
            history.back()
          }}
        >
          {da.oversight.back}
        </a>
      </p>
      <h1>{da.oversight.detail}</h1>
      {fault.value && <p role="alert">{fault.value}</p>}
      {contact.value === null && fault.value === null && <p class="muted">{da.oversight.loading}</p>}
      {contact.value && <Detail contact={contact.value} configuration={opening.configuration} />}
    </main>
  )
}

function Detail({
  contact,
  configuration,
}: {
  readonly contact: LoggedContact
  readonly configuration: Configuration
}) {
  const facts = [
    [da.oversight.started, momentInWords(contact.startedAt)],
    [da.oversight.length, lengthOf(contact)],
    [da.oversight.channel, labelOf(configuration.channels, contact.channel)],
    [da.oversight.department, labelOf(configuration.departments, contact.department)],
    [da.oversight.repeat, yesOrNo(contact.isRepeat)],
    [da.oversight.selfServiceOffered, yesOrNo(contact.isSelfServiceOffered)],
    [da.oversight.transfers, String(contact.transfers)],
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
      {contact.note !== '' && (
        <p>
          <strong>{da.oversight.note}:</strong> {contact.note}
        </p>
      )}
      <ol class="logged">
        {contact.questions.map((question) => (
          <li key={question.id}>
            <Logged question={question} configuration={configuration} />
          </li>
        ))}
      </ol>
    </>
  )
}

function yesOrNo(is: boolean): string {
  return is ? da.oversight.yes : da.oversight.no
}

interface LoggedProps {
  readonly question: LoggedQuestion
  readonly configuration: Configuration
}

function Logged({ question, configuration }: LoggedProps) {
  const { article, corrections } = question
  return (
    <section>
      <h2>{question.query}</h2>
      <p>
        <strong>{labelOf(configuration.outcomes, question.outcome)}</strong>
        {question.reason !== null && `, ${labelOf(configuration.reasons, question.reason)}`}
        <span class="muted">
          {` · ${durationInWords(Date.parse(question.endedAt) - Date.parse(question.askedAt))}`}
        </span>
      </p>
      {corrections.length > 0 && (
        <p class="muted">
          {`${da.oversight.corrected} ${momentInWords(corrections.at(-1)?.recordedAt ?? question.endedAt)}, `}
          {da.oversight.correctedFrom(labelOf(configuration.outcomes, question.firstOutcome))}
        </p>
      )}
      {article ? (
        <p>
          {article.title} <span class="muted">({da.oversight.revision(article.revision)})</span>
        </p>
      ) : (
        <p class="muted">{da.question.none}</p>
      )}
      {article?.spoken && (
        <blockquote>
          <p class="muted">{da.oversight.saidThen}</p>
          <p>{article.spoken}</p>
        </blockquote>
      )}
    </section>
  )
}
