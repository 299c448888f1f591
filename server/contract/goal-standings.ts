import { z } from 'zod'
import { goal, goalMeasure } from './configuration.ts'
import { measuresRequest, rate } from './measures.ts'
import { day, instant } from './values.ts'

export const goalsRequest = measuresRequest.omit({ by: true })
export type GoalsRequest = z.infer<typeof goalsRequest>

/** `undecided`: the goal lies within the interval; `unknown`: too few are counted. */
export const goalStanding = z.enum(['reached', 'missed', 'undecided', 'unknown'])
export type GoalStanding = z.infer<typeof goalStanding>

export const goalRow = z.object({
  measure: goalMeasure,
  label: z.string(),
  definition: z.string(),
  rate,
  /** The one that holds on the period's last days; null where there is none. */
  goal: goal.nullable(),
  standing: goalStanding.nullable(),
})
export type GoalRow = z.infer<typeof goalRow>

export const goalStandings = z.object({ from: day, to: day, asOf: instant, rows: z.array(goalRow) })
export type GoalStandings = z.infer<typeof goalStandings>
