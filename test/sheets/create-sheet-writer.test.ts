import { describe, expect, test } from 'vitest'
import { wallTimeAt } from '../../server/contacts/copenhagen-clock.ts'
import { sheetFormat } from '../../server/contract/exports.ts'
import { createSheetWriter } from '../../server/sheets/create-sheet-writer.ts'
import { aSheet } from './a-sheet.ts'

/** More rows than there is memory for, and how many of them were asked for. */
function endlessRows() {
  const seen = { rows: 0, isLeft: false }
  async function* rows(): AsyncGenerator<readonly string[]> {
    try {
      for (;;) {
        seen.rows += 1
        // Something that cannot be packed away.
        yield [await Promise.resolve(crypto.randomUUID().repeat(10))]
      }
    } finally {
      seen.isLeft = true
    }
  }
  return { seen, rows: rows() }
}

describe('a sheet writer', () => {
  test.each(sheetFormat.options)(
    'sends %s while the rows are read, and reads no further than is taken',
    async (format) => {
      const { seen, rows } = endlessRows()
      const { body } = createSheetWriter(wallTimeAt).write(aSheet(rows), format)
      let bytes = 0
      for await (const piece of body) {
        bytes += piece.length
        if (bytes > 500_000) break
      }
      expect(seen.rows).toBeGreaterThan(1000)
      expect(seen.rows).toBeLessThan(20_000)
      await expect.poll(() => seen.isLeft).toBe(true)
    },
  )

  test('names the file after the sheet and its kind after the format', () => {
    const writer = createSheetWriter(wallTimeAt)
    const named = sheetFormat.options.map((format) => writer.write(aSheet([]), format))
    expect(named.map(({ fileName }) => fileName)).toEqual([
      'proeve.csv',
      'proeve.xlsx',
      'proeve.json',
      'proeve.parquet',
    ])
    expect(named[0]?.contentType).toBe('text/csv; charset=utf-8; header=present')
  })
})
