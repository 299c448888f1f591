import { medianOf, quantile } from './quantile.ts'
import type { Results } from './results.ts'

export interface Goal {
  readonly what: string
  readonly goal: number
  readonly unit: 'times' | 'ms' | 'MB' | 'count'
  /** Undefined when this run did not measure it. */
  readonly figure: number | undefined
  /** The figure is more than is said, since time was up. */
  readonly isCut?: boolean
}

/** Every figure must be at most its goal. */
export function goalsOf(results: Results): Goal[] {
  return [
    { what: 'p99 of a search at 5,000 against lunr', goal: 1 / 10, unit: 'times', figure: againstLunr(results, 5000) },
    {
      what: 'p99 of a search at 50,000 against lunr',
      goal: 1 / 40,
      unit: 'times',
      figure: againstLunr(results, 50_000),
    },
    ...results.engines
      .filter(({ engine }) => engine === 'straks')
      .map(({ size, searches, suggestions }) => ({
        what: `median suggestion against a search at ${size.toLocaleString('en')}`,
        goal: 1 / 2,
        unit: 'times' as const,
        figure: medianOf(suggestions.least) / medianOf(searches.least),
      })),
    { what: 'what a rebuild adds to the slowest search', goal: 100, unit: 'ms', figure: addedByRebuild(results) },
    ...results.changes.map(({ size, changes, isCut }) => ({
      what: `slowest of ${changes.length} changed articles at ${size.toLocaleString('en')}`,
      goal: 200,
      unit: 'ms' as const,
      figure: Math.max(...changes),
      isCut,
    })),
    { what: 'hardest question against an ordinary one', goal: 50, unit: 'times', figure: hardest(results) },
  ]
}

export function isMet({ figure, goal }: Goal): boolean {
  return figure !== undefined && figure <= goal
}

function againstLunr({ engines }: Results, size: number): number | undefined {
  const p99 = (name: string): number =>
    quantile(engines.find((one) => one.engine === name && one.size === size)?.searches.least ?? [], 0.99)
  const times = p99('straks') / p99('lunr')
  return Number.isNaN(times) ? undefined : times
}

/** 0.1 s is what a person takes for at once. */
function addedByRebuild({ rebuild }: Results): number | undefined {
  return rebuild && Math.max(...rebuild.rebuilding.searches) - Math.max(...rebuild.quiet.searches)
}

function hardest({ hard }: Results): number | undefined {
  const times = hard.flatMap(({ searchTimes, suggestTimes }) => [searchTimes, suggestTimes])
  return times.length === 0 ? undefined : Math.max(...times)
}
