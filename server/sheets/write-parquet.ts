import { ByteWriter, ParquetWriter } from 'hyparquet-writer'
import type { SchemaElement } from 'hyparquet-writer'
import type { Column, ColumnKind, Sheet, Value } from '../measures/sheet.ts'

/** A group is written in one go, on the main thread: so many rows take some 50 ms. */
const GROUP_ROWS = 2000

/** The sheet for analysts: columns by their keys and types, labels and notes among the file's own data. */
export async function* writeParquet({ columns, rows, notes }: Sheet): AsyncIterable<Uint8Array> {
  const bytes = new ByteWriter()
  const labels = Object.fromEntries(columns.map(({ key, label }) => [key, label]))
  const writer = new ParquetWriter({
    writer: bytes,
    schema: [{ name: 'root', num_children: columns.length }, ...columns.map(elementOf)],
    kvMetadata: [
      { key: 'notes', value: notes.join('\n') },
      { key: 'labels', value: JSON.stringify(labels) },
    ],
  })
  let group: (readonly Value[])[] = []
  for await (const row of rows) {
    group.push(row)
    if (group.length < GROUP_ROWS) continue
    await writer.write({ columnData: columnsOf(columns, group), rowGroupSize: GROUP_ROWS })
    group = []
    yield taken(bytes)
  }
  if (group.length > 0) await writer.write({ columnData: columnsOf(columns, group), rowGroupSize: GROUP_ROWS })
  await writer.finish()
  yield taken(bytes)
}

/** What is written so far and not yet sent; where the file goes on is known by its `offset`. */
function taken(bytes: ByteWriter): Uint8Array {
  const copy = bytes.getBytes().slice()
  bytes.index = 0
  return copy
}

function columnsOf(columns: readonly Column[], rows: readonly (readonly Value[])[]) {
  return columns.map(({ key, kind }, at) => ({ name: key, data: rows.map((row) => valueOf(row[at] ?? null, kind)) }))
}

function valueOf(value: Value, kind: ColumnKind): Value | bigint | Date {
  if (value === null) return value
  if (kind === 'whole' || kind === 'serial') return BigInt(value)
  return kind === 'day' || kind === 'instant' ? new Date(value) : value
}

function elementOf({ key, kind }: Column): SchemaElement {
  return { name: key, repetition_type: 'OPTIONAL', ...types[kind] }
}

const types = {
  text: { type: 'BYTE_ARRAY', converted_type: 'UTF8' },
  whole: { type: 'INT64' },
  serial: { type: 'INT64' },
  share: { type: 'DOUBLE' },
  number: { type: 'DOUBLE' },
  day: { type: 'INT32', converted_type: 'DATE' },
  instant: { type: 'INT64', converted_type: 'TIMESTAMP_MILLIS' },
} as const satisfies Record<ColumnKind, Partial<SchemaElement>>
