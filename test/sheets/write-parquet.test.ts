import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DuckDBInstance } from '@duckdb/node-api'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Sheet } from '../../server/measures/sheet.ts'
import { aSheet, bytesOf, someRows } from './a-sheet.ts'

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'straks-parquet-'))
})
afterAll(() => rm(folder, { recursive: true, force: true }))

/** What DuckDB reads. */
async function ask(sheet: Sheet, query: (file: string) => string) {
  const file = join(folder, 'sheet.parquet')
  await writeFile(file, await bytesOf(sheet, 'parquet'))
  const connection = await (await DuckDBInstance.create()).connect()
  const read = await connection.runAndReadAll(query(`'${file}'`))
  return read.getRowObjectsJson()
}

describe('a sheet as Parquet', () => {
  test('is read back with moments in UTC', async () => {
    expect(await ask(aSheet(someRows), (file) => `select * from ${file}`)).toEqual([
      {
        name: 'Borgerservice; "Ø"\nnord',
        count: '1234567',
        share: 0.6123595505617978,
        price: 40.5,
        day: '2026-07-20',
        at: '2026-07-20 08:00:05',
      },
      { name: 'Miljø og Teknik', count: '-5', share: 0, price: 1e-7, day: '2026-11-20', at: '2026-11-20 23:30:00' },
      { name: '', count: null, share: null, price: null, day: null, at: null },
    ])
  })

  test('has a type for each kind of column', async () => {
    const described = await ask(aSheet(someRows), (file) => `describe select * from ${file}`)
    expect(described.map((one) => one['column_type'])).toEqual([
      'VARCHAR',
      'BIGINT',
      'DOUBLE',
      'DOUBLE',
      'DATE',
      'TIMESTAMP',
    ])
  })

  test('holds its notes', async () => {
    const read = await ask(
      aSheet(someRows),
      (file) => `select decode(value) as note from parquet_kv_metadata(${file})
      where decode(key) = 'notes'`,
    )
    expect(read).toEqual([{ note: 'Opgjort i dag' }])
  })

  test('loses and doubles nothing over many groups', async () => {
    const rows = Array.from({ length: 5001 }, (_, at) => [`${at}`, at])
    const read = await ask(
      aSheet(rows),
      (file) => `select count(*) as n, count(distinct name) as names, sum("count") as s
      from ${file}`,
    )
    expect(read).toEqual([{ n: '5001', names: '5001', s: String((5000 * 5001) / 2) }])
  })

  test('is a file without a row', async () => {
    expect(await ask(aSheet([]), (file) => `select count(*) as n from ${file}`)).toEqual([{ n: '0' }])
  })
})
