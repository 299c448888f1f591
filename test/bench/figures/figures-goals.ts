import type { Goal } from '../goals.ts'
import { medianOf } from '../quantile.ts'
import type { FiguresFigures, ViewFigures } from './measure-figures.ts'

/** Every figure must be at most its goal. */
export function figuresGoalsOf({ contacts, views, writing }: FiguresFigures): Goal[] {
  const many = contacts.toLocaleString('en')
  return [
    {
      what: `slowest view against DuckDB's scan, ${many} contacts`,
      goal: 1,
      unit: 'times',
      figure: worst(views, againstDuck),
    },
    {
      what: 'view whose cost grows most when the log grows tenfold',
      goal: 1.5,
      unit: 'times',
      figure: worst(views, growth),
    },
    {
      what: 'storing a contact in the long log against an empty one, median',
      goal: 1.5,
      unit: 'times',
      figure: medianOf(writing.long) / medianOf(writing.empty),
    },
  ]
}

export const againstDuck = ({ ours, duck }: ViewFigures): number => medianOf(ours) / medianOf(duck)
/** NaN where the shorter log does not hold the period. */
export const growth = ({ ours, tenth }: ViewFigures): number => medianOf(ours) / medianOf(tenth)

function worst(views: readonly ViewFigures[], ratio: (one: ViewFigures) => number): number {
  return Math.max(...views.map(ratio).filter((one) => Number.isFinite(one)))
}
