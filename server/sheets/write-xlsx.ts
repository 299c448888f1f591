import { setImmediate } from 'node:timers/promises'
import type { WorkbookWriter, WorksheetWriter } from '@cj-tech-master/excelts'
import { sheetNames } from '../contract/da.ts'
import type { Column, Sheet } from '../measures/sheet.ts'
import { MadeBytes } from './made-bytes.ts'
import type { WallTimeOf } from './wall-time.ts'
import { cellText, cellValue, styleOf, widthOf } from './xlsx-cells.ts'

/** What Excel can hold in one worksheet, less the headings. */
const MOST_ROWS = 1_048_575

/**
 * The sheet as a workbook: numbers as numbers and shares as percent, headings that stay and can be filtered by, and a
 * last worksheet with the notes. What does not fit into one worksheet goes on in the next. The library works on the main
 * thread, so everyone else gets a turn after each piece, some hundred rows.
 */
export async function* writeXlsx(
  { columns, rows, notes }: Sheet,
  wallTimeOf: WallTimeOf,
  mostRows = MOST_ROWS,
): AsyncIterable<Uint8Array> {
  const bytes = new MadeBytes()
  const workbook = await openWorkbook(bytes)
  let number = 1
  let count = 0
  let table = openTable(workbook, columns, number)
  for await (const row of rows) {
    if (count === mostRows) {
      closeTable(table, columns, count)
      number += 1
      count = 0
      table = openTable(workbook, columns, number)
    }
    table.addRow(columns.map(({ kind }, at) => cellValue(row[at] ?? null, kind, wallTimeOf))).commit()
    count += 1
    if (bytes.isEmpty()) continue
    yield* bytes.taken()
    await setImmediate()
  }
  closeTable(table, columns, count)
  addNotes(workbook, notes)
  await workbook.commit()
  yield* bytes.taken()
}

/** Loaded with the first workbook: the library takes some 70 MB, and most servers write none for days. */
async function openWorkbook(bytes: MadeBytes): Promise<WorkbookWriter> {
  const excel = await import('@cj-tech-master/excelts')
  return new excel.WorkbookWriter({ stream: bytes, useStyles: true, creator: 'Straks', lastModifiedBy: 'Straks' })
}

function openTable(workbook: WorkbookWriter, columns: readonly Column[], number: number): WorksheetWriter {
  const name = number === 1 ? sheetNames.table : `${sheetNames.table} ${number}`
  const table = workbook.addWorksheet(name, { views: [{ state: 'frozen', ySplit: 1 }] })
  table.columns = columns.map((column) => ({ width: widthOf(column), style: styleOf(column.kind) }))
  const headings = table.addRow(columns.map(({ label }) => cellText(label)))
  headings.eachCell((cell) => {
    cell.style = { font: { name: 'Calibri', size: 11, bold: true }, alignment: { vertical: 'top', wrapText: true } }
  })
  headings.commit()
  return table
}

function closeTable(table: WorksheetWriter, columns: readonly Column[], rows: number): void {
  table.autoFilter = { from: { row: 1, col: 1 }, to: { row: rows + 1, col: columns.length } }
  table.commit()
}

function addNotes(workbook: WorkbookWriter, notes: readonly string[]): void {
  const worksheet = workbook.addWorksheet(sheetNames.notes)
  worksheet.columns = [{ width: 110, style: { alignment: { vertical: 'top', wrapText: true } } }]
  for (const note of notes) worksheet.addRow([cellText(note)]).commit()
  worksheet.commit()
}
