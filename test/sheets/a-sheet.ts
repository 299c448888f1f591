import { wallTimeAt } from '../../server/contacts/copenhagen-clock.ts'
import type { SheetFormat } from '../../server/contract/exports.ts'
import type { Sheet, Value } from '../../server/measures/sheet.ts'
import { createSheetWriter } from '../../server/sheets/create-sheet-writer.ts'

/** A sheet with a column of each kind. */
export function aSheet(rows: Sheet['rows'], notes: readonly string[] = ['Opgjort i dag']): Sheet {
  return {
    name: 'proeve',
    columns: [
      { key: 'name', label: 'Navn', kind: 'text' },
      { key: 'count', label: 'Antal', kind: 'whole' },
      { key: 'share', label: 'Andel', kind: 'share' },
      { key: 'price', label: 'Pris', kind: 'number' },
      { key: 'day', label: 'Dag', kind: 'day' },
      { key: 'at', label: 'Tid', kind: 'instant' },
    ],
    rows,
    notes,
  }
}

/** In summer and in winter, and with nothing in it. */
export const someRows: readonly (readonly Value[])[] = [
  ['Borgerservice; "Ø"\nnord', 1234567, 0.6123595505617978, 40.5, '2026-07-20', '2026-07-20T08:00:05.000Z'],
  ['Miljø og Teknik', -5, 0, 1e-7, '2026-11-20', '2026-11-20T23:30:00.000Z'],
  ['', null, null, null, null, null],
]

export async function bytesOf(sheet: Sheet, format: SheetFormat): Promise<Buffer> {
  const pieces: Uint8Array[] = []
  for await (const piece of createSheetWriter(wallTimeAt).write(sheet, format).body) pieces.push(piece)
  return Buffer.concat(pieces)
}
