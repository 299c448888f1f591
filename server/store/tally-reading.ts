import type { Kysely } from 'kysely'
import type { Selection } from '../contacts/contact-log.ts'
import { daysIn, partsOfWeeks, tilesOf, weekTiles, type DaySpan, type PartOfWeek } from '../contacts/tiles.ts'
import type { MeasureBy } from '../contract/measures.ts'
import { cellCounts } from '../measures/cell.ts'
import { nothingCounted } from '../measures/counted.ts'
import { tallyOf, type Tally } from '../measures/tally.ts'
import { readCells, type CountRow } from './cell-reading.ts'
import { countPackedDays, hasDetail } from './packed-day-reading.ts'
import type { Tables } from './tables.ts'

/** Counts the period's questions and finished contacts by group, as the newest judgement of each question has it. */
export async function readTally(db: Kysely<Tables>, selection: Selection, by: MeasureBy | null): Promise<Tally[]> {
  if (hasDetail(selection)) return added(await countPackedDays(db, { spans: [selection], selection }, by))
  // A week that lies in two months cannot be put together from them.
  const { runs, rest } = by === 'week' ? weekTiles(selection) : tilesOf(selection)
  const ends = await layOutEnds(db, rest.flatMap(partsOfWeeks))
  return added([
    ...(await readCells(db, [...runs, ...ends.weeks.map((week) => [week])], { selection, by })),
    ...(await countPackedDays(db, { spans: ends.counted, selection }, by)),
    ...(await countPackedDays(db, { spans: ends.taken, selection }, by)).map(negative),
  ])
}

interface Ends {
  /** Read whole. */
  readonly weeks: string[]
  readonly counted: DaySpan[]
  /** Days that are taken out of a week that is read whole. */
  readonly taken: DaySpan[]
}

/** Counts as few days as can be: those of a part of a week, or those that the part leaves of it. */
async function layOutEnds(db: Kysely<Tables>, parts: readonly PartOfWeek[]): Promise<Ends> {
  const ends: Ends = { weeks: [], counted: [], taken: [] }
  for (const { week, days, others } of parts) {
    const isAll = !(await hasFacts(db, others))
    if (isAll || daysIn(others) < daysIn([days])) ends.weeks.push(week)
    else ends.counted.push(days)
    if (!isAll && daysIn(others) < daysIn([days])) ends.taken.push(...others)
  }
  return ends
}

/** The rest of this week has none, as a rule. */
async function hasFacts(db: Kysely<Tables>, spans: readonly DaySpan[]): Promise<boolean> {
  if (spans.length === 0) return false
  const found = await db
    .selectFrom('question_facts')
    .select('day')
    .where(({ or, between }) => or(spans.map(({ from, to }) => between('day', from, to))))
    .limit(1)
    .executeTakeFirst()
  return found !== undefined
}

function negative(row: CountRow): CountRow {
  return { ...row, ...Object.fromEntries(cellCounts.map((name) => [name, -Number(row[name])])) }
}

function added(rows: readonly CountRow[]): Tally[] {
  const groups = new Map<string, ReturnType<typeof nothingCounted>>()
  for (const row of rows) {
    const counted = groups.get(row.group_key) ?? nothingCounted()
    for (const name of cellCounts) counted[name] += Number(row[name])
    groups.set(row.group_key, counted)
  }
  return [...groups]
    .filter(([, { asked }]) => asked > 0)
    .map(([key, counted]) => tallyOf(key, counted))
    .toSorted((a, b) => (a.key < b.key ? -1 : 1))
}
