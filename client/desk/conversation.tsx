import { useEffect, useRef } from 'preact/hooks'
import type { Outcome } from '../../server/contract/configuration.ts'
import type { Outbox } from '../connection/outbox.ts'
import { da } from '../shell/da.ts'
import type { ContactInHand } from '../contact/contact-in-hand.ts'
import { Candidates } from './candidates.tsx'
import { isLoading, isRecorded, type ClosedContact, type OpenQuestion } from '../contact/open-contact.ts'

interface Props {
  readonly hand: ContactInHand
  readonly outbox: Outbox
  readonly outcomes: readonly Outcome[]
  /** Asked for by a person who wants to give an ended question another outcome. */
  readonly onCorrect: (question: string) => void
  readonly onRemove: (question: string) => void
}

/** The questions of the contact, oldest first, each with what was found and how it ended. */
export function Conversation({ hand, outbox, outcomes, onCorrect, onRemove }: Props) {
  const { questions, selected } = hand.contact.value
  const list = useRef<HTMLOListElement>(null)
  useEffect(() => list.current?.querySelector('[data-selected=true]')?.scrollIntoView({ block: 'nearest' }), [selected])
  if (questions.length === 0) return <Beginning closed={hand.lastClosed.value} outbox={outbox} />
  return (
    <ol ref={list} class="conversation" aria-label={da.question.conversation} tabIndex={0}>
      {questions.map((question) => (
        <li key={question.id} class="question" data-selected={question.id === selected}>
          <QuestionHead
            question={question}
            hand={hand}
            outbox={outbox}
            outcomes={outcomes}
            onCorrect={onCorrect}
            onRemove={onRemove}
          />
          {question.id === selected && <Candidates question={question} hand={hand} />}
        </li>
      ))}
    </ol>
  )
}

interface HeadProps extends Props {
  readonly question: OpenQuestion
}

function QuestionHead({ question, hand, outbox, outcomes, onCorrect, onRemove }: HeadProps) {
  const outcome = outcomes.find((one) => one.code === question.ending?.outcome)
  const chip = question.ending && (
    <span class={`chip counts-${outcome?.countsAs ?? 'unresolved'}`}>{outcome?.label ?? question.ending.outcome}</span>
  )
  return (
    <div class="question-head">
      <button type="button" class="question-text" onClick={() => hand.select(question.id)}>
        <strong>{question.query}</strong>
        <span class="muted">{foundInWords(question, hand.isOnline.value)}</span>
      </button>
      {question.byColleague ? (
        <p class="ending">
          {chip}
          <span class="muted">{da.question.byColleague}</span>
        </p>
      ) : question.ending ? (
        <p class="ending">
          {chip}
          <Delivery entry={question.ending.key} outbox={outbox} />
          <button type="button" class="link" onClick={() => onCorrect(question.id)}>
            {da.question.correct}
          </button>
        </p>
      ) : isRecorded(question) ? (
        <span class="muted reopened">{da.undo.reopened}</span>
      ) : (
        <button type="button" class="link" title={da.question.removeTitle} onClick={() => onRemove(question.id)}>
          {da.question.remove}
        </button>
      )}
    </div>
  )
}

/** While there is no answer: that it is sought, or that the search waits for the connection. */
export function searchInWords(isOnline: boolean): string {
  return isOnline ? da.question.searching : da.question.offline
}

function foundInWords(question: OpenQuestion, isOnline: boolean): string {
  const { answered, article, ending } = question
  if (ending === null && isLoading(question)) return da.question.loading
  if (article) return article.title
  if (ending !== null) return da.question.none
  return answered === null ? searchInWords(isOnline) : da.question.noAnswer
}

/** Whether the server has it: said in words, beside what it is about. */
export function Delivery({ entry, outbox }: { readonly entry: string; readonly outbox: Outbox }) {
  const refused = outbox.refused.value.find((one) => one.key === entry)
  if (refused?.refused)
    return <span class="delivery refused">{`${da.delivery.refused}: ${refused.refused.message}`}</span>
  if (outbox.unkept.value.has(entry)) return <span class="delivery refused">{da.delivery.unkept}</span>
  if (outbox.saving.value.has(entry)) return <span class="delivery waiting">{da.delivery.saving}</span>
  const isWaiting = outbox.waiting.value.has(entry)
  return (
    <span class={`delivery ${isWaiting ? 'waiting' : 'stored'}`} role="status">
      {isWaiting ? da.delivery.waiting : da.delivery.stored}
    </span>
  )
}

/** The same as one word, for a line that says it beside something else. */
export function deliveryInWords(entry: string, outbox: Outbox): string {
  if (outbox.refused.value.some((one) => one.key === entry)) return da.delivery.refused
  if (outbox.unkept.value.has(entry)) return da.delivery.unkept
  if (outbox.saving.value.has(entry)) return da.delivery.saving
  return outbox.waiting.value.has(entry) ? da.delivery.waiting : da.delivery.stored
}

function Beginning({ closed, outbox }: { readonly closed: ClosedContact | null; readonly outbox: Outbox }) {
  return (
    <div class="conversation beginning">
      {closed && (
        <p class="closed" role="status">
          <strong>{closed.handedTo === null ? da.contact.closed : da.contact.handedOver(closed.handedTo)}</strong>
          <span>{da.contact.summary(closed.questions, closed.resolved)}</span>
          <Delivery entry={closed.key} outbox={outbox} />
        </p>
      )}
      <p>{da.contact.empty}</p>
      <p class="muted">{da.contact.emptyKeys}</p>
    </div>
  )
}
