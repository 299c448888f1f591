import { computed, effect, signal, type ReadonlySignal } from '@preact/signals'
import { v7 as uuidv7 } from 'uuid'
import type { CallbackRequest } from '../../server/contract/callback.ts'
import type { Consult, ConsultRequest } from '../../server/contract/consult.ts'
import type { Inbox, Presence } from '../../server/contract/inbox.ts'
import type { FromClient } from '../../server/contract/live.ts'
import type { Problem } from '../../server/contract/problem.ts'
import type { SignedIn } from '../../server/contract/session.ts'
import type { TransferRequest } from '../../server/contract/transfer.ts'
import { isCallbackBefore } from '../connection/callback-entries.ts'
import type { LiveSocket } from '../connection/live-socket.ts'
import type { OutboxEntry } from '../connection/local-store.ts'
import type { Outbox } from '../connection/outbox.ts'
import { createHeardConsults, type HeardConsults } from './heard-consults.ts'

type ErrandMessage = Extract<
  FromClient,
  { type: `consult/${string}` | `transfer/${string}` | `callback/${string}` | `notice/${string}` }
>
/** Something between colleagues that is to be stored; it gets its key when it is told. */
export type Errand = ErrandMessage extends infer One ? (One extends ErrandMessage ? Omit<One, 'key'> : never) : never

/** What became of something told: stored by the server, refused with a problem, or only kept in this browser so far. */
export interface Told {
  readonly isStored: boolean
  readonly problem: Problem | null
}

/** Something made for a department that waits in this browser to be made again or dropped. */
export interface RefusedCallback {
  readonly key: string
  readonly callback: CallbackRequest
  readonly problem: Problem
}
export interface RefusedTransfer {
  readonly key: string
  readonly transfer: TransferRequest
  readonly problem: Problem
}

/** What colleagues have for an employee and an employee for colleagues: as the server says it stands, and how to act. */
export interface LiveInbox extends HeardConsults {
  readonly account: SignedIn
  readonly content: ReadonlySignal<Inbox>
  readonly isOnline: ReadonlySignal<boolean>
  /** What the employee has asked that the server does not know of yet. */
  readonly underWay: ReadonlySignal<readonly ConsultRequest[]>
  /** A consult that a colleague took a moment ago. */
  readonly lostTo: ReadonlySignal<Consult | null>
  /** What the server would not do, for a moment. */
  readonly problem: ReadonlySignal<Problem | null>
  /** What the server refused when nobody waited for its answer any more. */
  readonly refused: ReadonlySignal<readonly (RefusedCallback | RefusedTransfer)[]>
  /** Erases what was refused. */
  drop(key: string): Promise<void>
  /** Colleagues of a department who are connected, the employee not counted. */
  onlineIn(department: string): number
  /**
   * Resolves when the server has stored or refused it; without a connection when it is kept in this browser. What is
   * refused here and now is for the caller to show, and is not kept.
   */
  tell(errand: Errand): Promise<Told>
}

interface Ports {
  readonly live: LiveSocket
  readonly outbox: Outbox
  readonly account: SignedIn
}

/** Longer than a server that is there takes to answer. */
const LONGEST_WAIT_MS = 4_000
const SHOWN_MS = 8_000
const DAY_MS = 86_400_000
const KEPT: Told = { isStored: false, problem: null }

const nothing: Inbox = {
  consults: [],
  transfers: [],
  callbacks: [],
  own: { consults: [], transfers: [], callbacks: [] },
  answered: [],
  notices: [],
  canSeal: true,
  personDays: 365,
}

export function createInbox({ live, outbox, account }: Ports): LiveInbox {
  const content = signal<Inbox>(nothing)
  const presence = signal<Presence>({})
  const underWay = signal<readonly ConsultRequest[]>([])
  const lostTo = signal<Consult | null>(null)
  const problem = signal<Problem | null>(null)
  const waiting = new Map<string, (told: Told) => void>()
  let forgottenOn = ''
  const isOnline = computed(() => live.status.value === 'online')
  const lose = showForAMoment(lostTo)
  const complain = showForAMoment(problem)

  live.onMessage((message) => {
    if (message.type === 'presence/changed') presence.value = message.presence
    if (message.type !== 'inbox/changed') return
    const lost = message.inbox.consults.find((one) => isLost(one, content.peek()))
    if (lost) lose(lost)
    content.value = message.inbox
    forgetPersons(message.inbox.personDays)
    forget(message.inbox.own.consults.map(({ id }) => id))
  })

  outbox.onSettled((key, refusal) => {
    const answer = waiting.get(key)
    if (answer === undefined) return
    waiting.delete(key)
    answer({ isStored: refusal === null, problem: refusal })
    if (refusal) complain(refusal)
  })

  /** Once a day, and when the tab is opened. */
  function forgetPersons(days: number): void {
    const today = new Date().toDateString()
    if (today === forgottenOn) return
    forgottenOn = today
    const earliest = Date.now() - days * DAY_MS
    void outbox.drop((entry) => isCallbackBefore(entry, earliest)).catch(() => (forgottenOn = ''))
  }

  /** Whether it was there to be taken, and somebody else took it. */
  function isLost({ id, takenBy, askedBy }: Consult, before: Inbox): boolean {
    const wasFree = before.consults.some((one) => one.id === id && one.takenBy === null)
    return wasFree && takenBy !== null && takenBy.id !== account.id && askedBy.id !== account.id
  }

  function forget(consults: readonly string[]): void {
    const left = underWay.peek().filter(({ id }) => !consults.includes(id))
    if (left.length < underWay.peek().length) underWay.value = left
  }

  /** Nobody waits for a server that is not there. */
  function patience(): { readonly end: Promise<Told>; stop(): void } {
    let stop = (): void => undefined
    const end = new Promise<Told>((resolve) => {
      const timer = setTimeout(() => resolve(KEPT), LONGEST_WAIT_MS)
      const dispose = effect(() => {
        if (!isOnline.value) resolve(KEPT)
      })
      stop = () => {
        clearTimeout(timer)
        dispose()
      }
    })
    return { end, stop }
  }

  return {
    account,
    content,
    isOnline,
    underWay,
    lostTo,
    problem,
    ...createHeardConsults(),
    refused: computed(() => outbox.refused.value.flatMap(refusedErrandOf)),
    drop: (key) => outbox.drop((entry) => entry.key === key),

    onlineIn(department) {
      const all = presence.value[department] ?? 0
      return department === account.department ? Math.max(0, all - 1) : all
    },

    async tell(errand) {
      const key = uuidv7()
      const settled = new Promise<Told>((resolve) => waiting.set(key, resolve))
      if (errand.type === 'consult/ask') underWay.value = [...underWay.peek(), errand.consult]
      await outbox.put({ ...errand, key })
      const { end, stop } = patience()
      const told = await Promise.race([settled, end])
      stop()
      if (told.problem && errand.type === 'consult/ask') forget([errand.consult.id])
      // Should the browser fail at that, what was refused is shown like what nobody waited for.
      if (told.problem) await outbox.drop((entry) => entry.key === key).catch(() => undefined)
      return told
    },
  }
}

function refusedErrandOf({ key, message, refused: problem }: OutboxEntry): (RefusedCallback | RefusedTransfer)[] {
  if (problem === undefined) return []
  if (message.type === 'callback/make') return [{ key, callback: message.callback, problem }]
  return message.type === 'transfer/make' ? [{ key, transfer: message.transfer, problem }] : []
}

/** @returns what sets the signal, and takes that back a little later */
function showForAMoment<T>(shown: { value: T | null }): (value: T) => void {
  let timer: number | undefined
  return (value) => {
    shown.value = value
    clearTimeout(timer)
    timer = window.setTimeout(() => (shown.value = null), SHOWN_MS)
  }
}
