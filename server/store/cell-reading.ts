import { sql, type Kysely, type RawBuilder } from 'kysely'
import type { Selection } from '../contacts/contact-log.ts'
import type { MeasureBy } from '../contract/measures.ts'
import { any, cellCounts, type CellCount, type Dimension } from '../measures/cell.ts'
import type { Tables } from './tables.ts'

function dimensionOf(by: MeasureBy | null): Dimension {
  if (by === null || by === 'week') return 'total'
  return by === 'weekday' || by === 'weekday-hour' ? 'hour' : by
}

/** PostgreSQL sends sums of whole numbers as text. */
export type CountRow = Readonly<Record<CellCount, number | string>> & { readonly group_key: string }

/** Which cells are added up, and by what they are grouped. */
interface CellQuestion {
  readonly selection: Pick<Selection, 'channel' | 'department'>
  readonly by: MeasureBy | null
}

/**
 * Sums of whole weeks and months, by group; a group may come once for each run.
 *
 * @param runs of tiles that follow one another, see `Tiles`
 */
export async function readCells(
  db: Kysely<Tables>,
  runs: readonly (readonly string[])[],
  question: CellQuestion,
): Promise<readonly CountRow[]> {
  const rows: CountRow[] = []
  for (const run of runs) rows.push(...(await readRun(db, run, question)))
  return rows
}

async function readRun(
  db: Kysely<Tables>,
  run: readonly string[],
  { selection: { channel = any, department = any }, by }: CellQuestion,
): Promise<readonly CountRow[]> {
  const sums = cellCounts.map((name) => sql`sum(${sql.ref(name)}) as ${sql.ref(name)}`)
  const { rows } = await sql<CountRow>`
    select ${groupOf(by)} as group_key, ${sql.join(sums)}
    from measure_cells
    where dimension = ${dimensionOf(by)} and channel = ${channel} and department = ${department}
      and span between ${run[0] ?? ''} and ${run.at(-1) ?? ''}
    group by 1 having sum(asked) > 0`.execute(db)
  return rows
}

function groupOf(by: MeasureBy | null): RawBuilder<unknown> {
  switch (by) {
    case null:
      return sql`'all'`
    case 'week':
      return sql`span`
    case 'weekday':
      return sql`substr(key, 1, 1)`
    case 'hour':
      return sql`substr(key, 3)`
    default:
      return sql`key`
  }
}
