import type { CellRichTextValue, Style } from '@cj-tech-master/excelts'
import type { Column, ColumnKind, Value } from '../measures/sheet.ts'
import type { WallTimeOf } from './wall-time.ts'

/** What Excel shows as a Danish one does: `mm-dd-yy` is its name for the reader's own way to write a day. */
const formats: Readonly<Record<ColumnKind, string | null>> = {
  text: null,
  whole: '#,##0',
  serial: '0',
  share: '0.0%',
  number: '#,##0.00',
  day: 'mm-dd-yy',
  instant: 'dd/mm/yyyy hh:mm:ss',
}

export function styleOf(kind: ColumnKind): Partial<Style> {
  const numFmt = formats[kind]
  return numFmt === null ? {} : { numFmt }
}

/** In characters, wide enough for the values and for most headings. */
export function widthOf({ label, kind }: Column): number {
  return kind === 'text' ? 30 : Math.max(12, Math.min(label.length + 4, 24))
}

type Cell = CellRichTextValue | number | Date | null

/** Days and moments as Excel keeps them, without a zone: as they are on the Danish clock, to the second as in CSV. */
export function cellValue(value: Value, kind: ColumnKind, wallTimeOf: WallTimeOf): Cell {
  if (typeof value !== 'string') return value
  if (kind === 'day') return atMidnight(value)
  if (kind !== 'instant') return cellText(value)
  const { day, clockMs } = wallTimeOf(new Date(value))
  return new Date(atMidnight(day).getTime() + clockMs - (clockMs % 1000))
}

function atMidnight(day: string): Date {
  return new Date(`${day}T00:00:00Z`)
}

/** What Excel holds in one cell. */
const LONGEST = 32_767

/**
 * Text as it was written, cut to what a cell holds. As rich text, since the library writes a plain string as what a formula
 * gave, and of that spreadsheets drop the spaces at the ends.
 */
export function cellText(text: string): CellRichTextValue {
  return { richText: [{ text: text.slice(0, LONGEST).toWellFormed() }] }
}
