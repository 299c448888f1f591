import { sql, type RawBuilder } from 'kysely'

/**
 * Rows as a select that can stand behind `insert into … (columns)`: one parameter however many they are, so that the
 * statement stays the same and is prepared once.
 */
export function jsonRows<Row extends object>(columns: readonly (keyof Row & string)[], rows: readonly Row[]) {
  const values = JSON.stringify(rows.map((row) => columns.map((column) => row[column])))
  const picked = columns.map((_, at) => sql`value ->> ${sql.lit(at)}`)
  // `where true` tells SQLite's parser that an `on conflict` behind it belongs to the insert.
  return sql`select ${sql.join(picked)} from json_each(${values}) where true`
}

/** A list to stand behind `in`, as one parameter. */
export function jsonList<Value extends number | string>(values: readonly Value[]): RawBuilder<Value> {
  return sql<Value>`(select value from json_each(${JSON.stringify(values)}))`
}

export function columnList(columns: readonly string[]): RawBuilder<unknown> {
  return sql.join(columns.map((column) => sql.ref(column)))
}
