import type { Errand, ErrandStep, ErrandStepKind } from '../contacts/errand.ts'
import type { Callback, CallbackPerson, CallbackRequest } from '../contract/callback.ts'
import { consultEnding, type Colleague, type Consult, type ConsultRequest } from '../contract/consult.ts'
import type { Notice, NoticeRequest } from '../contract/notice.ts'
import type { Transfer, TransferRequest } from '../contract/transfer.ts'

/** What of each request is kept as the errand's body: all that has no column of its own. */
export type ConsultBody = Pick<ConsultRequest, 'query' | 'article' | 'waitingSince'>
export type TransferBody = Omit<TransferRequest, 'id' | 'contact' | 'department' | 'note'>
export type CallbackBody = Pick<CallbackRequest, 'query' | 'article' | 'promised'>
export type NoticeBody = Pick<NoticeRequest, 'text'>

type TitleOf = (article: string) => string | undefined

export function firstStep({ steps }: Errand, kind: ErrandStepKind): ErrandStep | undefined {
  return steps.find((step) => step.kind === kind)
}

/** Whether nothing more can happen with it: a contact handed over is continued by whoever takes it. */
export function isOver(errand: Errand): boolean {
  return firstStep(errand, errand.subject === 'transfer' ? 'taken' : 'ended') !== undefined
}

export function takerOf(errand: Errand): Colleague | null {
  return firstStep(errand, 'taken')?.by ?? null
}

export function consultOf(errand: Errand, titleOf: TitleOf): Consult {
  const { query, article, waitingSince } = errand.body as ConsultBody
  const ending = consultEnding.safeParse(firstStep(errand, 'ended')?.text)
  return {
    ...placed(errand),
    query,
    article: linked(article, titleOf),
    waitingSince,
    askedBy: errand.maker,
    askedAt: errand.madeAt,
    takenBy: takerOf(errand),
    takenAt: firstStep(errand, 'taken')?.at ?? null,
    messages: errand.steps.filter(({ kind }) => kind === 'said').map(({ id, by, at, text }) => ({ id, by, at, text })),
    ending: ending.data ?? null,
  }
}

export function transferOf(errand: Errand): Transfer {
  const { id, contact, department } = placed(errand)
  const { maker, madeAt, note } = errand
  // What was handed over earlier had its note in the body, which stands before this one.
  const body = errand.body as TransferBody
  return { id, contact, department, note, ...body, madeBy: maker, madeAt, takenBy: takerOf(errand) }
}

/** @param person null for those who may not see it */
export function callbackOf(errand: Errand, person: CallbackPerson | null, titleOf: TitleOf): Callback {
  const { query, article, promised } = errand.body as CallbackBody
  return {
    ...placed(errand),
    query,
    article: linked(article, titleOf),
    promised,
    person,
    madeBy: errand.maker,
    madeAt: errand.madeAt,
    dueAt: errand.dueAt ?? errand.madeAt,
    takenBy: takerOf(errand),
    tries: errand.steps.filter(({ kind }) => kind === 'tried').map(({ at, by }) => ({ at, by })),
  }
}

export function noticeOf(errand: Errand, reader: string): Notice {
  const { text } = errand.body as NoticeBody
  return {
    id: errand.id,
    department: errand.department,
    text,
    expiresAt: errand.dueAt ?? errand.madeAt,
    by: errand.maker,
    at: errand.madeAt,
    isSeen: errand.steps.some(({ kind, by }) => kind === 'seen' && by.id === reader),
  }
}

function placed({ id, contact, question, department }: Errand): {
  id: string
  contact: string
  question: string
  department: string
} {
  return { id, contact: contact ?? '', question: question ?? '', department: department ?? '' }
}

function linked(article: string | null, titleOf: TitleOf): { id: string; title: string } | null {
  return article === null ? null : { id: article, title: titleOf(article) ?? article }
}
