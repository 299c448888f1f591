import { computed, effect, signal, type ReadonlySignal } from '@preact/signals'
import { v7 as uuidv7 } from 'uuid'
import type { Outcome } from '../../server/contract/configuration.ts'
import { maskCpr } from '../../server/contract/mask-cpr.ts'
import type { SearchHit } from '../../server/contract/search.ts'
import type { LiveSocket } from '../connection/live-socket.ts'
import { keep, type LocalStore, type SavedContact } from '../connection/local-store.ts'
import type { Outbox } from '../connection/outbox.ts'
import type { ContactSlot } from './contact-slot.ts'
import {
  chosenHit,
  countResolved,
  isLoading,
  newContact,
  notBefore,
  now,
  recordOf,
  type ClosedContact,
  type OpenContact,
  type OpenQuestion,
} from './open-contact.ts'

/** The contact an employee has in hand: it lives in signals, and every change is kept in the browser. */
export interface ContactInHand {
  readonly contact: ReadonlySignal<OpenContact>
  readonly selected: ReadonlySignal<OpenQuestion | null>
  readonly lastClosed: ReadonlySignal<ClosedContact | null>
  readonly canClose: ReadonlySignal<boolean>
  readonly isOnline: ReadonlySignal<boolean>
  ask(query: string, article?: SearchHit): void
  select(question: string): void
  /** Shows another of the answers that were found. */
  choose(hit: number): void
  /** Shows the article that the citizen's answer to the distinguishing question points to; false where none is asked. */
  tellApart(option: number): boolean
  /** Ends the selected question; ended already, its outcome is corrected. */
  end(outcome: Outcome, reason: string | null): Promise<void>
  /** Takes a question away that has no outcome yet. */
  remove(question: string): void
  setChannel(channel: string): void
  setRepeat(isRepeat: boolean): void
  close(): Promise<boolean>
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
  const { live, outbox, store, account, slot, outcomes } = ports
  const saved = slot.saved as OpenContact | undefined
  const contact = signal<OpenContact>(saved ?? newContact(firstChannel))
  const lastClosed = signal<ClosedContact | null>(null)
  const selected = computed(() => contact.value.questions.find((one) => one.id === contact.value.selected) ?? null)
  const canClose = computed(() => {
    const { questions } = contact.value
    return questions.length > 0 && questions.every((one) => one.ending !== null)
  })

  let isKeptElsewhere = false
  effect(() => {
    const current = savedNow()
    if (!isKeptElsewhere) void keep(store, { contact: current }).catch(() => undefined)
  })
  effect(() => {
    if (live.status.value !== 'online') return
    for (const question of contact.peek().questions.filter((one) => one.ending === null)) {
      if (question.answered === null) void search(question)
      else if (isLoading(question)) void load(question.id, chosenHit(question)?.article ?? '')
    }
  })

  /** The article that is on its way; an outcome waits for it, so that the log names the article that was chosen. */
  let loading: Promise<void> = Promise.resolve()

  function savedNow(): SavedContact {
    return { slot: slot.slot, account, contact: contact.value }
  }

  /** Shows the change at once, and keeps it in one piece with the message that tells the server of it. */
  async function changeAndPut(next: OpenContact, message: Parameters<Outbox['put']>[0]): Promise<void> {
    isKeptElsewhere = true
    contact.value = next
    isKeptElsewhere = false
    await outbox.put(message, savedNow())
  }

  function changed(id: string, changes: Partial<OpenQuestion>): OpenContact {
    const questions = contact.value.questions.map((one) => (one.id === id ? { ...one, ...changes } : one))
    return { ...contact.value, questions }
  }

  function change(id: string, changes: Partial<OpenQuestion>): void {
    contact.value = changed(id, changes)
  }

  async function search({ id, query }: OpenQuestion, attempt = 1): Promise<void> {
    const message = await live.request({ type: 'search/ask', q: query }).catch(() => null)
    const question = contact.value.questions.find((one) => one.id === id)
    if (question?.ending !== null || question.answered !== null) return
    if (message?.type === 'search/answered') {
      const { answered, hits, choice, outside } = message.answer
      const { article } = message
      change(id, { answered, hits, choice, outside, article, chosen: article === null ? null : 0 })
    } else if (message?.type === 'problem/raised' && attempt < MOST_ATTEMPTS) {
      await new Promise((resolve) => setTimeout(resolve, RETRY_MS))
      await search({ ...question }, attempt + 1)
    } else if (message?.type === 'problem/raised') {
      change(id, { answered: false, fault: message.problem.message })
    }
  }

  async function load(id: string, article: string): Promise<void> {
    const message = await live.request({ type: 'article/read', article }).catch(() => null)
    if (message?.type !== 'article/answered') return
    const question = contact.value.questions.find((one) => one.id === id)
    const isStillChosen = question?.hits[question.chosen ?? -1]?.article === article
    if (isStillChosen) change(id, { article: message.article })
  }

  return {
    contact,
    selected,
    lastClosed,
    canClose,
    isOnline: computed(() => live.status.value === 'online'),

    ask(query, hit) {
      const question: OpenQuestion = {
        id: uuidv7(),
        query: maskCpr(query.trim()),
        askedAt: now(),
        answered: hit ? true : null,
        hits: hit ? [hit] : [],
        chosen: hit ? 0 : null,
        article: null,
        fault: null,
        ending: null,
      }
      if (question.query === '') return
      const { startedAt, questions } = contact.value
      contact.value = {
        ...contact.value,
        startedAt: startedAt ?? question.askedAt,
        questions: [...questions, question],
        selected: question.id,
      }
      lastClosed.value = null
      if (hit) loading = load(question.id, hit.article)
      else loading = search(question)
    },

    select(question) {
      contact.value = { ...contact.value, selected: question }
    },

    choose(at) {
      const question = selected.value
      const hit = question?.hits[at]
      if (question === null || hit === undefined || question.ending !== null || question.chosen === at) return
      change(question.id, { chosen: at })
      loading = load(question.id, hit.article)
    },

    tellApart(option) {
      const question = selected.value
      const article = question?.choice?.options[option]?.article
      const at = question?.hits.findIndex((hit) => hit.article === article) ?? -1
      if (article === undefined || at < 0 || question?.ending !== null) return false
      this.choose(at)
      return true
    },

    async end(outcome, reason) {
      const id = selected.value?.id
      if (id === undefined) return
      await Promise.race([loading, new Promise((resolve) => setTimeout(resolve, LONGEST_WAIT_MS))])
      const question = contact.value.questions.find((one) => one.id === id)
      if (question === undefined) return
      const key = uuidv7()
      const next = changed(id, { ending: { outcome: outcome.code, reason, endedAt: notBefore(question.askedAt), key } })
      const correction = { id: uuidv7(), question: id, outcome: outcome.code, reason, because: '' }
      await changeAndPut(
        next,
        question.ending === null
          ? { type: 'contact/record', key, contact: recordOf(next, id) }
          : { type: 'question/correct', key, correction },
      )
    },

    remove(id) {
      const questions = contact.value.questions.filter((one) => one.id !== id || one.ending !== null)
      const startedAt = questions.length === 0 ? null : contact.value.startedAt
      contact.value = { ...contact.value, questions, startedAt, selected: questions.at(-1)?.id ?? null }
    },

    setChannel(channel) {
      contact.value = { ...contact.value, channel }
    },

    setRepeat(isRepeat) {
      contact.value = { ...contact.value, isRepeat }
    },

    async close() {
      if (!canClose.value) return false
      const { channel, questions } = contact.value
      const key = uuidv7()
      const latest = questions.reduce(
        (last, { ending }) => (ending && ending.endedAt > last ? ending.endedAt : last),
        '',
      )
      const closing = { ...recordOf(contact.value), endedAt: notBefore(latest) }
      lastClosed.value = { key, questions: questions.length, resolved: countResolved(questions, outcomes) }
      await changeAndPut(newContact(channel), { type: 'contact/record', key, contact: closing })
      return true
    },
  }
}

const MOST_ATTEMPTS = 3
const RETRY_MS = 1_000

/** On a slow line an outcome does not wait longer for an article than this. */
const LONGEST_WAIT_MS = 500
