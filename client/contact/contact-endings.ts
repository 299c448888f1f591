import { computed, signal, type ReadonlySignal } from '@preact/signals'
import { v7 as uuidv7 } from 'uuid'
import type { Outcome } from '../../server/contract/configuration.ts'
import type { DeskContacts } from './desk-contacts.ts'
import { takeUp, withQuestion, withQuestionInView } from './held-contacts.ts'
import {
  countResolved,
  isOpen,
  isRecorded,
  newContact,
  notBefore,
  now,
  recordOf,
  type ClosedContact,
  type OpenQuestion,
} from './open-contact.ts'
import type { QuestionAnswers } from './question-answers.ts'
import { createUndoOffer, type UndoOffer } from './undo-offer.ts'

/** How questions and contacts end, and how that is taken back. */
export interface ContactEndings {
  readonly lastClosed: ReadonlySignal<ClosedContact | null>
  readonly canClose: ReadonlySignal<boolean>
  readonly undoable: Pick<UndoOffer, 'offered' | 'secondsLeft'>
  /** Ends the selected question; recorded already, its outcome is corrected. */
  end(outcome: Outcome, reason: string | null): Promise<void>
  /** Ends the selected question and all open ones, and lets go of the contact: whoever takes it over closes it. */
  handOver(handing: HandingOver): Promise<void>
  /** @returns false while a question has no outcome */
  close(): Promise<boolean>
  /**
   * Takes back what is offered. A record that has been sent stays: the question is opened again and its next outcome
   * corrects it; a contact that has been closed is not closed a second time.
   *
   * @returns false when nothing is offered
   */
  undo(): boolean
  forgetClosed(): void
}

export interface HandingOver {
  readonly outcome: Outcome
  readonly reason: string | null
  /** The department's name. */
  readonly to: string
}

interface Parts {
  readonly contacts: DeskContacts
  readonly answers: QuestionAnswers
  readonly selected: ReadonlySignal<OpenQuestion | null>
  readonly outcomes: readonly Outcome[]
}

export function createContactEndings({ contacts, answers, selected, outcomes }: Parts): ContactEndings {
  const lastClosed = signal<ClosedContact | null>(null)
  const undo = createUndoOffer()
  const canClose = computed(() => {
    const { questions } = contacts.contact.value
    return questions.length > 0 && !questions.some(isOpen)
  })

  return {
    lastClosed,
    canClose,
    undoable: undo,
    forgetClosed: () => void (lastClosed.value = null),

    async end(outcome, reason) {
      if (selected.value !== null) await endQuestion(selected.value, outcome, reason)
    },

    async handOver({ outcome, reason, to }) {
      const { id, questions, selected: shown } = contacts.contact.value
      const given = questions.filter((one) => isOpen(one) || one.id === shown)
      for (const one of given) await endQuestion(one, outcome, reason)
      undo.take()
      const ended = contacts.contact.value.questions
      const key = ended.find((one) => one.id === given.at(-1)?.id)?.ending?.key ?? id
      lastClosed.value = { key, questions: ended.length, resolved: countResolved(ended, outcomes), handedTo: to }
      contacts.change({ ...contacts.held.value, contact: newContact(contacts.contact.value.channel) })
    },

    async close() {
      if (!canClose.value) return false
      const { contact } = contacts.held.value
      const key = contact.closedWith ?? uuidv7()
      const next = { ...contacts.held.value, contact: newContact(contact.channel) }
      lastClosed.value = {
        key,
        questions: contact.questions.length,
        resolved: countResolved(contact.questions, outcomes),
        handedTo: null,
      }
      undo.offer({ kind: 'closing', contact, key })
      if (contact.closedWith === null) {
        const closing = { ...recordOf(contact), endedAt: notBefore(latestEnding(contact.questions)) }
        await contacts.changeAndPut(next, { type: 'contact/record', key, contact: closing })
      } else contacts.change(next)
      return true
    },

    undo() {
      const undone = undo.take()
      if (undone === null) return false
      lastClosed.value = null
      if (undone.kind === 'outcome') reopen(undone.question)
      else contacts.change(takeUp(contacts.held.value, { ...undone.contact, closedWith: undone.key }, now()))
      return true
    },
  }

  async function endQuestion(asked: OpenQuestion, outcome: Outcome, reason: string | null): Promise<void> {
    const { id } = asked
    await answers.arrival(id)
    const question = contacts.question(id)
    // A key pressed twice while the answer is on its way ends the question once.
    if (question === undefined || question.byColleague || question.ending?.key !== asked.ending?.key) return
    const key = uuidv7()
    const ending = { outcome: outcome.code, reason, endedAt: notBefore(question.askedAt), key }
    const next = withQuestion(contacts.held.value, id, { ending, isRecorded: true })
    const contact = [next.contact, ...next.parked].find((one) => one.questions.some((other) => other.id === id))
    if (contact === undefined) return
    const correction = { id: uuidv7(), question: id, outcome: outcome.code, reason, because: '' }
    undo.offer({ kind: 'outcome', question: id, label: outcome.label, key })
    await contacts.changeAndPut(
      next,
      isRecorded(question)
        ? { type: 'question/correct', key, correction }
        : { type: 'contact/record', key, contact: recordOf(contact, id) },
    )
  }

  /** Opens the question again and puts its contact in hand, should that have been put aside since. */
  function reopen(id: string): void {
    const opened = withQuestion(contacts.held.value, id, { ending: null })
    contacts.change(withQuestionInView(opened, id, now()))
  }
}

function latestEnding(questions: readonly OpenQuestion[]): string {
  return questions.reduce((last, { ending }) => (ending && ending.endedAt > last ? ending.endedAt : last), '')
}
