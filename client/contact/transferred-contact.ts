import type { Article } from '../../server/contract/article.ts'
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
  const { channel, startedAt, isRepeat, questions } = contact
  const isForThem = (one: OpenQuestion): boolean => one.id === question || isOpen(one)
  return {
    id,
    contact: contact.id,
    department,
    channel,
    startedAt: startedAt ?? now(),
    isRepeat,
    note,
    questions: questions.map((one) => ({
      id: one.id,
      query: one.query,
      article: one.article?.id ?? null,
      outcome: isForThem(one) ? null : (one.ending?.outcome ?? null),
    })),
  }
}

/** Goes on with a contact that was handed over: what is settled is shown, the rest is asked again for its answers. */
export async function continueTransfer(transfer: Transfer, hand: ContactInHand): Promise<void> {
  hand.takeUp(contactOf(transfer, await usedArticles(transfer)))
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
  const { id, contact, channel, startedAt, isRepeat, note, questions, madeAt } = transfer
  return {
    ...newContact(channel),
    id: contact,
    startedAt,
    isRepeat,
    note,
    // Whoever handed it over closes it; a second closing of the same contact would be refused.
    closedWith: id,
    questions: questions.flatMap((one) => {
      if (one.outcome === null) return []
      const ending = { outcome: one.outcome, reason: null, endedAt: madeAt, key: one.id }
      const article = articles.get(one.article ?? '') ?? null
      const settled = { id: one.id, askedAt: startedAt, answered: true, article, ending, byColleague: true } as const
      return [{ ...newQuestion(one.query), ...settled }]
    }),
  }
}
