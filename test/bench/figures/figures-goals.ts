import type { Goal } from '../goals.ts'
import { medianOf } from '../quantile.ts'
import type { FiguresFigures } from './measure-figures.ts'

/** Every figure must be at most its goal. */
export function figuresGoalsOf({ contacts, views, questions, writing }: FiguresFigures): Goal[] {
  const many = contacts.toLocaleString('en')
  const ofViews = views.map((one) => ({ ...one, name: `${one.view}, ${one.weeks} weeks` }))
  const ofPages = questions.map((one) => ({ ...one, name: one.page }))
  return [
    worst(ofViews, { ratio: againstDuck, goal: 1, what: `slowest view against DuckDB's scan, ${many} contacts` }),
    worst(ofPages, { ratio: againstDuck, goal: 1, what: `slowest page against DuckDB's scan, ${many} contacts` }),
    {
      what: 'pages that gave up before they were through',
      goal: 0,
      unit: 'count',
      figure: questions.filter(({ isCut }) => isCut).length,
    },
    worst(ofViews, { ratio: growth, goal: 1.5, what: 'view whose cost grows most when the log grows tenfold' }),
    worst(ofPages, { ratio: growth, goal: 1.5, what: 'page whose cost grows most when the log grows tenfold' }),
    {
      what: 'storing a contact in the long log against an empty one, median',
      goal: 1.5,
      unit: 'times',
      figure: medianOf(writing.long) / medianOf(writing.empty),
    },
  ]
}

/** What was asked of all three, in milliseconds of each turn. */
interface Asked {
  readonly ours: readonly number[]
  readonly tenth: readonly number[]
  readonly duck: readonly number[]
}

export const againstDuck = ({ ours, duck }: Asked): number => medianOf(ours) / medianOf(duck)
/** NaN where the shorter log does not hold the period. */
export const growth = ({ ours, tenth }: Asked): number => medianOf(ours) / medianOf(tenth)

interface Named extends Asked {
  readonly name: string
  readonly isCut?: boolean
}

interface Wanted {
  readonly what: string
  readonly goal: number
  readonly ratio: (one: Asked) => number
}

function worst(all: readonly Named[], { what, goal, ratio }: Wanted): Goal {
  const [first] = all.filter((one) => Number.isFinite(ratio(one))).toSorted((a, b) => ratio(b) - ratio(a))
  if (first === undefined) return { what, goal, unit: 'times', figure: undefined }
  return { what: `${what} (${first.name})`, goal, unit: 'times', figure: ratio(first), isCut: first.isCut ?? false }
}
