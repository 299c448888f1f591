import { readXlsx } from 'hucre/xlsx'
import { describe, expect, test } from 'vitest'
import { wallTimeAt } from '../../server/contacts/copenhagen-clock.ts'
import { writeXlsx } from '../../server/sheets/write-xlsx.ts'
import { aSheet, bytesOf, someRows } from './a-sheet.ts'

describe('a sheet as a workbook', () => {
  test('is read back with numbers as numbers and days as days', async () => {
    const { sheets } = await readXlsx(await bytesOf(aSheet(someRows), 'xlsx'))
    expect(sheets[0]?.rows).toEqual([
      ['Navn', 'Antal', 'Andel', 'Pris', 'Dag', 'Tid'],
      [
        'Borgerservice; "Ø"\nnord',
        1234567,
        0.6123595505617978,
        40.5,
        new Date('2026-07-20'),
        new Date('2026-07-20T10:00:05.000Z'),
      ],
      ['Miljø og Teknik', -5, 0, 1e-7, new Date('2026-11-20'), new Date('2026-11-21T00:30:00.000Z')],
      ['', null, null, null, null, null],
    ])
  })

  test('has moments to the second, as they are shown', async () => {
    const { sheets } = await readXlsx(await bytesOf(aSheet([['', 0, 0, 0, null, '2026-11-20T08:00:05.987Z']]), 'xlsx'))
    expect(sheets[0]?.rows[1]?.[5]).toEqual(new Date('2026-11-20T09:00:05.000Z'))
  })

  test('shows whole numbers in thousands, shares as percent, and days as the reader writes them', async () => {
    const { sheets } = await readXlsx(await bytesOf(aSheet(someRows), 'xlsx'), { readStyles: true })
    const formatOf = (column: number) => sheets[0]?.cells?.get(`1,${column}`)?.style?.numFmt
    // Excel's format 14, the reader's own, has the American name in the standard.
    expect([1, 2, 3, 4, 5].map(formatOf)).toEqual(['#,##0', '0.0%', '#,##0.00', 'm/d/yyyy', 'dd/mm/yyyy hh:mm:ss'])
  })

  test('shows a number that is a name without thousands', async () => {
    const sheet = { ...aSheet([[1234567]]), columns: [{ key: 'contact', label: 'Nr.', kind: 'serial' as const }] }
    const { sheets } = await readXlsx(await bytesOf(sheet, 'xlsx'), { readStyles: true })
    expect(sheets[0]?.cells?.get('1,0')).toMatchObject({ value: 1234567, style: { numFmt: '0' } })
  })

  test('has bold headings that stay and can be filtered by', async () => {
    const { sheets } = await readXlsx(await bytesOf(aSheet(someRows), 'xlsx'), { readStyles: true })
    expect(sheets[0]).toMatchObject({ name: 'Tal', freezePane: { rows: 1 }, autoFilter: { range: 'A1:F4' } })
    expect(sheets[0]?.cells?.get('0,1')?.style).toMatchObject({ font: { bold: true } })
    expect(sheets[0]?.cells?.get('1,1')?.style?.font?.bold).not.toBe(true)
  })

  test('has headings alone where there are no rows', async () => {
    const { sheets } = await readXlsx(await bytesOf(aSheet([]), 'xlsx'))
    expect(sheets[0]?.rows).toEqual([['Navn', 'Antal', 'Andel', 'Pris', 'Dag', 'Tid']])
    expect(sheets[0]?.autoFilter).toEqual({ range: 'A1:F1' })
  })

  test('has its notes on a second worksheet', async () => {
    const { sheets } = await readXlsx(await bytesOf(aSheet([], ['Opgjort i dag', 'Andel: a ÷ b']), 'xlsx'))
    expect(sheets.map(({ name }) => name)).toEqual(['Tal', 'Forklaring'])
    expect(sheets[1]?.rows).toEqual([['Opgjort i dag'], ['Andel: a ÷ b']])
  })

  test.each([
    ['=1+1', '=1+1'],
    ['<b> & "x"', '<b> & "x"'],
    ['_x0041_', '_x0041_'],
    ['a\u0001\uD800b', 'a\uFFFDb'],
    ['23.09.02', '23.09.02'],
    ['1-09', '1-09'],
    ['0045', '0045'],
    ['  linje 1\nlinje 2 ', '  linje 1\nlinje 2 '],
  ])('keeps %j as text', async (text, kept) => {
    const { sheets } = await readXlsx(await bytesOf(aSheet([[text]]), 'xlsx'))
    expect(sheets[0]?.rows[1]?.[0]).toBe(kept)
  })

  test('has text as text of its own, not as what a formula gave', async () => {
    // A plain string came out as `t="str"`: a spreadsheet dropped the spaces at its ends.
    const { sheets } = await readXlsx(await bytesOf(aSheet([[' Pas ']]), 'xlsx'), { readStyles: true })
    expect(sheets[0]?.cells?.get('1,0')).toEqual({ value: ' Pas ', type: 'richText', richText: [{ text: ' Pas ' }] })
  })

  test('goes on in the next worksheet where one is full', async () => {
    const sheet = aSheet([['a'], ['b'], ['c'], ['d']])
    const pieces: Uint8Array[] = []
    for await (const piece of writeXlsx(sheet, wallTimeAt, 2)) pieces.push(piece)
    const { sheets } = await readXlsx(Buffer.concat(pieces))
    expect(sheets.map(({ name, rows }) => [name, rows.map(([cell]) => cell)])).toEqual([
      ['Tal', ['Navn', 'a', 'b']],
      ['Tal 2', ['Navn', 'c', 'd']],
      ['Forklaring', ['Opgjort i dag']],
    ])
    expect(sheets[1]).toMatchObject({ freezePane: { rows: 1 }, autoFilter: { range: 'A1:F3' } })
  })

  test('gives everyone else a turn within 2,000 rows', async () => {
    const others = { hadTheirTurn: false, at2500: false }
    async function* rows(): AsyncGenerator<readonly string[]> {
      for (let at = 0; at < 3000; at += 1) {
        if (at === 500) setImmediate(() => (others.hadTheirTurn = true))
        if (at === 2500) others.at2500 = others.hadTheirTurn
        yield await Promise.resolve([`Borger ${at}`.repeat(20)])
      }
    }
    await bytesOf(aSheet(rows()), 'xlsx')
    expect(others.at2500).toBe(true)
  })

  test('cuts text where a cell is full', async () => {
    const { sheets } = await readXlsx(await bytesOf(aSheet([['x'.repeat(40_000)]]), 'xlsx'))
    expect(String(sheets[0]?.rows[1]?.[0])).toHaveLength(32_767)
  })

  test('fails where its rows fail, instead of sending half a file as a whole one', async () => {
    async function* failing(): AsyncGenerator<readonly string[]> {
      yield await Promise.resolve(['a'])
      throw new Error('gone')
    }
    await expect(bytesOf(aSheet(failing()), 'xlsx')).rejects.toThrow('gone')
  })
})
