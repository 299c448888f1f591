import { setImmediate } from 'node:timers/promises'
import { sql, type Kysely, type RawBuilder } from 'kysely'
import { copenhagenDay } from '../contacts/copenhagen-day.ts'
import { momentOf } from '../contacts/copenhagen-clock.ts'
import { shifted, type DaySpan } from '../contacts/tiles.ts'
import type { ContactFilter } from '../contract/contact-log.ts'
import { all, contactConditions, questionConditions, takenBy } from './log-conditions.ts'
import type { Tables } from './tables.ts'

/** A contact's place in the order of the log. */
export interface Place {
  readonly seq: number
  readonly startedAt: string
}

export interface Walk {
  readonly filter: ContactFilter
  readonly employee?: string | undefined
  /** No more in one go than this: asked anew before each. */
  readonly atMost: () => number
}

/**
 * The places that a filter matches, some days at a time, latest first; days on which nothing can match are leapt over where
 * an index knows them. In between everybody else gets their turn, and whoever walks may stop.
 */
export async function* walkLog(db: Kysely<Tables>, walk: Walk): AsyncGenerator<{ from: string; places: Place[] }> {
  const { filter } = walk
  const before = filter.before?.split('~')[0]
  const latest = before === undefined ? filter.to : copenhagenDay(new Date(before))
  let day = await lastDay(db, walk, latest < filter.to ? latest : filter.to)
  while (day !== null) {
    const days = daysUntil(day, filter)
    yield { from: days.from, places: await placesOf(db, walk, days) }
    await setImmediate()
    day = await lastDay(db, walk, shifted(days.from, -1))
  }
}

/** What is read in one go: a day, or a week where an index leads to the few questions there can be. */
export function daysUntil(day: string, { from, article, topic }: ContactFilter): DaySpan {
  if (article === undefined && topic === undefined) return { from: day, to: day }
  const first = shifted(day, -6)
  return { from: first > from ? first : from, to: day }
}

/** The questions of the contacts that a filter matches, themselves matched, of one day. */
export async function* walkQuestions(
  db: Kysely<Tables>,
  filter: ContactFilter,
): AsyncGenerator<{ id: string; seq: number }[]> {
  const walk = { filter, atMost: () => 0 }
  for (let day = await lastDay(db, walk, filter.to); day !== null; day = await lastDay(db, walk, shifted(day, -1))) {
    const { rows } = await questionsOf(filter, day).execute(db)
    yield [...rows]
    await setImmediate()
  }
}

function questionsOf(filter: ContactFilter, day: string) {
  return sql<{ id: string; seq: number }>`select f.question_id as id, f.question_seq as seq
    from ${factsOf(filter)} join contacts as c on c.seq = f.contact_seq
    where f.day = ${day} and ${contactConditions(filter)} and ${all(questionConditions(filter))}`
}

/** The latest day, not later than that, on which something may match. */
async function lastDay(db: Kysely<Tables>, walk: Walk, latest: string): Promise<string | null> {
  const { rows } = await sql<{ day: string | null }>`${lastDayQuery(walk, latest)}`.execute(db)
  return rows[0]?.day ?? null
}

/** The statement that leaps to it. */
export function lastDayQuery({ filter, employee }: Walk, latest: string): RawBuilder<unknown> {
  const { from, article, topic } = filter
  const within = sql`day between ${from} and ${latest}`
  const latestOf = (table: RawBuilder<unknown>, condition: RawBuilder<unknown>): RawBuilder<unknown> =>
    sql`select max(day) as day from ${table} where ${condition} and ${within}`
  return employee !== undefined
    ? sql`select max(day) as day from (${latestOf(sql`contacts`, sql`employee = ${employee}`)}
          union all ${latestOf(sql`contacts`, sql`seq in (${takenBy(employee)})`)})`
    : article !== undefined
      ? latestOf(sql`question_facts`, sql`article = ${article}`)
      : topic !== undefined
        ? latestOf(sql`question_facts`, sql`topic = ${topic}`)
        : latestOf(sql`contacts`, sql`true`)
}

async function placesOf(db: Kysely<Tables>, walk: Walk, days: DaySpan): Promise<Place[]> {
  const { rows } = await placesQuery(walk, days).execute(db)
  return [...rows]
}

/** The statement that reads some days, latest begun first. */
export function placesQuery({ filter, employee, atMost }: Walk, days: DaySpan) {
  const asked = questionConditions(filter)
  const [from, until] = [days.from, shifted(days.to, 1)].map((one) => momentOf({ day: one, clockMs: 0 }).toISOString())
  const own = contactConditions(filter, employee)
  const order = sql`order by c.started_at desc, c.seq desc limit ${atMost()}`
  const place = sql`c.seq as seq, c.started_at as startedAt`
  if (asked.length === 0) {
    return sql<Place>`select ${place} from contacts as c
      where c.started_at >= ${from} and c.started_at < ${until} ${after(filter)} and ${own} ${order}`
  }
  return sql<Place>`select distinct ${place} from ${factsOf(filter)} join contacts as c on c.seq = f.contact_seq
    where ${inDays(days)} ${after(filter)} and ${own} and ${all(asked)} ${order}`
}

function inDays({ from, to }: DaySpan): RawBuilder<unknown> {
  return from === to ? sql`f.day = ${from}` : sql`f.day between ${from} and ${to}`
}

/** Left to itself, SQLite reads all of a day, however few of its questions are about the topic. */
function factsOf({ article, topic }: ContactFilter): RawBuilder<unknown> {
  if (article !== undefined) return sql`question_facts as f indexed by question_facts_by_article`
  return topic === undefined ? sql`question_facts as f` : sql`question_facts as f indexed by question_facts_by_topic`
}

function after({ before }: ContactFilter): RawBuilder<unknown> {
  if (before === undefined) return sql``
  const [startedAt, seq] = before.split('~')
  return sql`and (c.started_at, c.seq) < (${startedAt}, ${Number(seq)})`
}
