import type { Account } from '../accounts/account.ts'
import { isPermitted } from '../accounts/permissions.ts'
import type { Clock } from '../contacts/clock.ts'
import type { Errand, ErrandStore, NewErrand } from '../contacts/errand.ts'
import type { Vault } from '../contacts/vault.ts'
import type { Stored } from '../contacts/contact-log.ts'
import type { CallbackDone, CallbackPerson } from '../contract/callback.ts'
import type { Configuration } from '../contract/configuration.ts'
import type { CorrectionRecord } from '../contract/contact.ts'
import { callbackKept, unknownDepartment } from '../contract/da.ts'
import type { Inbox } from '../contract/inbox.ts'
import type { FromClient } from '../contract/live.ts'
import { Refusal } from '../contract/refusal.ts'
import { createCurrentErrands, overSince, todaySince } from './current-errands.ts'
import { errandOf, stepOf, type ErrandMessage } from './errand-message.ts'
import { inboxFor, isAnsweredBy } from './inbox-for.ts'
import { judgeStep } from './judge-errand.ts'
import { takerOf } from './present-errand.ts'

/** What employees leave for colleagues while they help citizens, and what becomes of it. */
export interface InboxDesk {
  /** Resolves when it is durably stored; the same key again is `known`. */
  carryOut(message: ErrandMessage, account: Account): Promise<'new' | 'known' | Refusal>
  inboxOf(account: Account): Promise<Inbox>
  /** Tells whoever helped with one of the questions today how it ended. */
  tellOutcomes(questions: readonly string[]): Promise<void>
  /** Called after every change, with whom it concerns. */
  onChange(listener: (isConcerned: (account: Account) => boolean) => void): void
  /** Erases whom to call when that has been kept too long, and ends what nobody ended. */
  tidy(): Promise<void>
}

interface Ports {
  readonly errands: ErrandStore
  readonly vault: Vault
  readonly clock: Clock
  readonly configuration: () => Configuration
  readonly titleOf: (article: string) => string | undefined
  /** When a callback promised at that moment is due. */
  readonly dueAt: (madeAt: Date) => Date
  /** Gives a question another outcome, in the name of the account. */
  readonly settle: (correction: CorrectionRecord, account: Account) => Promise<'new' | 'known' | Refusal>
  /** How each of the questions that are known ended. */
  readonly outcomesOf: (questions: readonly string[]) => Promise<ReadonlyMap<string, string>>
  /** How long whom to call is kept at the most. */
  readonly personDays: number
}

const DAY_MS = 86_400_000
/** A consult that nobody ended is over with the working day. */
const LONGEST_CONSULT_MS = DAY_MS / 2

export function createInboxDesk(ports: Ports): InboxDesk {
  const { errands, vault, clock, configuration } = ports
  const listeners: ((isConcerned: (account: Account) => boolean) => void)[] = []
  const current = createCurrentErrands({ errands, outcomesOf: ports.outcomesOf })

  function changed(errand: Errand | null): void {
    current.forget()
    if (errand === null) return
    const parties = new Set([errand.maker.id, takerOf(errand)?.id])
    const isConcerned = ({ id, department }: Account): boolean =>
      errand.department === null || errand.department === department || parties.has(id)
    for (const listener of listeners) listener(isConcerned)
  }

  async function open(errand: NewErrand, person: CallbackPerson | null): Promise<Stored | Refusal> {
    const { departments } = configuration()
    const { department } = errand
    if (department !== null && !departments.some(({ code }) => code === department)) {
      return new Refusal('unknown-code', unknownDepartment(department))
    }
    if (person !== null && !vault.isOpen) return new Refusal('no-key')
    return errands.open(errand, person && vault.seal(JSON.stringify(person), errand.id))
  }

  async function finishCallback({ key, done }: { key: string; done: CallbackDone }, account: Account) {
    const errand = await errands.errand(done.callback)
    const wanted = { id: key, subject: 'callback', errand: done.callback, kind: 'ended', text: done.outcome } as const
    const judged = judgeStep(wanted, errand, { account, at: clock.now().toISOString() })
    if (judged instanceof Refusal) return judged
    const { outcome, reason } = done
    const correction = { id: key, question: errand?.question ?? '', outcome, reason, because: callbackKept }
    const settled = await ports.settle(correction, account)
    // The question may still be on its way from the browser of whoever made the promise, or was never stored.
    if (settled instanceof Refusal && settled.problem.code !== 'question-missing') return settled
    const stored = judged === 'known' ? 'known' : await errands.step(judged)
    await errands.erasePerson(done.callback)
    return stored
  }

  async function takeStep(message: ErrandMessage, account: Account): Promise<Stored | 'taken' | Refusal> {
    if (message.type === 'callback/finish') return finishCallback(message, account)
    const wanted = stepOf(message)
    if (wanted === null) return new Refusal('unknown-message')
    const judged = judgeStep(wanted, await errands.errand(wanted.errand), { account, at: clock.now().toISOString() })
    return judged === 'known' || judged instanceof Refusal ? judged : errands.step(judged)
  }

  function personOf(sealed: string | undefined, callback: string): CallbackPerson | null {
    const text = sealed === undefined ? null : vault.unseal(sealed, callback)
    return text === null ? null : (JSON.parse(text) as CallbackPerson)
  }

  return {
    async carryOut(message, account) {
      if (message.type === 'notice/post' && !isPermitted(account.role, 'notify')) return new Refusal('not-allowed')
      const made = errandOf(message, account, { now: clock.now(), dueAt: ports.dueAt })
      const person = message.type === 'callback/make' ? message.callback.person : null
      const stored = await (made === null ? takeStep(message, account) : open(made, person))
      if (stored instanceof Refusal) return stored
      if (stored === 'conflict') return new Refusal('record-conflict')
      if (stored === 'taken') return new Refusal('already-taken')
      if (stored === 'new') changed(await errands.errand(made?.id ?? idOf(message)))
      return stored
    },

    async inboxOf(account) {
      const now = clock.now()
      const { errands: found, outcomes, persons } = await current.read(now)
      return inboxFor(account, found, {
        now,
        overSince: overSince(now),
        todaySince: todaySince(now),
        outcomeOf: (question) => outcomes.get(question),
        titleOf: ports.titleOf,
        personOf: (callback) => personOf(persons.get(callback), callback),
        canSeal: vault.isOpen,
        personDays: ports.personDays,
      })
    },

    async tellOutcomes(questions) {
      const { errands: found } = await current.read(clock.now())
      const helped = found.filter(
        ({ subject, question }) => subject === 'consult' && questions.includes(question ?? ''),
      )
      if (helped.length === 0) return
      current.forget()
      const isConcerned = (account: Account): boolean => helped.some((errand) => isAnsweredBy(errand, account))
      for (const listener of listeners) listener(isConcerned)
    },

    onChange: (listener) => void listeners.push(listener),

    async tidy() {
      const now = clock.now()
      await errands.erasePersonsBefore(new Date(now.getTime() - ports.personDays * DAY_MS).toISOString())
      for (const errand of await errands.current(now.toISOString())) {
        if (isForgotten(errand, now)) await errands.step(endOf(errand, now))
      }
      changed(null)
    },
  }
}

function isForgotten({ subject, madeAt, dueAt }: Errand, now: Date): boolean {
  if (subject === 'notice') return dueAt !== null && dueAt < now.toISOString()
  return subject === 'consult' && now.getTime() - Date.parse(madeAt) > LONGEST_CONSULT_MS
}

function endOf({ id, maker }: Errand, now: Date) {
  const said = { kind: 'ended', text: 'withdrawn', claim: `ended ${id}`, isLast: true } as const
  return { id: crypto.randomUUID(), errand: id, employee: maker.id, at: now.toISOString(), ...said }
}

/** The errand that a step is about. */
function idOf(message: FromClient): string {
  if (message.type === 'callback/finish') return message.done.callback
  return stepOf(message as ErrandMessage)?.errand ?? ''
}
