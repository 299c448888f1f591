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

  test('shows shares as percent', async () => {
    const { sheets } = await readXlsx(await bytesOf(aSheet(someRows), 'xlsx'), { readStyles: true })
    expect(sheets[0]?.cells?.get('1,2')?.style?.numFmt).toBe('0.0%')
  })

  test('has headings that stay and can be filtered by', async () => {
    const { sheets } = await readXlsx(await bytesOf(aSheet(someRows), 'xlsx'))
    expect(sheets[0]).toMatchObject({ name: 'Tal', freezePane: { rows: 1 }, autoFilter: { range: 'A1:F4' } })
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
  ])('keeps %j as text', async (text, kept) => {
    const { sheets } = await readXlsx(await bytesOf(aSheet([[text]]), 'xlsx'))
    expect(sheets[0]?.rows[1]?.[0]).toBe(kept)
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
  })

  test('fails where its rows fail, instead of sending half a file as a whole one', async () => {
    async function* failing(): AsyncGenerator<readonly string[]> {
      yield await Promise.resolve(['a'])
      throw new Error('gone')
    }
    await expect(bytesOf(aSheet(failing()), 'xlsx')).rejects.toThrow('gone')
  })
})
