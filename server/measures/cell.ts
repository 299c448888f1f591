import type { QuestionFact } from './question-fact.ts'

/** By what a figure can be split; `cause` is an outcome with its reason, of questions that were not settled. */
const simpleDimensions = [
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
type SimpleDimension = (typeof simpleDimensions)[number]

/** What one group of can be chosen, and then split again by anything that does not tell contacts apart by their place. */
const details = ['topic', 'article', 'life-event'] as const
export type Detail = (typeof details)[number]
const splits = ['topic', 'article', 'life-event', 'hour', 'outcome', 'cause', 'seconds'] as const
export type Split = (typeof splits)[number]

/** Pairs are counted by week, for all channels and departments together; their keys are those of both, see `pairKey`. */
export type Dimension = SimpleDimension | `${Detail}/${Split}`
export const dimensions: readonly Dimension[] = [
  ...simpleDimensions,
  ...details.flatMap((detail) =>
    splits.filter((split) => !isOneOfOne(detail, split)).map((split) => `${detail}/${split}` as const),
  ),
]

/** A question has one topic and one article, so that one of them split by itself is itself. */
export function isOneOfOne(detail: Detail, split: string): boolean {
  return detail === split && detail !== 'life-event'
}

export function isSplitName(name: string): name is Split {
  return splits.some((split) => split === name)
}

/** Topics, articles and life events have no space in their names. */
export function pairKey(detail: string, split: string): string {
  return `${detail} ${split}`
}

function isPair(dimension: Dimension): dimension is `${Detail}/${Split}` {
  return dimension.includes('/')
}

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
  if (!isPair(dimension)) return simpleKeysOf(dimension, fact)
  const [detail, split] = dimension.split('/') as [Detail, Split]
  const chosen = simpleKeysOf(detail, fact).filter((key) => key !== '')
  return chosen.flatMap((one) => simpleKeysOf(split, fact).map((key) => pairKey(one, key)))
}

function simpleKeysOf(dimension: SimpleDimension, fact: QuestionFact): readonly string[] {
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
  if (isPair(dimension)) return [{ dimension, channel: any, department: any, span: week }]
  return [any, channel].flatMap((ofChannel) =>
    [any, department].flatMap((ofDepartment) =>
      [week, `M${day.slice(0, 7)}`].map((span) => ({ dimension, channel: ofChannel, department: ofDepartment, span })),
    ),
  )
}
