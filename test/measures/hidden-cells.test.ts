import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { hiddenCells } from '../../server/measures/hidden-cells.ts'

const shown = (sizes: readonly (readonly number[])[]) => ({
  sizes,
  isRowHidden: sizes.map(() => false),
  isColumnHidden: (sizes[0] ?? []).map(() => false),
})

describe('hiddenCells', () => {
  test('hides nothing where nothing is small', () => {
    expect(
      hiddenCells(
        shown([
          [10, 20],
          [0, 30],
        ]),
      ),
    ).toEqual([
      [false, false],
      [false, false],
    ])
  })

  // Seen: the desk's 5 of one department were what the other departments' reports left of all the desk's.
  test('hides a small cell with three others, so that neither its row nor its column tells it', () => {
    const hidden = hiddenCells(
      shown([
        [20, 15, 5],
        [30, 20, 40],
        [0, 0, 25],
      ]),
    )
    expect(hidden).toEqual([
      [false, true, true],
      [false, true, true],
      [false, false, false],
    ])
  })

  test('hides a cell where a hidden sum could be added up', () => {
    const sizes = [
      [12, 30],
      [40, 50],
    ]
    expect(hiddenCells({ ...shown(sizes), isRowHidden: [true, false] })).toEqual([
      [true, true],
      [true, true],
    ])
  })

  const tables = fc.tuple(fc.integer({ min: 1, max: 5 }), fc.integer({ min: 1, max: 5 })).chain(([rows, columns]) =>
    fc.array(fc.array(fc.constantFrom(0, 3, 9, 10, 14, 40), { minLength: columns, maxLength: columns }), {
      minLength: rows,
      maxLength: rows,
    }),
  )

  test('leaves no small cell alone in a line that holds another, nor fewer than ten together', () => {
    fc.assert(
      fc.property(tables, (sizes) => {
        const hidden = hiddenCells(shown(sizes))
        const cells = sizes.map((row, at) => row.map((size, across) => ({ size, isHidden: hidden[at]?.[across] })))
        const small = cells.flat().filter(({ size }) => size > 0 && size < 10)
        expect(small.every(({ isHidden }) => isHidden)).toBe(true)
        const columns = (sizes[0] ?? []).map((_, across) => cells.flatMap((row) => row[across] ?? []))
        for (const line of [...cells, ...columns]) {
          const secret = line.filter(({ isHidden }) => isHidden)
          const others = line.filter(({ size, isHidden }) => isHidden === false && size > 0)
          if (secret.length === 0 || others.length === 0) continue
          expect(secret.length).toBeGreaterThan(1)
          expect(secret.reduce((sum, { size }) => sum + size, 0)).toBeGreaterThanOrEqual(10)
        }
      }),
    )
  })
})
