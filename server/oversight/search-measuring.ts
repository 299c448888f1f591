import type { Shelf } from '../articles/shelf.ts'
import type { Clock } from '../contacts/clock.ts'
import type { SearchLog } from '../contacts/search-log.ts'
import * as da from '../contract/da.ts'
import type { Rate } from '../contract/measures.ts'
import { findPersonalData } from '../contract/personal-data.ts'
import type { AskedText, Searches, SearchesRequest, SearchesRow } from '../contract/searches.ts'
import { hide, rateOf, suppressSmallest } from '../measures/rates.ts'
import { searchCounts, type SearchCount, type SearchCounted, type SearchFit } from '../measures/search-counts.ts'
import { labelOf } from './measure-labels.ts'

/** What the searches of a period gave, and what they did not. */
export interface SearchMeasuring {
  searches(request: SearchesRequest): Promise<Searches>
}

interface Ports {
  readonly searches: SearchLog
  readonly shelf: () => Shelf
  readonly clock: Clock
}

const MOST_TEXTS = 50

export function createSearchMeasuring({ searches, shelf, clock }: Ports): SearchMeasuring {
  return {
    async searches(span) {
      const [topics, weeks] = [await searches.tally(span, 'topic'), await searches.tally(span, 'week')]
      const rowsOf = (by: 'topic' | 'week', groups: ReadonlyMap<string, SearchCounted>): SearchesRow[] =>
        suppressed([...groups].map(([key, counted]) => rowOf(key, labelOf(by, key, shelf()), counted)))
      return {
        ...span,
        asOf: clock.now().toISOString(),
        total: concealed(rowOf('all', da.wholePeriod, summed([...weeks.values()]))),
        byTopic: rowsOf('topic', topics).toSorted((a, b) => b.asked - a.asked || (a.key < b.key ? -1 : 1)),
        byWeek: rowsOf('week', weeks).toSorted((a, b) => (a.key < b.key ? -1 : 1)),
        unanswered: await textsOf(span, 'unanswered'),
        poor: await textsOf(span, 'poor'),
        definitions: { ...da.searchDefinitions },
      }
    },
  }

  /** Never a phrasing that holds personal data: it is read here without being noted. */
  async function textsOf(span: SearchesRequest, fit: SearchFit): Promise<AskedText[]> {
    const texts = await searches.texts(span, fit, MOST_TEXTS)
    return texts.filter(({ text }) => findPersonalData(text).length === 0)
  }
}

function summed(groups: readonly SearchCounted[]): SearchCounted {
  const sum = (name: SearchCount): number => groups.reduce((all, one) => all + one[name], 0)
  return Object.fromEntries(searchCounts.map((name) => [name, sum(name)])) as Record<SearchCount, number>
}

function rowOf(key: string, label: string, counted: SearchCounted): SearchesRow {
  const { asked } = counted
  const answered = asked - counted.unanswered
  return {
    key,
    label,
    asked,
    unanswered: rateOf(counted.unanswered, asked),
    poor: rateOf(counted.poor, asked),
    reformulated: rateOf(counted.reformulated, asked),
    chosenFirst: rateOf(counted.chosen_first, answered),
    chosenOther: rateOf(counted.chosen_other, answered),
  }
}

const shares = ['unanswered', 'poor', 'reformulated', 'chosenFirst', 'chosenOther'] as const

/** Of each share, what could be worked out from the total and the other groups. */
function suppressed(rows: readonly SearchesRow[]): SearchesRow[] {
  return shares
    .reduce(
      (all, name) => {
        const rates = suppressSmallest(all.map((row) => row[name]))
        return all.map((row, at) => ({ ...row, [name]: rates[at] ?? row[name] }))
      },
      [...rows],
    )
    .map(concealed)
}

/** How many were answered says how many were not: where that is hidden, so is this. */
function concealed(row: SearchesRow): SearchesRow {
  if (!row.unanswered.isHidden) return row
  const untold = (rate: Rate): Rate => ({ ...hide(rate), n: null })
  return { ...row, chosenFirst: untold(row.chosenFirst), chosenOther: untold(row.chosenOther) }
}
