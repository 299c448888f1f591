import type { SheetFormat } from '../contract/exports.ts'

/** How a column's values are to be read: shares are 0 … 1, days are `2026-11-20`, a serial names something and counts nothing. */
export type ColumnKind = 'text' | 'whole' | 'serial' | 'share' | 'number' | 'day' | 'instant'

export interface Column {
  /** For programs: JSON and Parquet. */
  readonly key: string
  /** For people: CSV and XLSX, in Danish. */
  readonly label: string
  readonly kind: ColumnKind
}

export type Value = string | number | null

/** A table that leaves the house, in whichever format; rows may be many and come one at a time. */
export interface Sheet {
  /** Also the file's name, without its ending. */
  readonly name: string
  readonly columns: readonly Column[]
  readonly rows: Iterable<readonly Value[]> | AsyncIterable<readonly Value[]>
  /** Definitions, period and "as of": they stand in the file. */
  readonly notes: readonly string[]
}

/** A file on its way out: its bytes are made as they are asked for. */
export interface WrittenSheet {
  readonly contentType: string
  readonly fileName: string
  readonly body: AsyncIterable<Uint8Array>
}

/** Makes files of sheets, whichever format is asked for; never holds more of a sheet than a few thousand rows. */
export interface SheetWriter {
  write(sheet: Sheet, format: SheetFormat): WrittenSheet
}
