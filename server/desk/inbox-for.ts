import type { Account } from '../accounts/account.ts'
import type { Errand, ErrandSubject } from '../contacts/errand.ts'
import type { CallbackPerson } from '../contract/callback.ts'
import type { Inbox } from '../contract/inbox.ts'
import { callbackOf, consultOf, isOver, noticeOf, takerOf, transferOf } from './present-errand.ts'

interface Surroundings {
  readonly now: Date
  /** What was over before then is shown no more. */
  readonly overSince: Date
  /** What was over before then is no longer of today. */
  readonly todaySince: Date
  /** How a question ended, where that is known. */
  readonly outcomeOf: (question: string) => string | undefined
  readonly titleOf: (article: string) => string | undefined
  readonly personOf: (callback: string) => CallbackPerson | null
  readonly canSeal: boolean
  readonly personDays: number
}

/** The part of the current errands that concerns one employee; whom to call only where it is theirs to know. */
export function inboxFor(account: Account, errands: readonly Errand[], surroundings: Surroundings): Inbox {
  const { now, titleOf, personOf, canSeal, personDays } = surroundings
  const shown = errands.filter((errand) => !isOver(errand) || wasOverSince(errand, surroundings.overSince))
  const waiting = shown.filter((errand) => !isOver(errand) && errand.department === account.department)
  const own = shown.filter(({ maker }) => maker.id === account.id)
  const callback = (errand: Errand) => callbackOf(errand, isOver(errand) ? null : personOf(errand.id), titleOf)
  return {
    consults: of('consult', waiting).map((errand) => consultOf(errand, titleOf)),
    transfers: of('transfer', waiting).map(transferOf),
    callbacks: of('callback', waiting).map(callback),
    own: {
      consults: of('consult', own).map((errand) => consultOf(errand, titleOf)),
      transfers: of('transfer', own).map(transferOf),
      callbacks: of('callback', own)
        .filter((errand) => !isOver(errand))
        .map(callback),
    },
    answered: of('consult', errands)
      .filter((errand) => isAnsweredBy(errand, account) && wasOverSince(errand, surroundings.todaySince))
      .map((errand) => ({
        ...consultOf(errand, titleOf),
        outcome: surroundings.outcomeOf(errand.question ?? '') ?? null,
      })),
    notices: of('notice', shown)
      .filter((errand) => !isOver(errand) && (errand.dueAt ?? '') > now.toISOString())
      .filter(
        ({ department, maker }) => department === null || department === account.department || maker.id === account.id,
      )
      .map((errand) => noticeOf(errand, account.id)),
    canSeal,
    personDays,
  }
}

function of(subject: ErrandSubject, errands: readonly Errand[]): readonly Errand[] {
  return errands.filter((errand) => errand.subject === subject)
}

/** Whether the employee took part in it and it is over. */
export function isAnsweredBy(errand: Errand, { id }: Pick<Account, 'id'>): boolean {
  return isOver(errand) && takerOf(errand)?.id === id
}

function wasOverSince({ steps }: Errand, since: Date): boolean {
  return (steps.at(-1)?.at ?? '') >= since.toISOString()
}
