import type { DuckDBConnection } from '@duckdb/node-api'
import type { Store } from '../../../server/store/store.ts'

/** Who is asked: our store, one with a tenth of the log, and DuckDB with the rows of the first. */
export interface Sides {
  readonly ours: Store
  readonly tenth: Store
  readonly duck: DuckDBConnection
}
