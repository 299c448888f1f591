import type { ContactLog, Selection } from '../contacts/contact-log.ts'
import type { MeasureBy, MeasureRow, Rates } from '../contract/measures.ts'
import { hiddenCells } from '../measures/hidden-cells.ts'
import { hide, suppressNeighbours } from '../measures/rates.ts'
import type { Tally } from '../measures/tally.ts'
import { rowOf } from './measure-row.ts'

/** A filter by the name it has as a split. */
export type FilterSplit = 'channel' | 'department' | 'topic' | 'article' | 'life-event'

export interface Crossing {
  readonly selection: Selection
  readonly one: MeasureBy
  readonly other: MeasureBy
}

/** A cell by its keys in the first and the second split; undefined where nothing is counted. */
export type CrossedRows = (one: string, other: string) => Pick<MeasureRow, 'questions' | 'contacts'> | undefined

/** There are few of these, so that a table can be read line by line. */
const few: readonly MeasureBy[] = ['channel', 'department']

/** Whether a split by one within a choice of the other is hidden as the whole table needs it. */
export function canCross(one: MeasureBy, other: MeasureBy): boolean {
  return one !== other && (few.includes(one) || few.includes(other))
}

/**
 * The rates of a table split two ways, with those hidden that could be worked out from the sums of rows and columns.
 * Whichever way round it is asked for, the same cells are hidden.
 */
export async function crossedRows(
  log: Pick<ContactLog, 'tally'>,
  { selection, one, other }: Crossing,
): Promise<CrossedRows> {
  const [line, across] = [one, other].toSorted((a, b) => placeOf(a) - placeOf(b) || (a < b ? -1 : 1))
  if (line === undefined || across === undefined) return () => undefined
  const sums = { lines: await log.tally(selection, line), across: await log.tally(selection, across) }
  const cells = new Map<string, MeasureRow>()
  for (const { key } of sums.lines) {
    const own = await log.tally({ ...selection, [line]: key }, across)
    for (const tally of own) cells.set(`${key} ${tally.key}`, plainRow(tally))
  }
  const named = { lines: sums.lines.map(plainRow), across: sums.across.map(plainRow) }
  for (const unit of ['questions', 'contacts'] as const) hideIn(cells, named, unit)
  return line === one
    ? (first, second) => cells.get(`${first} ${second}`)
    : (first, second) => cells.get(`${second} ${first}`)
}

function plainRow(tally: Tally): MeasureRow {
  return rowOf(tally, tally.key)
}

function placeOf(by: MeasureBy): number {
  const at = few.indexOf(by)
  return at < 0 ? few.length : at
}

interface Sums {
  readonly lines: readonly MeasureRow[]
  readonly across: readonly MeasureRow[]
}

/** The other rates have the n of the strict one. */
const names = ['strict', 'withHelpAndReferral', 'ofEligible', 'confirmed'] as const satisfies readonly (keyof Rates)[]

function hideIn(cells: Map<string, MeasureRow>, { lines, across }: Sums, unit: 'questions' | 'contacts'): void {
  const [linesShown, acrossShown] = [lines, across].map((rows) => suppressNeighbours(rows.map((row) => row[unit])))
  for (const name of names) {
    const hidden = hiddenCells({
      sizes: lines.map((line) => across.map(({ key }) => cells.get(`${line.key} ${key}`)?.[unit][name].n ?? 0)),
      isRowHidden: (linesShown ?? []).map((rates) => rates[name].isHidden && (rates[name].n ?? 0) > 0),
      isColumnHidden: (acrossShown ?? []).map((rates) => rates[name].isHidden && (rates[name].n ?? 0) > 0),
    })
    for (const [at, line] of lines.entries()) {
      for (const [place, { key }] of across.entries()) {
        const cell = cells.get(`${line.key} ${key}`)
        if (cell === undefined || hidden[at]?.[place] !== true) continue
        const rates = { ...cell[unit], [name]: hide(cell[unit][name]) }
        cells.set(`${line.key} ${key}`, { ...cell, [unit]: rates })
      }
    }
  }
}
