import type { SheetFormat } from '../contract/exports.ts'
import type { Sheet, SheetWriter } from '../measures/sheet.ts'
import { inChunks } from './in-chunks.ts'
import type { WallTimeOf } from './wall-time.ts'
import { writeCsv } from './write-csv.ts'
import { writeJson } from './write-json.ts'
import { writeParquet } from './write-parquet.ts'
import { writeXlsx } from './write-xlsx.ts'

/** @param wallTimeOf the clock by which people read moments; programs get them in UTC */
export function createSheetWriter(wallTimeOf: WallTimeOf): SheetWriter {
  return {
    write: (sheet, format) => ({
      contentType: contentTypes[format],
      fileName: `${sheet.name}.${format}`,
      body: bodyOf(sheet, format),
    }),
  }

  function bodyOf(sheet: Sheet, format: SheetFormat): AsyncIterable<Uint8Array> {
    switch (format) {
      case 'csv':
        return inChunks(writeCsv(sheet, wallTimeOf))
      case 'xlsx':
        return writeXlsx(sheet, wallTimeOf)
      case 'json':
        return inChunks(writeJson(sheet))
      case 'parquet':
        return writeParquet(sheet)
    }
  }
}

const contentTypes = {
  csv: 'text/csv; charset=utf-8; header=present',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  json: 'application/json; charset=utf-8',
  parquet: 'application/vnd.apache.parquet',
} as const satisfies Record<SheetFormat, string>
