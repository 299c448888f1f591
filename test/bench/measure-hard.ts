import type { Running } from './measure-engines.ts'
import type { EngineRequest, Timings } from './engine-process.ts'
import { hardQuestions } from './hard-questions.ts'
import { medianOf } from './quantile.ts'

export interface HardFigures {
  readonly name: string
  readonly searchMs: number
  readonly suggestMs: number
  /** How many times the median of ordinary searches, and of ordinary suggestions. */
  readonly searchTimes: number
  readonly suggestTimes: number
}

const TIMES = 5
const BUDGET_MS = 5000

/** Asks each hard question some times of an engine that has answered the ordinary ones. */
export async function measureHard(
  { process, searches, suggestions }: Running,
  ordinary: readonly string[],
): Promise<HardFigures[]> {
  const figures: HardFigures[] = []
  for (const { name, q } of hardQuestions(ordinary)) {
    const request = { do: 'time', texts: Array.from({ length: TIMES }, () => q), budgetMs: BUDGET_MS } as const
    const searched = await process.ask<Timings>({ ...request, how: 'search' } satisfies EngineRequest)
    const suggested = await process.ask<Timings>({ ...request, how: 'suggest' } satisfies EngineRequest)
    const [searchMs, suggestMs] = [medianOf(searched.least), medianOf(suggested.least)]
    const searchTimes = searchMs / medianOf(searches.least)
    figures.push({ name, searchMs, suggestMs, searchTimes, suggestTimes: suggestMs / medianOf(suggestions.least) })
  }
  return figures
}
