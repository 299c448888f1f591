import type { Refusal } from '../contract/refusal.ts'
import type { Credentials, FirstAccount } from '../contract/session.ts'
import type { Account } from './account.ts'

/** Who you are: sign in and out with local accounts, and make the first one. */
export interface Identity {
  /** @returns the session's secret, to be kept by the browser alone */
  signIn(credentials: Credentials, address: string): Promise<{ token: string; account: Account } | Refusal>
  signOut(token: string): Promise<void>
  accountOf(token: string): Promise<Account | null>
  needsSetup(): Promise<boolean>
  /** The secret that lets the first account be made; a new one at each start. */
  readonly setupToken: string
  setUp(first: FirstAccount): Promise<Account | Refusal>
  add(account: Omit<Account, 'id'>, password: string): Promise<Account | null>
}

/** A working day; after it everyone signs in again. */
export const sessionHours = 12
