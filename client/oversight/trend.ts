import type { Campaign, Configuration, Goal } from '../../server/contract/configuration.ts'
import type { Measures, Rate } from '../../server/contract/measures.ts'
import { mondayOf, shifted } from './periods.ts'
import type { View } from './view.ts'

export interface TrendWeek {
  readonly monday: string
  /** Of the year. */
  readonly number: number
  readonly rate: Rate
  readonly isProvisional: boolean
  /** What was going on. */
  readonly campaigns: readonly string[]
}

/** The rate week by week, with the goals and campaigns of those weeks. */
export interface Trend {
  readonly weeks: readonly TrendWeek[]
  readonly goals: readonly Goal[]
  readonly campaigns: readonly Campaign[]
  readonly from: string
  readonly to: string
}

export function trendOf(measures: Measures, view: View, configuration: Configuration): Trend {
  const [first, last] = [measures.rows[0]?.key, measures.rows.at(-1)?.key]
  const from = first === undefined ? view.from : mondayOf(first)
  const to = last === undefined ? view.to : shifted(mondayOf(last), 6)
  const isThen = (one: { readonly from: string; readonly to: string }): boolean => one.from <= to && one.to >= from
  const clipped = <Span extends { readonly from: string; readonly to: string }>(one: Span): Span => ({
    ...one,
    from: one.from < from ? from : one.from,
    to: one.to > to ? to : one.to,
  })
  // The goal is set for the strict rate of questions, and for nothing else.
  const hasGoal = view.measure === 'strict' && view.of === 'questions'
  const goals = configuration.goals.filter((goal) => hasGoal && goal.measure === 'strict')
  const campaigns = configuration.campaigns.filter(isThen)
  return {
    weeks: measures.rows.map((row) => weekOf(row, view, campaigns)),
    goals: goals.filter(isThen).map(clipped),
    campaigns: campaigns.map(clipped),
    from,
    to,
  }
}

function weekOf(row: Measures['rows'][number], view: View, campaigns: readonly Campaign[]): TrendWeek {
  const monday = mondayOf(row.key)
  const sunday = shifted(monday, 6)
  return {
    monday,
    number: Number(row.key.split('-W')[1]),
    rate: row[view.of][view.measure],
    isProvisional: view.measure === 'confirmed' && row.isProvisional,
    campaigns: campaigns.filter(({ from, to }) => from <= sunday && to >= monday).map(({ name }) => name),
  }
}
