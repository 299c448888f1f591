import { expect, test } from 'vitest'
import { readCsv } from '../../server/sheets/read-csv.ts'

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text)
/** The Danish letters have the same numbers in Windows-1252 as in Unicode. */
const windows = (text: string): Uint8Array => Uint8Array.from(text, (letter) => letter.codePointAt(0) ?? 0)

const lines = ['Dato;Kø;Antal', '16-11-2026;Fremmøde;1.012', '17-11-2026;Telefon;9']

test.each([
  ['UTF-8', utf8(lines.join('\n'))],
  ['UTF-8 with a mark', utf8(`\uFEFF${lines.join('\r\n')}\r\n`)],
  ['Windows-1252', windows(lines.join('\r\n'))],
  ['UTF-16 from Excel', new Uint8Array(Buffer.from(`\uFEFF${lines.join('\r\n')}`, 'utf16le'))],
  ['tabs', utf8(lines.join('\n').replaceAll(';', '\t'))],
  ['commas', utf8(lines.join('\n').replaceAll(';', ','))],
])('reads %s', (_, bytes) => {
  expect(readCsv(bytes)).toEqual({
    columns: ['Dato', 'Kø', 'Antal'],
    rows: [
      { line: 2, cells: ['16-11-2026', 'Fremmøde', '1.012'] },
      { line: 3, cells: ['17-11-2026', 'Telefon', '9'] },
    ],
  })
})

test('keeps a separator within quotation marks, and counts lines past empty ones', () => {
  const read = readCsv(utf8('Dato;"Antal; alle"\n\n16-11-2026;"1;2"\n'))
  expect(read).toEqual({ columns: ['Dato', 'Antal; alle'], rows: [{ line: 3, cells: ['16-11-2026', '1;2'] }] })
})

test('is no table where there is nothing', () => {
  expect(readCsv(utf8(''))).toBeNull()
  expect(readCsv(utf8('\uFEFF'))).toBeNull()
})
