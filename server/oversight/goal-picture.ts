import type { Shelf } from '../articles/shelf.ts'
import type { Goal, GoalMeasure } from '../contract/configuration.ts'
import * as da from '../contract/da.ts'
import type { GoalRow, GoalsRequest, GoalStandings } from '../contract/goal-standings.ts'
import type { Rate } from '../contract/measures.ts'
import { standingOf } from '../measures/goal-standing.ts'
import { hide, rateOf } from '../measures/rates.ts'
import type { Measuring } from './measuring.ts'

/** The shares that the municipality has goals for, beside the goals. */
export async function goalPicture(
  { measuring, shelf }: { readonly measuring: Measuring; readonly shelf: () => Shelf },
  request: GoalsRequest,
): Promise<GoalStandings> {
  const { configuration } = shelf()
  // All channels, whichever is chosen: the share of one channel among itself says nothing.
  const { total, rows, asOf } = await measuring.measures({ ...request, channel: undefined, by: 'channel' })
  const chosen = request.channel === undefined ? total : (await measuring.measures({ ...request, by: 'channel' })).total
  const codes = new Set(configuration.channels.filter(({ isDigital }) => isDigital).map(({ code }) => code))
  const digital = rows.filter(({ key }) => codes.has(key)).reduce((sum, { contacts }) => sum + contacts.all, 0)
  const digitalRate = rateOf(digital, total.contacts.all)
  const rates: Readonly<Record<GoalMeasure, Rate>> = {
    strict: chosen.questions.strict,
    digital: total.contacts.strict.isHidden ? hide(digitalRate) : digitalRate,
    'self-service': chosen.offered,
  }
  const { from, to } = request
  return {
    from,
    to,
    asOf,
    rows: (['strict', 'digital', 'self-service'] as const).map((measure) =>
      rowOf({ measure, rate: rates[measure], goal: goalOf(configuration.goals, measure, to) }),
    ),
  }
}

function rowOf({ measure, rate, goal }: Pick<GoalRow, 'measure' | 'rate' | 'goal'>): GoalRow {
  return {
    measure,
    rate,
    goal,
    ...da.goalTexts[measure],
    standing: goal === null ? null : standingOf(rate, goal.share),
  }
}

/** The goal on the period's last day; before it begins or after it has ended there is none. */
function goalOf(goals: readonly Goal[], measure: GoalMeasure, day: string): Goal | null {
  return goals.find((goal) => goal.measure === measure && goal.from <= day && day <= goal.to) ?? null
}
