import { describe, expect, test } from 'vitest'
import { cohensKappa } from '../../server/measures/cohens-kappa.ts'

/** A table of counts as pairs: rows are the first judge, columns the second. */
function pairsOf(table: readonly (readonly number[])[]): [string, string][] {
  return table.flatMap((row, first) =>
    row.flatMap((count, second) => Array.from({ length: count }, (): [string, string] => [`${first}`, `${second}`])),
  )
}

describe('cohensKappa', () => {
  // Cohen (1960), table 1: 200 cases in three categories; he gives .492 with a standard error of .055.
  test('gives what Cohen worked out himself', () => {
    const found = cohensKappa(
      pairsOf([
        [88, 14, 18],
        [10, 40, 10],
        [2, 6, 12],
      ]),
    )
    expect(found).toMatchObject({ n: 200, observed: 0.7 })
    expect(found.expected).toBeCloseTo(0.41, 10)
    expect(found.kappa).toBeCloseTo(0.492, 3)
    expect(found.standardError).toBeCloseTo(0.055, 3)
    expect(found.interval?.[0]).toBeCloseTo(0.384, 3)
    expect(found.interval?.[1]).toBeCloseTo(0.599, 3)
  })

  // Two tables of the same observed agreement, as textbooks show that the margins matter.
  test.each([
    [[45, 15], [25, 15], 0.1304],
    [[25, 35], [5, 35], 0.2593],
    [[20, 5], [10, 15], 0.4],
  ])('of %o and %o is %d', (first, second, kappa) => {
    expect(cohensKappa(pairsOf([first, second])).kappa).toBeCloseTo(kappa, 4)
  })

  test('is 1 where the judges always agree, and below 0 where they never do', () => {
    expect(
      cohensKappa(
        pairsOf([
          [5, 0],
          [0, 7],
        ]),
      ),
    ).toMatchObject({ kappa: 1, standardError: 0, interval: [1, 1] })
    expect(
      cohensKappa(
        pairsOf([
          [0, 6],
          [6, 0],
        ]),
      ).kappa,
    ).toBe(-1)
  })

  test('says nothing where both used one category throughout, or nothing was judged', () => {
    expect(cohensKappa(pairsOf([[9]]))).toMatchObject({ n: 9, observed: 1, kappa: null, standardError: null })
    expect(cohensKappa([])).toMatchObject({ n: 0, kappa: null, interval: null })
  })
})
