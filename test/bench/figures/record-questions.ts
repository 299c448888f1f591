import { shifted, type DaySpan } from '../../../server/contacts/tiles.ts'
import { searchCounts, type SearchCounted } from '../../../server/measures/search-counts.ts'
import { askCallbacks, askDuckForCallbacks } from './callback-questions.ts'
import { rowsOf, type PageQuestion } from './page-question.ts'
import { linesOfRows } from './tally-rows.ts'

/** Pages that are drawn from records of their own beside the questions: promises to call, and searches. */
export function recordQuestions(until: string): PageQuestion[] {
  const span = { from: shifted(until, 1 - 7 * 12), to: until }
  return [
    {
      page: 'callbacks kept',
      isInTenth: true,
      ours: (store) => askCallbacks(store, span),
      duck: (duck) => askDuckForCallbacks(duck, span),
    },
    searches(span),
  ]
}

const MOST_TEXTS = 50

function searches(span: DaySpan): PageQuestion {
  const within = `day between '${span.from}' and '${span.to}'`
  const counted = (by: 'topic' | 'week'): string =>
    `select ${by}, count(*), count(*) filter (fit = 'unanswered'), count(*) filter (fit = 'poor'),
        count(*) filter (fit <> 'unanswered' and rank = 1), count(*) filter (fit <> 'unanswered' and rank > 1),
        count(*) filter (reformulated > 0)
      from facts where fit is not null and ${within} group by ${by} order by ${by}`
  const texts = (fit: 'unanswered' | 'poor'): string =>
    `select lower(query) as text, count(*) as times from facts where fit = '${fit}' and query <> '' and ${within}
      group by text order by times desc, text limit ${MOST_TEXTS}`
  return {
    page: 'searches',
    isInTenth: true,
    async ours({ searches: log }) {
      const groups = [await log.tally(span, 'topic'), await log.tally(span, 'week')]
      const lists = [await log.texts(span, 'unanswered', MOST_TEXTS), await log.texts(span, 'poor', MOST_TEXTS)]
      return () => [...groups.flatMap(linesOf), ...lists.flat().map(({ text, times }) => `${text},${times}`)]
    },
    async duck(duck) {
      const told: unknown[][][] = []
      for (const statement of [counted('topic'), counted('week'), texts('unanswered'), texts('poor')]) {
        told.push(await rowsOf(duck, statement))
      }
      return () => told.flatMap(linesOfRows)
    },
  }
}

function linesOf(groups: ReadonlyMap<string, SearchCounted>): string[] {
  const sorted = [...groups].toSorted(([a], [b]) => (a < b ? -1 : 1))
  return sorted.map(([key, counted]) => [key, ...searchCounts.map((name) => counted[name])].join())
}
