import { describe, expect, test } from 'vitest'
import {
  countWaiting,
  foreignConsults,
  freeConsults,
  overdueCallbacks,
  unheardConsults,
  unseenNotices,
  waitingTransfers,
} from '../../client/colleagues/waiting-errands.ts'
import type { Callback } from '../../server/contract/callback.ts'
import type { Consult } from '../../server/contract/consult.ts'
import type { Inbox } from '../../server/contract/inbox.ts'
import type { Notice } from '../../server/contract/notice.ts'
import type { Transfer } from '../../server/contract/transfer.ts'

const me = { id: 'me', name: 'Mig', department: 'skat' }
const other = { id: 'other', name: 'Anden', department: 'skat' }
const NOON = Date.parse('2026-11-16T12:00:00.000Z')

const consult = (changes: Partial<Consult>): Consult => ({
  id: 'c',
  contact: 'k',
  question: 'q',
  department: 'skat',
  query: 'hvad',
  article: null,
  waitingSince: '2026-11-16T11:00:00.000Z',
  askedBy: other,
  askedAt: '2026-11-16T11:00:00.000Z',
  takenBy: null,
  takenAt: null,
  messages: [],
  ending: null,
  ...changes,
})
const callback = (changes: Partial<Callback>): Callback => ({
  id: 'b',
  contact: 'k',
  question: 'q',
  department: 'skat',
  query: 'hvad',
  article: null,
  promised: '',
  person: null,
  madeBy: other,
  madeAt: '2026-11-15T11:00:00.000Z',
  dueAt: '2026-11-16T11:00:00.000Z',
  takenBy: null,
  tries: [],
  ...changes,
})
const notice = (changes: Partial<Notice>): Notice => ({
  id: 'n',
  department: null,
  text: 'nede',
  expiresAt: '2026-11-16T16:00:00.000Z',
  by: other,
  at: '2026-11-16T08:00:00.000Z',
  isSeen: false,
  ...changes,
})
const inboxOf = (changes: Partial<Inbox>): Inbox => ({
  consults: [],
  transfers: [],
  callbacks: [],
  own: { consults: [], transfers: [], callbacks: [] },
  answered: [],
  notices: [],
  canSeal: true,
  personDays: 30,
  ...changes,
})

describe('what waits for an employee', () => {
  test('are consults that nobody has taken, the longest waiting citizen first, but not their own', () => {
    const early = consult({ id: 'early', waitingSince: '2026-11-16T10:00:00.000Z' })
    const inbox = inboxOf({ consults: [consult({}), early, consult({ askedBy: me }), consult({ takenBy: other })] })
    expect(freeConsults(inbox, 'me').map(({ id }) => id)).toEqual(['early', 'c'])
  })

  test('stands in the queue in that order too, with what colleagues have taken', () => {
    const early = consult({ id: 'early', waitingSince: '2026-11-16T10:00:00.000Z', takenBy: other })
    const inbox = inboxOf({
      consults: [consult({}), early, consult({ askedBy: me })],
      transfers: [
        { id: 'late', madeAt: '2026-11-16T11:00:00.000Z' },
        { id: 'early', madeAt: '2026-11-15T12:00:00.000Z' },
      ] as Transfer[],
    })
    expect(foreignConsults(inbox, 'me').map(({ id }) => id)).toEqual(['early', 'c'])
    expect(waitingTransfers(inbox).map(({ id }) => id)).toEqual(['early', 'late'])
  })

  test('counts what is free and what they have taken, not what colleagues have', () => {
    const transfer = { id: 't' } as Transfer
    const inbox = inboxOf({
      consults: [consult({}), consult({ takenBy: me }), consult({ takenBy: other }), consult({ askedBy: me })],
      transfers: [transfer],
      callbacks: [callback({}), callback({ takenBy: me }), callback({ takenBy: other })],
    })
    expect(countWaiting(inbox, 'me')).toBe(5)
  })

  test('is pushed when a deadline has passed, but not for what a colleague has taken', () => {
    const late = callback({ dueAt: '2026-11-16T13:00:00.000Z' })
    const inbox = inboxOf({ callbacks: [callback({}), late, callback({ takenBy: other })] })
    expect(overdueCallbacks(inbox, 'me', NOON)).toEqual([inbox.callbacks[0]])
  })

  test('shows notices until they are seen or over, the latest first, and not their own', () => {
    const latest = notice({ id: 'latest', at: '2026-11-16T11:00:00.000Z' })
    const over = notice({ id: 'over', expiresAt: '2026-11-16T11:59:00.000Z' })
    const inbox = inboxOf({ notices: [notice({}), latest, over, notice({ isSeen: true }), notice({ by: me })] })
    expect(unseenNotices(inbox, 'me', NOON).map(({ id }) => id)).toEqual(['latest', 'n'])
  })

  test('hears a colleague once, and never themselves', () => {
    const said = (by: typeof me, id: string) => ({ id, by, at: '2026-11-16T11:00:00.000Z', text: 'ja' })
    const asked = consult({ askedBy: me, takenBy: other, messages: [said(other, '1'), said(me, '2')] })
    const inbox = inboxOf({ own: { consults: [asked], transfers: [], callbacks: [] } })
    expect(unheardConsults(inbox, 'me', new Map())).toEqual([asked])
    expect(unheardConsults(inbox, 'me', new Map([['c', 1]]))).toEqual([])
  })
})
