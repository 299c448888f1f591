import { parseCsv } from 'hucre/csv'
import { describe, expect, test } from 'vitest'
import { sheetNotes } from '../../server/contract/da.ts'
import { aSheet, bytesOf, someRows } from './a-sheet.ts'

async function textOf(sheet: ReturnType<typeof aSheet>): Promise<string> {
  return (await bytesOf(sheet, 'csv')).toString('utf8')
}

async function firstCellOf(text: string): Promise<unknown> {
  const rows = parseCsv(await textOf(aSheet([[text, 1, null, null, null, null]])), { delimiter: ';' })
  return rows[1]?.[0]
}

describe('a sheet as CSV', () => {
  test('is read back as Danish Excel reads it', async () => {
    const rows = parseCsv(await textOf(aSheet(someRows, [])), { delimiter: ';' })
    expect(rows).toEqual([
      ['Navn', 'Antal', 'Andel', 'Pris', 'Dag', 'Tid'],
      ['Borgerservice; "Ø"\nnord', '1234567', '0,6123595505617978', '40,5', '2026-07-20', '2026-07-20 10:00:05'],
      ['Miljø og Teknik', '-5', '0', '0,0000001', '2026-11-20', '2026-11-21 00:30:00'],
      ['', '', '', '', '', ''],
      [''],
    ])
  })

  test('begins with a mark, ends its lines with CRLF and quotes every cell', async () => {
    const text = await textOf(aSheet([['x', 1, 0.5, 2, '2026-11-20', '2026-11-20T08:00:00.000Z']], []))
    expect(text).toBe(
      '\uFEFF"Navn";"Antal";"Andel";"Pris";"Dag";"Tid"\r\n' +
        '"x";"1";"0,5";"2";"2026-11-20";"2026-11-20 09:00:00"\r\n\r\n',
    )
  })

  test('has its notes below an empty line, out of the reach of filters', async () => {
    const text = await textOf(aSheet([], ['Opgjort i dag', 'Andel: "a" ÷ b']))
    expect(text.split('\r\n').slice(1)).toEqual(['', '"Opgjort i dag"', '"Andel: ""a"" ÷ b"', ''])
  })

  test.each(['=1+1', '+45', '-5', '@SUM(A1)', '|cmd', '%A', '\tx', '＝1', '＋1', '－1', '＠A', '％', '｜x', '﹢1'])(
    'makes text of %j, which a spreadsheet would take for a formula',
    async (text) => {
      expect(await firstCellOf(text)).toBe(`'${text}`)
    },
  )

  test.each([' =1+1', '\u00A0=1', '\n@A', '\u200B=1', '\u0001+1'])(
    'is not deceived by what stands before: %j',
    async (text) => {
      expect(await firstCellOf(text)).toBe(`'${text}`)
    },
  )

  test.each(['a=b', '5 % moms', "'=1", '–', 'Æ', ''])('leaves %j alone', async (text) => {
    expect(await firstCellOf(text)).toBe(text)
  })

  test('leaves days, moments and numbers to the spreadsheet', async () => {
    const text = await textOf(aSheet([['23.09.02', -1, 0.5, 2, '2026-11-20', '2026-11-20T08:00:00.000Z']], []))
    expect(text.split('\r\n')[1]).toBe(`"'23.09.02";"-1";"0,5";"2";"2026-11-20";"2026-11-20 09:00:00"`)
  })

  test('says below what its apostrophes are for, where there are any', async () => {
    expect(await textOf(aSheet([['0045']], []))).toContain(`\r\n\r\n"${sheetNotes.apostrophe}"\r\n`)
    expect(await textOf(aSheet([['Pas']], []))).not.toContain(sheetNotes.apostrophe)
  })

  test('makes text of such a heading or note too', async () => {
    const sheet = aSheet([], ['=HYPERLINK("x")'])
    const heading = { ...sheet, columns: [{ key: 'a', label: '@a', kind: 'text' as const }] }
    expect(await textOf(heading)).toBe(`\uFEFF"'@a"\r\n\r\n"'=HYPERLINK(""x"")"\r\n`)
  })
})
