import type { Callback } from '../../server/contract/callback.ts'
import type { Colleague, Consult } from '../../server/contract/consult.ts'
import type { Inbox } from '../../server/contract/inbox.ts'
import type { Notice } from '../../server/contract/notice.ts'
import type { Transfer } from '../../server/contract/transfer.ts'

type Takeable = { readonly takenBy: Colleague | null }

/** What others ask the department, the citizen who has waited longest first. */
export function foreignConsults({ consults }: Inbox, employee: string): readonly Consult[] {
  return consults
    .filter(({ askedBy }) => askedBy.id !== employee)
    .toSorted((one, other) => one.waitingSince.localeCompare(other.waitingSince))
}

/** Those of them that the employee could take now. */
export function freeConsults(inbox: Inbox, employee: string): readonly Consult[] {
  return foreignConsults(inbox, employee).filter(({ takenBy }) => takenBy === null)
}

/** Contacts that were handed over, the longest ago first. */
export function waitingTransfers({ transfers }: Inbox): readonly Transfer[] {
  return transfers.toSorted((one, other) => one.madeAt.localeCompare(other.madeAt))
}

/** Consults that the employee has taken, and that are not over. */
export function takenConsults({ consults }: Inbox, employee: string): readonly Consult[] {
  return consults.filter(({ takenBy }) => takenBy?.id === employee)
}

/** How much waits for the employee: what nobody has taken, and what is theirs. */
export function countWaiting(inbox: Inbox, employee: string): number {
  const isForThem = ({ takenBy }: Takeable): boolean => takenBy === null || takenBy.id === employee
  const consults = inbox.consults.filter((one) => isForThem(one) && one.askedBy.id !== employee)
  return consults.length + inbox.transfers.length + inbox.callbacks.filter(isForThem).length
}

/** Callbacks whose deadline has passed, and that no other colleague has taken. */
export function overdueCallbacks({ callbacks }: Inbox, employee: string, now: number): readonly Callback[] {
  return callbacks.filter((one) => Date.parse(one.dueAt) < now && (one.takenBy === null || one.takenBy.id === employee))
}

/** Current notices that the employee has not said to have seen, the latest first; their own they know. */
export function unseenNotices({ notices }: Inbox, employee: string, now: number): readonly Notice[] {
  return notices
    .filter(({ isSeen, expiresAt, by }) => !isSeen && by.id !== employee && Date.parse(expiresAt) > now)
    .toSorted((one, other) => other.at.localeCompare(one.at))
}

/** Consults in which a colleague has written since the employee last had them before them. */
export function unheardConsults(
  inbox: Inbox,
  employee: string,
  heard: ReadonlyMap<string, number>,
): readonly Consult[] {
  return [...inbox.own.consults, ...takenConsults(inbox, employee)].filter(({ id, messages }) =>
    messages.slice(heard.get(id) ?? 0).some(({ by }) => by.id !== employee),
  )
}
