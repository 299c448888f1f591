import type { AuditTrail } from '../accounts/account.ts'
import type { Revisions } from '../articles/revisions.ts'
import type { Shelf } from '../articles/shelf.ts'
import type { Clock } from '../contacts/clock.ts'
import type { ContactLog } from '../contacts/contact-log.ts'
import { createLogReview, type LogReview } from './log-review.ts'
import { createMeasuring, type Measuring } from './measuring.ts'

/** What a supervisor looks at: the period's figures and the contacts behind them. */
export interface Oversight extends Measuring, LogReview {}

interface Ports {
  readonly log: ContactLog
  readonly revisions: Revisions
  readonly shelf: () => Shelf
  readonly audit: AuditTrail
  readonly clock: Clock
}

export function createOversight(ports: Ports): Oversight {
  return { ...createMeasuring(ports), ...createLogReview(ports) }
}
