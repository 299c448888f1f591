import { effect } from '@preact/signals'
import type { LiveSocket } from '../connection/live-socket.ts'
import type { DeskContacts } from './desk-contacts.ts'
import { questionsOf } from './held-contacts.ts'
import { chosenHit, isLoading, isOpen, type OpenQuestion } from './open-contact.ts'

/**
 * Fetches what answers the questions. What was asked before the connection was lost is asked again when it is back, and
 * the articles that are shown are fetched anew; an answer for which nobody waits any more is dropped.
 */
export interface QuestionAnswers {
  search(question: OpenQuestion): void
  load(id: string, article: string): void
  /** Resolves when the question's answer is there, or after a while: an outcome waits for it to name the right article. */
  arrival(id: string): Promise<void>
}

export function createQuestionAnswers(live: LiveSocket, contacts: DeskContacts): QuestionAnswers {
  const onTheirWay = new Map<string, Promise<void>>()

  effect(() => {
    if (live.status.value !== 'online') return
    for (const question of questionsOf(contacts.held.peek()).filter(isOpen)) {
      if (question.answered === null) track(question.id, search(question))
      else if (isLoading(question)) track(question.id, load(question.id, chosenHit(question)?.article ?? ''))
      else if (question.article !== null) void renew(question.id, question.article.id)
    }
  })

  async function search({ id, query }: OpenQuestion, attempt = 1): Promise<void> {
    const message = await live.request({ type: 'search/ask', q: query }).catch(() => null)
    const question = contacts.question(id)
    if (question?.ending !== null || question.answered !== null) return
    if (message?.type === 'search/answered') {
      const { answered, confidence, hits, choice, outside, nearest } = message.answer
      const { article } = message
      const chosen = article === null ? null : 0
      contacts.changeQuestion(id, { answered, confidence, hits, choice, outside, nearest, article, chosen })
    } else if (message?.type === 'problem/raised' && attempt < MOST_ATTEMPTS) {
      await new Promise((resolve) => setTimeout(resolve, RETRY_MS))
      await search({ ...question }, attempt + 1)
    } else if (message?.type === 'problem/raised') {
      contacts.changeQuestion(id, { answered: false, fault: message.problem.message })
    }
  }

  async function load(id: string, article: string): Promise<void> {
    const message = await live.request({ type: 'article/read', article }).catch(() => null)
    if (message?.type !== 'article/answered') return
    const question = contacts.question(id)
    const isStillChosen = question && chosenHit(question)?.article === article
    if (isStillChosen) contacts.changeQuestion(id, { article: message.article, isRenewed: false })
  }

  async function renew(id: string, article: string): Promise<void> {
    const message = await live.request({ type: 'article/read', article }).catch(() => null)
    const question = contacts.question(id)
    if (message?.type !== 'article/answered' || !question || !isOpen(question)) return
    const isOther = question.article?.id === article && question.article.revision !== message.article.revision
    if (isOther) contacts.changeQuestion(id, { article: message.article, isRenewed: true })
  }

  function track(id: string, arriving: Promise<void>): void {
    const tracked = arriving.finally(() => {
      if (onTheirWay.get(id) === tracked) onTheirWay.delete(id)
    })
    onTheirWay.set(id, tracked)
  }

  return {
    search: (question) => track(question.id, search(question)),
    load: (id, article) => track(id, load(id, article)),
    async arrival(id) {
      const arriving = onTheirWay.get(id)
      if (arriving) await Promise.race([arriving, new Promise((resolve) => setTimeout(resolve, LONGEST_WAIT_MS))])
    },
  }
}

const MOST_ATTEMPTS = 3
const RETRY_MS = 1_000

/** On a slow line an outcome does not wait longer for an article than this. */
const LONGEST_WAIT_MS = 500
