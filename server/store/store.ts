import type { AccountStore, AuditTrail } from '../accounts/account.ts'
import type { Revisions } from '../articles/revisions.ts'
import type { ContactLog } from '../contacts/contact-log.ts'
import type { ErrandStore } from '../contacts/errand.ts'

/** Everything that is kept, whichever database keeps it. */
export interface Store {
  readonly accounts: AccountStore
  readonly audit: AuditTrail
  readonly revisions: Revisions
  readonly log: ContactLog
  readonly errands: ErrandStore
  close(): Promise<void>
}
