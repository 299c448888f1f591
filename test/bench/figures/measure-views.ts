import { say } from '../say.ts'
import { askDuck } from './duck-facts.ts'
import type { Sides } from './sides.ts'
import { expectSame, linesOfRows, linesOfTally } from './tally-rows.ts'
import { turnAbout } from './turn-about.ts'
import { viewsUntil, type View } from './views.ts'

export interface ViewFigures {
  readonly view: string
  readonly weeks: number
  readonly rows: number
  /** Milliseconds of each turn. */
  readonly ours: readonly number[]
  /** In a log a tenth as long; the same period. */
  readonly tenth: readonly number[]
  readonly duck: readonly number[]
}

/** Of whole weeks; the short ones also in a log a tenth as long, which holds 24 of them at 300,000 contacts. */
const PERIODS = [4, 12, 26, 52, 240]
const LONGEST_IN_TENTH = 12

/** Asks for each view of the figures, over periods of several lengths. */
export async function measureViews(sides: Sides, until: string): Promise<ViewFigures[]> {
  const views: ViewFigures[] = []
  for (const weeks of PERIODS) {
    say(`${weeks} weeks`)
    for (const view of viewsUntil(until, weeks)) views.push(await measureView(view, weeks, sides))
  }
  return views
}

async function measureView(view: View, weeks: number, { ours, tenth, duck }: Sides): Promise<ViewFigures> {
  const { selection, by } = view
  const told = await ours.log.tally(selection, by)
  expectSame(view.name, linesOfTally(told), linesOfRows(await askDuck(duck, view)))
  const times = await turnAbout({
    ours: () => ours.log.tally(selection, by),
    duck: () => askDuck(duck, view),
    tenth: weeks <= LONGEST_IN_TENTH ? () => tenth.log.tally(selection, by) : null,
  })
  return { view: view.name, weeks, rows: told.length, ...times }
}
