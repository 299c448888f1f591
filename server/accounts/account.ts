import type { AuditAction, AuditPage, AuditRequest } from '../contract/review.ts'
import type { Role } from '../contract/session.ts'

/** An employee who may sign in. */
export interface Account {
  readonly id: string
  readonly user: string
  readonly name: string
  readonly role: Role
  readonly department: string
}

export interface Session {
  readonly tokenHash: string
  readonly accountId: string
  readonly expiresAt: string
}

/** Accounts and who is signed in. Passwords and tokens come here only as hashes. */
export interface AccountStore {
  hasAccounts(): Promise<boolean>
  /** @returns false when the user name is taken */
  add(account: Account, passwordHash: string): Promise<boolean>
  byUser(user: string): Promise<{ account: Account; passwordHash: string } | null>
  openSession(session: Session): Promise<void>
  accountOfSession(tokenHash: string, now: string): Promise<Account | null>
  closeSession(tokenHash: string): Promise<void>
}

/** Who looked at or changed what; kept apart from the log itself. */
export interface AuditTrail {
  note(entry: { at: string; account: string; action: AuditAction; object: string }): Promise<void>
  /** Newest first. */
  page(request: AuditRequest): Promise<AuditPage>
}
