import type { Account } from '../accounts/account.ts'
import type { NewErrand } from '../contacts/errand.ts'
import type { FromClient } from '../contract/live.ts'
import type { WantedStep } from './judge-errand.ts'
import type { CallbackBody, ConsultBody, NoticeBody, TransferBody } from './present-errand.ts'

export type ErrandMessage = Extract<
  FromClient,
  { type: `consult/${string}` | `transfer/${string}` | `callback/${string}` | `notice/${string}` }
>

export function isErrandMessage(message: FromClient): message is ErrandMessage {
  return /^(consult|transfer|callback|notice)\//.test(message.type)
}

interface Surroundings {
  readonly now: Date
  readonly dueAt: (madeAt: Date) => Date
}

/** The new errand that a message makes; null when it is a step of an old one. */
export function errandOf(message: ErrandMessage, account: Account, { now, dueAt }: Surroundings): NewErrand | null {
  const made = { maker: account.id, madeAt: now.toISOString(), note: '' }
  switch (message.type) {
    case 'consult/ask': {
      const { id, contact, question, department, ...body } = message.consult
      const kept: ConsultBody = body
      return { id, subject: 'consult', department, ...made, contact, question, dueAt: null, body: kept }
    }
    case 'transfer/make': {
      const { id, contact, department, note, ...body } = message.transfer
      const kept: TransferBody = body
      return { id, subject: 'transfer', department, ...made, contact, question: null, dueAt: null, body: kept, note }
    }
    case 'callback/make': {
      const { id, contact, question, department, query, article, promised } = message.callback
      const kept: CallbackBody = { query, article, promised }
      const due = dueAt(now).toISOString()
      return { id, subject: 'callback', department, ...made, contact, question, dueAt: due, body: kept }
    }
    case 'notice/post': {
      const { id, department, expiresAt, text } = message.notice
      const kept: NoticeBody = { text }
      return { id, subject: 'notice', department, ...made, contact: null, question: null, dueAt: expiresAt, body: kept }
    }
    default:
      return null
  }
}

/** The step that a message takes; the message's key becomes its id. */
export function stepOf(message: ErrandMessage): WantedStep | null {
  const { key: id } = message
  switch (message.type) {
    case 'consult/take':
      return { id, subject: 'consult', errand: message.consult, kind: 'taken', text: '' }
    case 'consult/say':
      return { id, subject: 'consult', errand: message.consult, kind: 'said', text: message.text }
    case 'consult/end':
      return { id, subject: 'consult', errand: message.consult, kind: 'ended', text: message.ending }
    case 'transfer/take':
      return { id, subject: 'transfer', errand: message.transfer, kind: 'taken', text: '' }
    case 'callback/take':
      return { id, subject: 'callback', errand: message.callback, kind: 'taken', text: '' }
    case 'callback/try':
      return { id, subject: 'callback', errand: message.callback, kind: 'tried', text: '' }
    case 'notice/withdraw':
      return { id, subject: 'notice', errand: message.notice, kind: 'ended', text: '' }
    case 'notice/see':
      return { id, subject: 'notice', errand: message.notice, kind: 'seen', text: '' }
    default:
      return null
  }
}
