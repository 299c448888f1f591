import type { QuestionFact } from './question-fact.ts'

/** By what a figure can be split; `cause` is an outcome with its reason, of questions that were not settled. */
export const dimensions = [
  'total',
  'channel',
  'department',
  'topic',
  'article',
  'life-event',
  'hour',
  'outcome',
  'cause',
  'seconds',
] as const
export type Dimension = (typeof dimensions)[number]

/** What a question is about: one of them can be chosen, and split again, see `packed-day.ts`. */
export const details = ['topic', 'article', 'life-event'] as const satisfies readonly Dimension[]
export type Detail = (typeof details)[number]

/** What is counted in each cell, of questions and of contacts. */
export const cellCounts = [
  'asked',
  'asked_excluded',
  'asked_resolved',
  'asked_helped',
  'asked_referred',
  'asked_beyond',
  'asked_taken_back',
  'asked_linked',
  'contacts',
  'contacts_excluded',
  'contacts_resolved',
  'contacts_helped',
  'contacts_beyond',
  'contacts_taken_back',
  'contacts_repeat',
  'contacts_offered',
  'contacts_transferred',
] as const
export type CellCount = (typeof cellCounts)[number]

/** The counts of one group in a week or a month; `channel` and `department` are `*` where all of them are counted together. */
export interface Cell {
  readonly dimension: Dimension
  readonly channel: string
  readonly department: string
  /** A week as `2026-W47`, a month as `M2026-11`. */
  readonly span: string
  readonly key: string
}

export const any = '*'

/** Upper bounds in seconds of the classes that times to an answer are counted in; the last has none. */
export const secondsBounds = [5, 10, 15, 20, 30, 45, 60, 90, 120, 180, 300, 600, 1200] as const

/** The class of a time, as text that sorts by time: its upper bound, `99999` for the last. */
export function secondsClass(seconds: number): string {
  return String(secondsBounds.find((bound) => seconds <= bound) ?? 99_999).padStart(5, '0')
}

/** The groups of a dimension that a question belongs to. */
export function keysOf(dimension: Dimension, fact: QuestionFact): readonly string[] {
  switch (dimension) {
    case 'total':
      return ['']
    case 'life-event':
      return fact.lifeEvents
    case 'cause':
      return fact.countsAs === 'resolved' || fact.countsAs === 'excluded' ? [] : [`${fact.outcome} ${fact.reason}`]
    case 'seconds':
      return fact.countsAs === 'excluded' ? [] : [secondsClass(fact.seconds)]
    default:
      return [fact[dimension]]
  }
}

/** Where a question is counted within a dimension: in its week and month, its channel and department and all of them. */
export function placesOf(dimension: Dimension, fact: QuestionFact): readonly Omit<Cell, 'key'>[] {
  const { channel, department, week, day } = fact
  return [any, channel].flatMap((ofChannel) =>
    [any, department].flatMap((ofDepartment) =>
      [week, `M${day.slice(0, 7)}`].map((span) => ({ dimension, channel: ofChannel, department: ofDepartment, span })),
    ),
  )
}
