import type { Article } from '../../server/contract/article.ts'
import type { Colleague } from '../../server/contract/consult.ts'
import type { Transfer, TransferRequest } from '../../server/contract/transfer.ts'
import { getJson } from '../connection/http.ts'
import type { ContactInHand } from './contact-in-hand.ts'
import { isOpen, newContact, newQuestion, now, type OpenContact, type OpenQuestion } from './open-contact.ts'

interface Handing {
  readonly id: string
  /** The one that cannot be settled here, ended already or not. */
  readonly question: string
  readonly department: string
  readonly note: string
}

/** The contact as it is handed over: what has been settled with its outcome, the rest for the department to settle. */
export function transferOf(contact: OpenContact, { id, question, department, note }: Handing): TransferRequest {
  const { channel, startedAt, isRepeat, isSelfServiceOffered, questions } = contact
  const isForThem = (one: OpenQuestion): boolean => one.id === question || isOpen(one)
  return {
    id,
    contact: contact.id,
    department,
    channel,
    startedAt: startedAt ?? now(),
    isRepeat,
    isSelfServiceOffered,
    note,
    questions: questions.map((one) => ({
      id: one.id,
      query: one.query,
      article: one.article?.id ?? null,
      outcome: isForThem(one) ? null : (one.ending?.outcome ?? null),
    })),
  }
}

/**
 * Goes on with a contact that was handed over: what is settled is shown, the rest is asked again for its answers. Whoever
 * goes on with it notes what they do themselves, and closes it.
 */
export function continueTransfer(transfer: Transfer, hand: ContactInHand): Promise<void> {
  return goOn(transfer, hand, '')
}

/** Goes on oneself with a contact that could not be handed over, and with one's own note of it. */
export function takeBack(request: TransferRequest, hand: ContactInHand, giver: Colleague): Promise<void> {
  return goOn({ ...request, note: '', madeBy: giver, madeAt: now(), takenBy: giver }, hand, request.note)
}

async function goOn(transfer: Transfer, hand: ContactInHand, note: string): Promise<void> {
  hand.takeUp({ ...contactOf(transfer, await usedArticles(transfer)), note })
  const open = transfer.questions.filter(({ outcome }) => outcome === null)
  for (const { query } of open) hand.ask(query)
  const first = hand.contact.value.questions.find((one) => one.byColleague !== true)
  if (first) hand.select(first.id)
}

/** The articles that settled questions were answered with; without those that cannot be had it goes on all the same. */
async function usedArticles({ questions }: Transfer): Promise<ReadonlyMap<string, Article>> {
  const used = new Set(questions.flatMap(({ article, outcome }) => (article && outcome ? [article] : [])))
  const answers = await Promise.all([...used].map((id) => getJson<Article>(`/api/articles/${id}`)))
  return new Map(answers.flatMap((answer) => (answer.problem ? [] : [[answer.value.id, answer.value] as const])))
}

function contactOf(transfer: Transfer, articles: ReadonlyMap<string, Article>): OpenContact {
  const { contact, channel, startedAt, isRepeat, isSelfServiceOffered, note, questions, madeBy, madeAt } = transfer
  return {
    ...newContact(channel),
    id: contact,
    startedAt,
    isRepeat,
    isSelfServiceOffered,
    received: { from: madeBy.name, note },
    questions: questions.flatMap((one) => {
      if (one.outcome === null) return []
      const ending = { outcome: one.outcome, reason: null, endedAt: madeAt, key: one.id }
      const article = articles.get(one.article ?? '') ?? null
      const settled = { id: one.id, askedAt: startedAt, answered: true, article, ending, byColleague: true } as const
      return [{ ...newQuestion(one.query), ...settled }]
    }),
  }
}
