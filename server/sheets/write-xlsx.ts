import { sheetNames } from '../contract/da.ts'
import type { Column, Sheet, Value } from '../measures/sheet.ts'
import { Readahead } from './readahead.ts'
import type { WallTimeOf } from './wall-time.ts'
import { mainNamespace, workbookFrame, xmlHead, type Worksheet } from './xlsx-frame.ts'
import { headerStyle, styleOf, wrappedStyle } from './xlsx-styles.ts'
import { columnName, serialOf, xmlText } from './xlsx-values.ts'
import { zip, type ZipPart } from './zip.ts'

/** What Excel can hold in one worksheet, less the headings. */
const MOST_ROWS = 1_048_575

/**
 * The sheet as a workbook: numbers as numbers and shares as percent, headings that stay and can be filtered by, and a
 * second worksheet with the notes. What does not fit into one worksheet goes on in the next.
 *
 * @see ECMA-376-1, section 18.3
 */
export function writeXlsx(sheet: Sheet, wallTimeOf: WallTimeOf, mostRows = MOST_ROWS): AsyncIterable<Uint8Array> {
  return zip(partsOf(sheet, wallTimeOf, mostRows))
}

async function* partsOf(sheet: Sheet, wallTimeOf: WallTimeOf, mostRows: number): AsyncIterable<ZipPart> {
  const rows = Readahead.of(sheet.rows)
  const worksheets: Worksheet[] = []
  try {
    do {
      const number = worksheets.length + 1
      const part = tablePart(sheet, { rows, mostRows, wallTimeOf })
      yield { path: `xl/worksheets/sheet${number}.xml`, content: part.content }
      const name = number === 1 ? sheetNames.table : `${sheetNames.table} ${number}`
      worksheets.push({ name, filtered: part.filtered() })
    } while (!(await rows.isOver()))
  } finally {
    await rows.close()
  }
  worksheets.push({ name: sheetNames.notes, filtered: null })
  yield { path: `xl/worksheets/sheet${worksheets.length}.xml`, content: [notesXml(sheet.notes)] }
  yield* workbookFrame(worksheets)
}

interface TableSource {
  readonly rows: Readahead
  readonly mostRows: number
  readonly wallTimeOf: WallTimeOf
}

/** As many rows as one worksheet takes; what is filtered is known when it is written. */
function tablePart({ columns }: Sheet, { rows, mostRows, wallTimeOf }: TableSource) {
  let count = 0
  async function* counted(): AsyncIterable<readonly Value[]> {
    for (; count < mostRows && !(await rows.isOver()); count += 1) yield await rows.next()
  }
  const filtered = (): string => `$A$1:$${columnName(columns.length - 1)}$${count + 1}`
  return { filtered, content: tableXml({ columns, rows: counted(), filtered, wallTimeOf }) }
}

interface Table {
  readonly columns: readonly Column[]
  readonly rows: AsyncIterable<readonly Value[]>
  /** Known when the rows are over. */
  readonly filtered: () => string
  readonly wallTimeOf: WallTimeOf
}

async function* tableXml({ columns, rows, filtered, wallTimeOf }: Table): AsyncIterable<string> {
  yield `${xmlHead}<worksheet ${mainNamespace}><sheetViews><sheetView workbookViewId="0">${FROZEN}</sheetView></sheetViews>`
  yield `<cols>${columns.map(widthXml).join('')}</cols><sheetData>`
  const headings = columns.map(({ label }, at) => textXml(label, `${columnName(at)}1`, headerStyle))
  yield `<row r="1">${headings.join('')}</row>`
  let number = 1
  for await (const row of rows) {
    number += 1
    const cells = columns.map((column, at) => cellXml(row[at] ?? null, column, { at, number, wallTimeOf }))
    yield `<row r="${number}">${cells.join('')}</row>`
  }
  yield `</sheetData><autoFilter ref="${filtered().replaceAll('$', '')}"/></worksheet>`
}

interface Place {
  readonly at: number
  readonly number: number
  readonly wallTimeOf: WallTimeOf
}

function cellXml(value: Value, { kind }: Column, { at, number, wallTimeOf }: Place): string {
  if (value === null) return ''
  const reference = `${columnName(at)}${number}`
  const serial = typeof value === 'number' ? value : serialOf(value, kind, wallTimeOf)
  if (serial === null) return textXml(String(value), reference, 0)
  return `<c r="${reference}" s="${styleOf(kind)}"><v>${serial}</v></c>`
}

function textXml(text: string, reference: string, style: number): string {
  return `<c r="${reference}" s="${style}" t="inlineStr"><is><t xml:space="preserve">${xmlText(text)}</t></is></c>`
}

function widthXml({ label, kind }: Column, at: number): string {
  const width = kind === 'text' ? 30 : Math.max(12, Math.min(label.length + 4, 24))
  return `<col min="${at + 1}" max="${at + 1}" width="${width}" customWidth="1"/>`
}

function notesXml(notes: readonly string[]): string {
  const rows = notes.map((note, at) => `<row r="${at + 1}">${textXml(note, `A${at + 1}`, wrappedStyle)}</row>`)
  const width = '<cols><col min="1" max="1" width="110" customWidth="1"/></cols>'
  return `${xmlHead}<worksheet ${mainNamespace}>${width}<sheetData>${rows.join('')}</sheetData></worksheet>`
}

const FROZEN = '<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/>'
