import { parse } from 'csv-parse/sync'
import { z } from 'zod'
import type { Table } from '../measures/table.ts'

/** Reads CSV as Danish systems write it: UTF-8 with or without a mark, Windows-1252, or Excel's UTF-16; `;`, tab or `,`. */
export function readCsv(bytes: Uint8Array): Table | null {
  const text = decoded(bytes)
  const delimiter = delimiterOf(text)
  const read = delimiter === null ? null : recordsOf(text, delimiter)
  const [head, ...rows] = read ?? []
  if (head === undefined) return null
  return { columns: head.cells.map((name) => name.trim()), rows }
}

/** What is valid UTF-8 is hardly ever meant as anything else. */
function decoded(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes)
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return new TextDecoder('windows-1252').decode(bytes)
  }
}

/** The one that splits the first row into the most columns. */
function delimiterOf(text: string): string | null {
  const widths = [';', '\t', ','].map((delimiter) => ({
    delimiter,
    width: recordsOf(text, delimiter, 1)?.[0]?.cells.length ?? 0,
  }))
  const best = widths.toSorted((a, b) => b.width - a.width)[0]
  return best === undefined || best.width === 0 ? null : best.delimiter
}

/** csv-parse tells the line on which a record ends; one that spans lines begins before it. */
const records = z.array(z.object({ info: z.object({ lines: z.int() }), record: z.array(z.string()) }))

/** @returns null where a quotation mark is never closed */
function recordsOf(text: string, delimiter: string, most?: number): { line: number; cells: string[] }[] | null {
  const limit = most === undefined ? {} : { to: most }
  try {
    const read: unknown = parse(text, {
      delimiter,
      info: true,
      relax_column_count: true,
      relax_quotes: true,
      skip_empty_lines: true,
      ...limit,
    })
    return records.parse(read).map(({ info, record }) => ({ line: info.lines, cells: record }))
  } catch {
    return null
  }
}
