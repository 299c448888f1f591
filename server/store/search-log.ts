import { setImmediate } from 'node:timers/promises'
import { sql, type Kysely, type Transaction } from 'kysely'
import type { ContactEntry, QuestionEntry } from '../contacts/contact-log.ts'
import type { SearchLog } from '../contacts/search-log.ts'
import { shifted, weekTiles, type DaySpan } from '../contacts/tiles.ts'
import { countSearch, fitOf, searchCounts, type SearchCount, type SearchFit } from '../measures/search-counts.ts'
import { columnList, jsonList } from './json-rows.ts'
import type { Tables } from './tables.ts'

/** What the search gave, on tables. */
export function createSearchLog(db: Kysely<Tables>): SearchLog {
  return {
    async tally(span, by) {
      const { runs, rest } = weekTiles(span)
      const rows = [...(await readCells(db, runs.flat(), by))]
      for (const days of rest) rows.push(...(await countDays(db, days, by)))
      return added(rows)
    },
    texts: (span, fit, most) => countTexts(db, { span, fit, most }),
  }
}

/** Stores what a question's search gave, and counts it in its week; in the transaction that stores the question. */
export async function storeSearch(
  write: Transaction<Tables>,
  { day, week }: Pick<ContactEntry, 'day' | 'week'>,
  question: QuestionEntry & { readonly seq: number },
): Promise<void> {
  const { search, id, seq } = question
  if (search === undefined) return
  const { confidence = null, rank, hits, reformulated } = search
  const topic = question.topic ?? ''
  const row = {
    question_id: id,
    question_seq: seq,
    day,
    week,
    topic,
    fit: fitOf(search),
    confidence,
    rank,
    hits,
    reformulated,
  }
  await write.insertInto('question_searches').values(row).execute()
  const counted = countSearch(search)
  await sql`insert into search_cells (week, topic, ${columnList(searchCounts)})
    values (${week}, ${topic}, ${sql.join(searchCounts.map((name) => counted[name]))})
    on conflict (week, topic) do update set
    ${sql.join(searchCounts.map((name) => sql`${sql.ref(name)} = ${sql.ref(`search_cells.${name}`)} + ${sql.ref(`excluded.${name}`)}`))}`.execute(
    write,
  )
}

type CountRow = Readonly<Record<SearchCount, number | string>> & { readonly key: string }

async function readCells(db: Kysely<Tables>, weeks: readonly string[], by: 'topic' | 'week') {
  if (weeks.length === 0) return []
  const sums = sql.join(searchCounts.map((name) => sql`sum(${sql.ref(name)}) as ${sql.ref(name)}`))
  const { rows } = await sql<CountRow>`select ${sql.ref(by)} as key, ${sums} from search_cells
    where week in ${jsonList(weeks)} group by 1`.execute(db)
  return rows
}

async function countDays(db: Kysely<Tables>, { from, to }: DaySpan, by: 'topic' | 'week') {
  const { rows } = await sql<CountRow>`select ${sql.ref(by)} as key, count(*) as asked,
      sum(fit = 'unanswered') as unanswered, sum(fit = 'poor') as poor,
      sum(fit <> 'unanswered' and rank = 1) as chosen_first,
      sum(fit <> 'unanswered' and rank > 1) as chosen_other, sum(reformulated > 0) as reformulated
    from question_searches where day between ${from} and ${to} group by 1`.execute(db)
  return rows
}

function added(rows: readonly CountRow[]): Map<string, Record<SearchCount, number>> {
  const groups = new Map<string, Record<SearchCount, number>>()
  for (const row of rows) {
    const counted = groups.get(row.key) ?? nothing()
    for (const name of searchCounts) counted[name] += Number(row[name])
    groups.set(row.key, counted)
  }
  return groups
}

function nothing(): Record<SearchCount, number> {
  return Object.fromEntries(searchCounts.map((name) => [name, 0])) as Record<SearchCount, number>
}

interface Wanted {
  readonly span: DaySpan
  readonly fit: SearchFit
  readonly most: number
}

/** So many days are read in one go, in some ten milliseconds where three thousand contacts come a day. */
const DAYS_AT_ONCE = 28

/** Some days at a time: everybody else gets their turn in between. */
async function countTexts(db: Kysely<Tables>, { span, fit, most }: Wanted) {
  const times = new Map<string, number>()
  for (let from = await nextDay(db, fit, span); from !== null;) {
    const to = [shifted(from, DAYS_AT_ONCE - 1), span.to].toSorted()[0] ?? span.to
    const { rows } = await sql<{ text: string; times: number | string }>`
      select query as text, count(*) as times from question_searches as g join questions on questions.seq = g.question_seq
      where g.fit = ${fit} and g.day between ${from} and ${to} and query <> '' group by 1`.execute(db)
    for (const row of rows) {
      const text = row.text.toLowerCase()
      times.set(text, (times.get(text) ?? 0) + Number(row.times))
    }
    from = await nextDay(db, fit, { from: shifted(to, 1), to: span.to })
    await setImmediate()
  }
  const all = [...times].map(([text, count]) => ({ text, times: count }))
  return all.toSorted((a, b) => b.times - a.times || (a.text < b.text ? -1 : 1)).slice(0, most)
}

async function nextDay(db: Kysely<Tables>, fit: SearchFit, { from, to }: DaySpan): Promise<string | null> {
  const { rows } = await sql<{ day: string | null }>`select min(day) as day from question_searches
    where fit = ${fit} and day between ${from} and ${to}`.execute(db)
  return rows[0]?.day ?? null
}
