import type { ImportedFile, ImportedTotal, ImportMapping } from '../contract/counting.ts'
import type { Stored } from './contact-log.ts'
import type { DaySpan } from './tiles.ts'

/** A file's totals, and what is known of the file. */
export interface NewImport {
  readonly id: string
  readonly source: string
  readonly fileName: string
  /** Of its bytes: the same file is known again. */
  readonly hash: string
  readonly rows: number
  readonly totals: readonly ImportedTotal[]
  readonly mapping: ImportMapping
  readonly replaces: readonly string[]
  readonly maker: string
  readonly madeAt: string
}

/** Totals that other systems counted. An import is never changed; a later one may take its place as a whole. */
export interface ImportStore {
  /** Keeps all of it or nothing. @returns conflict when the id is taken, or something is replaced that no longer counts */
  add(file: NewImport): Promise<Stored>
  /** The newest first, also those that were replaced. */
  imports(): Promise<ImportedFile[]>
  /** Those of the source that count and touch those days. */
  touching(source: string, span: DaySpan): Promise<ImportedFile[]>
  /** Whether the very same file counts already. */
  holds(hash: string): Promise<boolean>
  /** The mapping that was last used for the source. */
  mapping(source: string): Promise<ImportMapping | null>
  sources(): Promise<string[]>
  /** What counts, added up by day and channel. */
  totals(span: DaySpan): Promise<ImportedTotal[]>
  /** The systems whose totals of that channel count on those days. */
  sourcesOf(channel: string, span: DaySpan): Promise<string[]>
}
