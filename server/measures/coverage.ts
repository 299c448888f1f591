import type { Rate } from '../contract/measures.ts'
import { hiddenBelow, rateOf } from './rates.ts'

/** Contacts of one channel in one week: those in Straks, and those another system counted on the same days. */
export interface CountedTwice {
  readonly channel: string
  readonly week: string
  readonly registered: number
  readonly total: number
  /** On how many days the other system has a number. */
  readonly days: number
}

export interface Coverage extends CountedTwice {
  readonly coverage: Rate
  /** More in Straks than the other system counted: one of them counts something else. */
  readonly isOver: boolean
}

/**
 * How much of what came in was registered in Straks. Where more was registered than came in there is no share, and the
 * row says so.
 */
export function coverageOf(row: CountedTwice): Coverage {
  const { registered, total } = row
  const isOver = registered > total
  if (isOver && total >= hiddenBelow) return { ...row, coverage: withoutShare(total), isOver }
  return { ...row, coverage: rateOf(Math.min(registered, total), total), isOver }
}

/** The same rows together, by channel. */
export function coverageByChannel(rows: readonly CountedTwice[]): Coverage[] {
  return [...Map.groupBy(rows, ({ channel }) => channel)].map(([channel, own]) =>
    coverageOf({ channel, week: '', ...togetherOf(own) }),
  )
}

function togetherOf(rows: readonly CountedTwice[]): Pick<CountedTwice, 'registered' | 'total' | 'days'> {
  const add = (of: (row: CountedTwice) => number): number => rows.reduce((all, row) => all + of(row), 0)
  return { registered: add((row) => row.registered), total: add((row) => row.total), days: add((row) => row.days) }
}

function withoutShare(n: number): Rate {
  return { n, resolved: null, value: null, interval: null, isUncertain: true, isHidden: false }
}
