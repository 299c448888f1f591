import type { DuckDBConnection } from '@duckdb/node-api'
import type { Store } from '../../../server/store/store.ts'

/** What was answered, in lines that can be compared; they are made only when they are asked for. */
export type Answer = () => readonly string[]

/** Where one gave up early, what it said is not held against the other: it was not the same question. */
export const gaveUp = 'gave up early'

/** What a page asks the store, and the same asked of DuckDB in as few statements as it takes. */
export interface PageQuestion {
  readonly page: string
  readonly ours: (store: Store) => Promise<Answer>
  readonly duck: (duck: DuckDBConnection) => Promise<Answer>
  /** The period does not begin before a log of a tenth does. */
  readonly isInTenth: boolean
}

/** Rows of one statement. */
export async function rowsOf(duck: DuckDBConnection, statement: string): Promise<unknown[][]> {
  return (await duck.runAndReadAll(statement)).getRows()
}
