import type { GoalStanding } from '../contract/goal-standings.ts'
import type { Rate } from '../contract/measures.ts'

/**
 * How a rate stands beside a goal. Only when its whole interval lies on one side is the goal surely reached or missed.
 *
 * @param goal a share, 0 … 1
 */
export function standingOf({ interval }: Rate, goal: number): GoalStanding {
  if (interval === null) return 'unknown'
  const [low, high] = interval
  if (low >= goal) return 'reached'
  return high < goal ? 'missed' : 'undecided'
}
