/** A file's rows as text, each with the line it stands on. */
export interface Table {
  readonly columns: readonly string[]
  readonly rows: readonly TableRow[]
}

export interface TableRow {
  /** As an editor counts lines, from 1. */
  readonly line: number
  readonly cells: readonly string[]
}

/** Reads the bytes of a file in whichever letters and with whichever separators. @returns null when they are no table */
export type TableReader = (bytes: Uint8Array) => Table | null
