import { sql, type Kysely, type RawBuilder } from 'kysely'
import type { Selection } from '../contacts/contact-log.ts'
import type { MeasureBy } from '../contract/measures.ts'
import {
  any,
  cellCounts,
  isOneOfOne,
  isSplitName,
  pairKey,
  type CellCount,
  type Detail,
  type Dimension,
} from '../measures/cell.ts'
import { jsonList } from './json-rows.ts'
import type { Tables } from './tables.ts'

/** Which cells answer a question, and by what they are grouped. */
export interface CellPlan {
  readonly dimension: Dimension
  /** One group of the dimension only; of a pair, one group of its first. */
  readonly key: string | null
  readonly isPair: boolean
  readonly by: MeasureBy | null
}

/** The cells that hold the counts of a selection by group; null where none do and the facts must be counted. */
export function planCells(selection: Selection, by: MeasureBy | null): CellPlan | null {
  const chosen = detailsOf(selection)
  const [only] = chosen
  if (only === undefined) return { dimension: dimensionOf(by), key: null, isPair: false, by }
  if (chosen.length > 1) return null
  if (by === null || by === 'week' || by === 'channel' || by === 'department' || isOneOfOne(only.dimension, by)) {
    return { ...only, isPair: false, by }
  }
  const split = dimensionOf(by)
  const isEverywhere = selection.channel === undefined && selection.department === undefined
  return isEverywhere && isSplitName(split)
    ? { dimension: `${only.dimension}/${split}`, key: only.key, isPair: true, by }
    : null
}

function detailsOf({ topic, article, lifeEvent }: Selection): { dimension: Detail; key: string }[] {
  return [
    ...(topic === undefined ? [] : [{ dimension: 'topic', key: topic } as const]),
    ...(article === undefined ? [] : [{ dimension: 'article', key: article } as const]),
    ...(lifeEvent === undefined ? [] : [{ dimension: 'life-event', key: lifeEvent } as const]),
  ]
}

function dimensionOf(by: MeasureBy | null) {
  if (by === null || by === 'week') return 'total'
  return by === 'weekday' || by === 'weekday-hour' ? 'hour' : by
}

/** PostgreSQL sends sums of whole numbers as text. */
export type CountRow = Readonly<Record<CellCount, number | string>> & { readonly group_key: string }

/** Sums of whole weeks and months, by group; a group may come once for each run. */
export async function readCells(
  db: Kysely<Tables>,
  plan: CellPlan,
  { runs, selection }: { readonly runs: readonly (readonly string[])[]; readonly selection: Selection },
): Promise<readonly CountRow[]> {
  const rows: CountRow[] = []
  for (const run of runs) rows.push(...(await readRun(db, plan, { run, selection })))
  return rows
}

async function readRun(
  db: Kysely<Tables>,
  plan: CellPlan,
  { run, selection }: { readonly run: readonly string[]; readonly selection: Selection },
): Promise<readonly CountRow[]> {
  const { dimension, key, by } = plan
  const { channel, department } = selection
  // A fixed key is looked up tile by tile; for all keys of a dimension the run is read in one go.
  const [first, last] = [run[0] ?? '', run.at(-1) ?? '']
  const inPeriod = key === null ? sql`span between ${first} and ${last}` : sql`span in ${jsonList(run)}`
  const sums = cellCounts.map((name) => sql`sum(${sql.ref(name)}) as ${sql.ref(name)}`)
  const { rows } = await sql<CountRow>`
    select ${groupOf(plan)} as group_key, ${sql.join(sums)}
    from measure_cells
    where dimension = ${dimension} and ${placeOf('channel', by === 'channel' && key !== null, channel)}
      and ${placeOf('department', by === 'department' && key !== null, department)}
      and ${inPeriod} ${ofKey(plan)}
    group by 1 having sum(asked) > 0`.execute(db)
  return rows
}

function ofKey({ key, isPair }: CellPlan): RawBuilder<unknown> {
  if (key === null) return sql``
  return isPair ? sql`and key >= ${pairKey(key, '')} and key < ${`${key}!`}` : sql`and key = ${key}`
}

/** Where one topic is split by channel, the split stands in the cell's place and not in its key. */
function placeOf(column: 'channel' | 'department', isSplit: boolean, chosen: string | undefined): RawBuilder<unknown> {
  if (chosen !== undefined) return sql`${sql.ref(column)} = ${chosen}`
  if (!isSplit) return sql`${sql.ref(column)} = ${any}`
  return sql`${sql.ref(column)} in (select distinct key from measure_cells
    where dimension = ${column} and channel = ${any} and department = ${any})`
}

function groupOf({ by, key, isPair }: CellPlan): RawBuilder<unknown> {
  const own = isPair && key !== null ? sql`substr(key, ${pairKey(key, '').length + 1})` : sql`key`
  if (by === null) return sql`'all'`
  if (by === 'week') return sql`span`
  if (by === 'weekday') return sql`substr(${own}, 1, 1)`
  if (by === 'hour') return sql`substr(${own}, 3)`
  return key !== null && (by === 'channel' || by === 'department') ? sql.ref(by) : own
}
