import type { Column, Sheet, Value } from '../measures/sheet.ts'
import { wallText, type WallTimeOf } from './wall-time.ts'

/**
 * The sheet as Danish Excel opens it: UTF-8 with a mark, `;` between cells, `,` in numbers, CRLF, every cell quoted. The
 * notes stand below an empty line, where neither Excel's filter nor its sorting reaches them.
 */
export async function* writeCsv({ columns, rows, notes }: Sheet, wallTimeOf: WallTimeOf): AsyncIterable<string> {
  yield BYTE_ORDER_MARK + lineOf(columns.map(({ label }) => cellOfText(label)))
  for await (const row of rows) yield lineOf(columns.map((column, at) => cellOf(row[at] ?? null, column, wallTimeOf)))
  yield LINE_END
  for (const note of notes) yield lineOf([cellOfText(note)])
}

const BYTE_ORDER_MARK = '\uFEFF'
const LINE_END = '\r\n'

function lineOf(cells: readonly string[]): string {
  return cells.join(';') + LINE_END
}

function cellOf(value: Value, { kind }: Column, wallTimeOf: WallTimeOf): string {
  if (value === null) return '""'
  if (typeof value === 'string') return cellOfText(kind === 'instant' ? wallText(value, wallTimeOf) : value)
  return kind === 'whole' ? `"${value}"` : `"${decimals.format(value)}"`
}

/** As many decimals as it takes to say the same number, and never an exponent. */
const decimals = new Intl.NumberFormat('da-DK', { useGrouping: false, maximumFractionDigits: 20 })

function cellOfText(text: string): string {
  return `"${harmless(text).replaceAll('"', '""')}"`
}

/** Text that a spreadsheet would take for a formula, made into text. */
function harmless(text: string): string {
  return startsFormula(text) ? `'${text}` : text
}

/** Full-width and small forms are the same character to Excel; what is not seen before it does not matter either. */
function startsFormula(text: string): boolean {
  if (text.startsWith('\t')) return true
  const first = text.replace(/^[\s\p{C}]+/u, '').slice(0, 2)
  return /^[=+\-@|%]/.test(first.normalize('NFKC'))
}
