import { sheetNotes } from '../contract/da.ts'
import type { Column, Sheet, Value } from '../measures/sheet.ts'
import { plainText } from './plain-text.ts'
import { wallText, type WallTimeOf } from './wall-time.ts'

/**
 * The sheet as Danish Excel opens it: UTF-8 with a mark, `;` between cells, `,` in numbers, CRLF, every cell quoted. The
 * notes stand below an empty line, where neither Excel's filter nor its sorting reaches them.
 */
export async function* writeCsv({ columns, rows, notes }: Sheet, wallTimeOf: WallTimeOf): AsyncIterable<string> {
  yield BYTE_ORDER_MARK + lineOf(columns.map(({ label }) => cellOfText(label)))
  let hasMarks = false
  for await (const row of rows) {
    const cells = columns.map((column, at) => cellOf(row[at] ?? null, column, wallTimeOf))
    hasMarks ||= cells.some((cell) => cell.startsWith(`"'`))
    yield lineOf(cells)
  }
  yield LINE_END
  for (const note of hasMarks ? [...notes, sheetNotes.apostrophe] : notes) yield lineOf([cellOfText(note)])
}

const BYTE_ORDER_MARK = '\uFEFF'
const LINE_END = '\r\n'

function lineOf(cells: readonly string[]): string {
  return cells.join(';') + LINE_END
}

function cellOf(value: Value, { kind }: Column, wallTimeOf: WallTimeOf): string {
  if (value === null) return '""'
  if (kind === 'day') return `"${value}"`
  if (typeof value === 'string') return kind === 'instant' ? `"${wallText(value, wallTimeOf)}"` : cellOfText(value)
  return kind === 'whole' ? `"${value}"` : `"${decimals.format(value)}"`
}

/** As many decimals as it takes to say the same number, and never an exponent. */
const decimals = new Intl.NumberFormat('da-DK', { useGrouping: false, maximumFractionDigits: 20 })

function cellOfText(text: string): string {
  return `"${plainText(text).replaceAll('"', '""')}"`
}
