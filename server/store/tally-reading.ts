import type { Kysely } from 'kysely'
import type { Selection } from '../contacts/contact-log.ts'
import { tilesOf, weekAround, weekTiles, type DaySpan } from '../contacts/tiles.ts'
import { isoWeek } from '../contacts/copenhagen-day.ts'
import type { MeasureBy } from '../contract/measures.ts'
import { cellCounts } from '../measures/cell.ts'
import { nothingCounted } from '../measures/contributions.ts'
import { tallyOf, type Tally } from '../measures/tally.ts'
import { planCells, readCells, type CountRow } from './cell-reading.ts'
import { countFacts } from './fact-counting.ts'
import type { Tables } from './tables.ts'

/** Counts the period's questions and finished contacts by group, as the newest judgement of each question has it. */
export async function readTally(db: Kysely<Tables>, selection: Selection, by: MeasureBy | null): Promise<Tally[]> {
  const plan = planCells(selection, by)
  if (plan === null) return added(await countFacts(db, { spans: [selection], selection }, by))
  // A week that lies in two months cannot be put together from them.
  const { runs, rest } = by === 'week' ? weekTiles(selection) : tilesOf(selection)
  const weeks: string[] = []
  const spans: DaySpan[] = []
  for (const days of rest) {
    if (await isAllOfItsWeek(db, days)) weeks.push(isoWeek(days.from))
    else spans.push(days)
  }
  return added([
    ...(await readCells(db, plan, { runs: [...runs, ...weeks.map((week) => [week])], selection })),
    ...(await countFacts(db, { spans, selection }, by)),
  ])
}

/** Whether nothing is known of the week's other days: this week's, as a rule. */
async function isAllOfItsWeek(db: Kysely<Tables>, { from, to }: DaySpan): Promise<boolean> {
  const week = weekAround(from)
  if (weekAround(to).from !== week.from) return false
  const other = await db
    .selectFrom('question_facts')
    .select('day')
    .where('day', '>=', week.from)
    .where('day', '<=', week.to)
    .where(({ eb, or }) => or([eb('day', '<', from), eb('day', '>', to)]))
    .limit(1)
    .executeTakeFirst()
  return other === undefined
}

function added(rows: readonly CountRow[]): Tally[] {
  const groups = new Map<string, ReturnType<typeof nothingCounted>>()
  for (const row of rows) {
    const counted = groups.get(row.group_key) ?? nothingCounted()
    for (const name of cellCounts) counted[name] += Number(row[name])
    groups.set(row.group_key, counted)
  }
  return [...groups].map(([key, counted]) => tallyOf(key, counted)).toSorted((a, b) => (a.key < b.key ? -1 : 1))
}
