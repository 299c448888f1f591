import type { SearchCounted, SearchFit } from '../measures/search-counts.ts'
import type { DaySpan } from './tiles.ts'

/** What the search gave the questions of the log. */
export interface SearchLog {
  /** Counts of the period, by topic or by week of the contact. */
  tally(span: DaySpan, by: 'topic' | 'week'): Promise<ReadonlyMap<string, SearchCounted>>
  /** The questions that fitted so, whatever their capitals; most frequent first. */
  texts(span: DaySpan, fit: SearchFit, most: number): Promise<{ readonly text: string; readonly times: number }[]>
}
