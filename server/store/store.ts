import type { AccountStore, AuditTrail } from '../accounts/account.ts'
import type { StatisticsAddresses } from '../accounts/statistics-addresses.ts'
import type { Revisions } from '../articles/revisions.ts'
import type { CauseLog } from '../contacts/cause-log.ts'
import type { CalibrationStore } from '../contacts/calibration-store.ts'
import type { ContactLog } from '../contacts/contact-log.ts'
import type { CountingStore } from '../contacts/counting-store.ts'
import type { ErrandStore } from '../contacts/errand.ts'
import type { ImportStore } from '../contacts/import-store.ts'
import type { PriceStore } from '../contacts/price-store.ts'
import type { QuestionExport } from '../contacts/question-export.ts'
import type { Retention } from '../contacts/retention.ts'
import type { SavedFilters } from '../contacts/saved-filters.ts'
import type { SearchLog } from '../contacts/search-log.ts'

/** Everything that is kept, whichever database keeps it. */
export interface Store {
  readonly accounts: AccountStore
  readonly audit: AuditTrail
  readonly revisions: Revisions
  readonly log: ContactLog
  readonly causeLog: CauseLog
  readonly errands: ErrandStore
  readonly savedFilters: SavedFilters
  readonly calibrations: CalibrationStore
  readonly searches: SearchLog
  readonly retention: Retention
  readonly counting: CountingStore
  readonly imports: ImportStore
  readonly prices: PriceStore
  readonly questionExport: QuestionExport
  readonly statisticsAddresses: StatisticsAddresses
  close(): Promise<void>
}
