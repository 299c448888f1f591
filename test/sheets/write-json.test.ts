import { describe, expect, test } from 'vitest'
import { aSheet, bytesOf, someRows } from './a-sheet.ts'

describe('a sheet as JSON', () => {
  test('has its rows by the columns’ keys, and its columns and notes', async () => {
    const sheet = aSheet(someRows)
    const read = JSON.parse((await bytesOf(sheet, 'json')).toString('utf8')) as { rows: unknown[] }
    expect(read).toMatchObject({ name: 'proeve', notes: ['Opgjort i dag'], columns: sheet.columns })
    expect(read.rows).toEqual(
      someRows.map(([name, count, share, price, day, at]) => ({ name, count, share, price, day, at })),
    )
  })

  test('is valid without a row', async () => {
    expect(JSON.parse((await bytesOf(aSheet([]), 'json')).toString('utf8'))).toMatchObject({ rows: [] })
  })
})
