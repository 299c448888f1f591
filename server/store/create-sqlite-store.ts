import { Kysely } from 'kysely'
import { Migrator } from 'kysely/migration'
import type { Clock } from '../contacts/clock.ts'
import { createAccountStore, createAuditTrail } from './account-store.ts'
import { createCauseLog } from './cause-reading.ts'
import { createCalibrationStore } from './calibration-store.ts'
import { createContactLog } from './contact-log.ts'
import { createCountingStore } from './counting-store.ts'
import { createErrandStore } from './errand-store.ts'
import { createImportStore } from './import-store.ts'
import { migrations } from './migrations.ts'
import { NodeSqliteDialect } from './node-sqlite-dialect.ts'
import { openSqlite } from './open-sqlite.ts'
import { createPriceStore } from './price-store.ts'
import { createQuestionExport } from './question-export.ts'
import { rebuildFigures, type CountingProgress } from './rebuild-figures.ts'
import { createRetention } from './retention.ts'
import { createRevisionStore } from './revision-store.ts'
import { createSavedFilterStore } from './saved-filter-store.ts'
import { createSearchLog } from './search-log.ts'
import { createStatisticsAddressStore } from './statistics-address-store.ts'
import type { Store } from './store.ts'
import type { Tables } from './tables.ts'

/**
 * Opens the store in one file and brings its tables up to date.
 *
 * @param onCounting told now and then while the log has to be counted anew, which takes minutes when it is long
 * @throws StoreUnusable when the file cannot be used safely
 */
export async function createSqliteStore(file: string, clock: Clock, onCounting?: CountingProgress): Promise<Store> {
  const db = new Kysely<Tables>({ dialect: new NodeSqliteDialect(openSqlite(file)) })
  const { error } = await new Migrator({
    db,
    provider: { getMigrations: () => Promise.resolve({ ...migrations }) },
  }).migrateToLatest()
  if (error !== undefined) throw new Error('the store cannot be brought up to date', { cause: error })
  await rebuildFigures(db, onCounting)
  return {
    accounts: createAccountStore(db, clock),
    audit: createAuditTrail(db),
    revisions: createRevisionStore(db),
    log: createContactLog(db, clock),
    causeLog: createCauseLog(db),
    errands: createErrandStore(db),
    savedFilters: createSavedFilterStore(db),
    calibrations: createCalibrationStore(db),
    searches: createSearchLog(db),
    retention: createRetention(db),
    counting: createCountingStore(db),
    imports: createImportStore(db),
    prices: createPriceStore(db),
    questionExport: createQuestionExport(db),
    statisticsAddresses: createStatisticsAddressStore(db),
    close: () => db.destroy(),
  }
}
