import { DuckDBDateValue, DuckDBTimestampValue, type DuckDBConnection } from '@duckdb/node-api'
import type { SQLOutputValue } from 'node:sqlite'

/** A day as `2026-11-20`, a moment as ISO 8601; what is true is 1. */
export type ColumnType = 'boolean' | 'date' | 'integer' | 'timestamp' | 'varchar'

export interface DuckTable {
  readonly name: string
  /** In the order of the rows' own. */
  readonly columns: Readonly<Record<string, ColumnType>>
  readonly rows: Iterable<Readonly<Record<string, SQLOutputValue>>>
}

/** Makes a table and copies the rows into it in their order, null where they say null. */
export async function copyTable(duck: DuckDBConnection, { name, columns, rows }: DuckTable): Promise<void> {
  const typed = Object.entries(columns)
  await duck.run(`create table ${name} (${typed.map((column) => column.join(' ')).join(', ')})`)
  const appender = await duck.createAppender(name)
  for (const row of rows) {
    for (const [column, type] of typed) append(appender, type, row[column] ?? null)
    appender.endRow()
  }
  appender.closeSync()
}

type Appender = Awaited<ReturnType<DuckDBConnection['createAppender']>>

function append(appender: Appender, type: ColumnType, value: SQLOutputValue): void {
  if (value === null) appender.appendNull()
  else if (type === 'integer') appender.appendInteger(Number(value))
  else if (type === 'boolean') appender.appendBoolean(value === 1)
  else if (type === 'date') appender.appendDate(new DuckDBDateValue(Date.parse(String(value)) / DAY_MS))
  else if (type === 'timestamp')
    appender.appendTimestamp(new DuckDBTimestampValue(BigInt(Date.parse(String(value))) * 1000n))
  else appender.appendVarchar(String(value))
}

const DAY_MS = 86_400_000
