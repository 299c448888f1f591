import type { DuckDBConnection } from '@duckdb/node-api'
import type { Selection } from '../../../server/contacts/contact-log.ts'
import type { MeasureBy } from '../../../server/contract/measures.ts'
import type { Tally } from '../../../server/measures/tally.ts'
import type { Store } from '../../../server/store/store.ts'
import { askDuck } from './duck-facts.ts'
import type { Answer } from './page-question.ts'
import { linesOfRows, linesOfTally } from './tally-rows.ts'
import type { View } from './views.ts'

/** What a page of measures asks: the whole, the groups, and for each filter the groups that its choice stands among. */
export function measuresOf(selection: Selection, by: MeasureBy): View[] {
  const { channel, department, topic } = selection
  const filters = Object.entries({ channel, department, topic }).filter(([, chosen]) => chosen !== undefined)
  const among = filters.map(([name]) => viewOf({ ...selection, [name]: undefined }, name as MeasureBy))
  return [viewOf(selection, null), viewOf(selection, by), ...among]
}

export function viewOf(selection: Selection, by: MeasureBy | null): View {
  return { name: `by ${by ?? 'nothing'}`, by, selection }
}

/** As often as the page does. */
export async function askOurs(store: Store, views: readonly View[]): Promise<Answer> {
  const told: Tally[][] = []
  for (const { selection, by } of views) told.push(await store.log.tally(selection, by))
  return () => once(views, told).flatMap(linesOfTally)
}

/** Each view once. */
export async function askDucks(duck: DuckDBConnection, views: readonly View[]): Promise<Answer> {
  const told: unknown[][][] = []
  for (const view of once(views, views)) told.push(await askDuck(duck, view))
  return () => told.flatMap(linesOfRows)
}

function once<Item>(views: readonly View[], items: readonly Item[]): Item[] {
  const names = views.map((view) => JSON.stringify(view))
  return items.filter((_, at) => names.indexOf(names[at] ?? '') === at)
}
