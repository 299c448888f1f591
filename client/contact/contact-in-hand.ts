import { computed, type ReadonlySignal } from '@preact/signals'
import type { Outcome } from '../../server/contract/configuration.ts'
import { maskCpr } from '../../server/contract/mask-cpr.ts'
import type { SearchHit } from '../../server/contract/search.ts'
import type { LiveSocket } from '../connection/live-socket.ts'
import type { LocalStore } from '../connection/local-store.ts'
import type { Outbox } from '../connection/outbox.ts'
import { createCardBeside, type CardBeside } from './card-beside.ts'
import { createContactEndings, type ContactEndings } from './contact-endings.ts'
import type { ContactSlot } from './contact-slot.ts'
import { createDeskContacts, type DeskContacts } from './desk-contacts.ts'
import { takeUp, withContact, withQuestionInView } from './held-contacts.ts'
import {
  isBegun,
  isRecorded,
  newContact,
  newQuestion,
  now,
  type OpenContact,
  type OpenQuestion,
} from './open-contact.ts'
import { createQuestionAnswers, type QuestionAnswers } from './question-answers.ts'
import { removedInRow } from './search-record.ts'

/** The contact an employee has in hand, and those put aside: they live in signals, and every change is kept. */
export interface ContactInHand extends ContactEndings {
  readonly contact: ReadonlySignal<OpenContact>
  readonly parked: ReadonlySignal<readonly OpenContact[]>
  readonly selected: ReadonlySignal<OpenQuestion | null>
  readonly isOnline: ReadonlySignal<boolean>
  readonly beside: CardBeside
  ask(query: string, article?: SearchHit): void
  select(question: string): void
  /** Shows a question and takes its contact up, should that have been put aside; false where this tab has no such one. */
  show(question: string): boolean
  /** Shows another of the answers that were found. */
  choose(hit: number): void
  /** Shows the article that the citizen's answer to the distinguishing question points to; false where none is asked. */
  tellApart(option: number): boolean
  /** Takes a question away that has no outcome yet. */
  remove(question: string): void
  /** Ticks a step of the article off, or on again. */
  tick(question: string, step: string): void
  setChannel(channel: string): void
  setRepeat(isRepeat: boolean): void
  setSelfServiceOffered(isOffered: boolean): void
  setNote(note: string): void
  /** Begins a contact beside the present one, which is put aside when anything has come of it. */
  begin(channel?: string, reference?: string | null): void
  /** Puts the contact aside; false when nothing has come of it. */
  park(): boolean
  /** Takes a contact up that was put aside. */
  fetch(contact: string): void
  /** Puts a contact in hand and the present one aside. */
  takeUp(contact: OpenContact): void
}

interface Ports {
  readonly live: LiveSocket
  readonly outbox: Outbox
  readonly store: LocalStore
  readonly account: string
  readonly slot: ContactSlot
  readonly outcomes: readonly Outcome[]
}

export function createContactInHand(ports: Ports, firstChannel: string): ContactInHand {
  const { live, outcomes } = ports
  const contacts = createDeskContacts(ports, firstChannel)
  const answers = createQuestionAnswers(live, contacts)
  const { contact, parked } = contacts
  const selected = computed(() => contact.value.questions.find((one) => one.id === contact.value.selected) ?? null)
  const beside = createCardBeside(live)
  const endings = createContactEndings({ contacts, answers, selected, outcomes })

  function change(changes: Partial<OpenContact>): void {
    contacts.change(withContact(contacts.held.value, changes))
  }

  function putInHand(next: OpenContact): void {
    beside.close()
    contacts.change(takeUp(contacts.held.value, next, now()))
  }

  return {
    ...endings,
    ...questionCommands({ contacts, answers, selected, change }),
    contact,
    parked,
    selected,
    beside,
    isOnline: computed(() => live.status.value === 'online'),

    ask(query, hit) {
      const { startedAt, questions, removedInRow: afterRemoved = 0 } = contact.value
      const question = { ...newQuestion(maskCpr(query.trim()), hit), afterRemoved }
      if (question.query === '') return
      beside.close()
      endings.forgetClosed()
      change({
        startedAt: startedAt ?? question.askedAt,
        questions: [...questions, question],
        selected: question.id,
        removedInRow: 0,
      })
      if (hit) answers.load(question.id, hit.article)
      else answers.search(question)
    },

    setChannel: (channel) => change({ channel }),
    setRepeat: (isRepeat) => change({ isRepeat }),
    setSelfServiceOffered: (isSelfServiceOffered) => change({ isSelfServiceOffered }),
    setNote: (note) => change({ note: maskCpr(note) }),

    begin(channel = contact.value.channel, reference = null) {
      putInHand(newContact(channel, reference))
      endings.forgetClosed()
    },
    park() {
      if (!isBegun(contact.value)) return false
      putInHand(newContact(contact.value.channel))
      return true
    },
    fetch(id) {
      const wanted = parked.value.find((one) => one.id === id)
      if (wanted) putInHand(wanted)
    },
    takeUp: putInHand,
    show(id) {
      if (contacts.question(id) === undefined) return false
      if (selected.value?.id !== id) beside.close()
      contacts.change(withQuestionInView(contacts.held.value, id, now()))
      return true
    },
  }
}

interface QuestionParts {
  readonly contacts: DeskContacts
  readonly answers: QuestionAnswers
  readonly selected: ReadonlySignal<OpenQuestion | null>
  change(changes: Partial<OpenContact>): void
}

type QuestionCommands = Pick<ContactInHand, 'select' | 'choose' | 'tellApart' | 'remove' | 'tick'>

function questionCommands({ contacts, answers, selected, change }: QuestionParts): QuestionCommands {
  function choose(at: number): void {
    const question = selected.value
    const hit = question?.hits[at]
    if (question === null || hit === undefined || isRecorded(question) || question.chosen === at) return
    contacts.changeQuestion(question.id, { chosen: at })
    answers.load(question.id, hit.article)
  }

  return {
    choose,
    select: (question) => change({ selected: question }),
    tellApart(option) {
      const question = selected.value
      const article = question?.choice?.options[option]?.article
      const at = question?.hits.findIndex((hit) => hit.article === article) ?? -1
      if (question === null || article === undefined || at < 0 || isRecorded(question)) return false
      choose(at)
      return true
    },
    remove(id) {
      const { questions, startedAt, received } = contacts.contact.value
      const left = questions.filter((one) => one.id !== id || isRecorded(one))
      change({
        questions: left,
        startedAt: left.length === 0 && received === null ? null : startedAt,
        selected: left.at(-1)?.id ?? null,
        removedInRow: left.length < questions.length ? removedInRow(contacts.contact.value, id) : 0,
      })
    },
    tick(id, step) {
      const ticked = contacts.question(id)?.ticked ?? []
      contacts.changeQuestion(id, {
        ticked: ticked.includes(step) ? ticked.filter((one) => one !== step) : [...ticked, step],
      })
    },
  }
}
