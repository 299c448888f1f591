import { hiddenBelow } from './rates.ts'

/** Groups split two ways: how many each cell counts, and of which rows and columns nobody can see the sum. */
export interface SplitTable {
  /** By row and column. */
  readonly sizes: readonly (readonly number[])[]
  readonly isRowHidden: readonly boolean[]
  readonly isColumnHidden: readonly boolean[]
}

/**
 * Which cells are hidden so that none of the small ones can be worked out from the sums of its row and its column: what
 * is hidden in a line is never alone, and never fewer than ten together. The same table turned round may hide others.
 */
export function hiddenCells({ sizes, isRowHidden, isColumnHidden }: SplitTable): boolean[][] {
  const table = sizes.map((row) => row.map((size): Cell => ({ size, isAlone: false, isHidden: isSmall(size) })))
  const lines = [
    ...isRowHidden.map((isSumHidden, at): Line => ({ cells: (table[at] ?? []).filter(isCounted), isSumHidden })),
    ...isColumnHidden.map((isSumHidden, at): Line => {
      return { cells: table.flatMap((row) => row[at] ?? []).filter(isCounted), isSumHidden }
    }),
  ]
  for (const { cells } of lines) for (const cell of cells) if (cells.length === 1) cell.isAlone = true
  while (lines.map(hideOneMore).includes(true));
  return table.map((row) => row.map(({ isHidden }) => isHidden))
}

interface Cell {
  readonly size: number
  /** Its line the other way holds nothing else: that line's sum tells it, whether it is hidden or not. */
  isAlone: boolean
  isHidden: boolean
}

interface Line {
  readonly cells: readonly Cell[]
  readonly isSumHidden: boolean
}

function isSmall(size: number): boolean {
  return size > 0 && size < hiddenBelow
}

function isCounted({ size }: Cell): boolean {
  return size > 0
}

/** @returns whether there was one to hide */
function hideOneMore(line: Line): boolean {
  const next = tells(line) ? smallestShown(line.cells) : undefined
  if (next) next.isHidden = true
  return next !== undefined
}

/** Whether the sum of the line gives away what is hidden in it, or its cells give away the hidden sum. */
function tells({ cells, isSumHidden }: Line): boolean {
  const hidden = cells.filter(({ isHidden }) => isHidden)
  if (isSumHidden) return hidden.length === 0
  const together = hidden.reduce((sum, { size }) => sum + size, 0)
  return hidden.length === 1 || (hidden.length > 1 && together < hiddenBelow)
}

/** One that stands alone the other way only where there is no other. */
function smallestShown(cells: readonly Cell[]): Cell | undefined {
  const shown = cells.filter(({ isHidden }) => !isHidden)
  return shown.toSorted((a, b) => Number(a.isAlone) - Number(b.isAlone) || a.size - b.size)[0]
}
