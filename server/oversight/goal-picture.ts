import type { Goal, GoalMeasure } from '../contract/configuration.ts'
import * as da from '../contract/da.ts'
import type { GoalRow, GoalsRequest, GoalStandings } from '../contract/goal-standings.ts'
import type { Rate } from '../contract/measures.ts'
import { standingOf } from '../measures/goal-standing.ts'
import { hide, rateOf } from '../measures/rates.ts'
import { danishDay } from './danish-moment.ts'
import { selfServiceShare, type SelfServicePorts, type SelfServiceShare } from './self-service-share.ts'

/** The shares that the municipality has goals for, beside the goals. */
export async function goalPicture(ports: SelfServicePorts, request: GoalsRequest): Promise<GoalStandings> {
  const { measuring, shelf } = ports
  const { configuration } = shelf()
  // All channels, whichever is chosen: the share of one channel among itself says nothing.
  const { total, rows, asOf } = await measuring.measures({ ...request, channel: undefined, by: 'channel' })
  const chosen = request.channel === undefined ? total : (await measuring.measures({ ...request, by: 'channel' })).total
  const codes = new Set(configuration.channels.filter(({ isDigital }) => isDigital).map(({ code }) => code))
  const digital = rows.filter(({ key }) => codes.has(key)).reduce((sum, { contacts }) => sum + contacts.all, 0)
  const digitalRate = rateOf(digital, total.contacts.all)
  // Where there are too few contacts to tell, a share would say how many.
  const shown = (rate: Rate): Rate => (total.contacts.strict.isHidden ? hide(rate) : rate)
  const share = await selfServiceShare(ports, request)
  const selfService = share === null ? { rate: chosen.offered } : { rate: shown(share.rate), ...textsOf(share) }
  const { from, to } = request
  return {
    from,
    to,
    asOf,
    rows: [
      rowOf('strict', { rate: chosen.questions.strict }),
      rowOf('digital', { rate: shown(digitalRate) }),
      rowOf('self-service', selfService),
    ],
  }

  function rowOf(measure: GoalMeasure, own: Pick<GoalRow, 'rate'> & Partial<GoalRow>): GoalRow {
    const goal = goalOf(configuration.goals, measure, to)
    const standing = goal === null ? null : standingOf(own.rate, goal.share)
    return { measure, goal, standing, ...da.goalTexts[measure], ...own }
  }
}

function textsOf({ sources, to }: SelfServiceShare): Pick<GoalRow, 'label' | 'definition'> {
  const { label, definition } = da.selfServiceShareTexts
  return { label, definition: definition(sources.join(', '), danishDay(to)) }
}

/** The goal on the period's last day; before it begins or after it has ended there is none. */
function goalOf(goals: readonly Goal[], measure: GoalMeasure, day: string): Goal | null {
  return goals.find((goal) => goal.measure === measure && goal.from <= day && day <= goal.to) ?? null
}
