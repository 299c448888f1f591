import { sql, type RawBuilder } from 'kysely'
import type { ContactFilter } from '../contract/contact-log.ts'

/** What a filter asks of contacts alone, as conditions on `c`, joined by `and`. */
export function contactConditions(
  { channel, department, note }: ContactFilter,
  employee?: string,
): RawBuilder<unknown> {
  return all([
    ...(channel === undefined ? [] : [sql`c.channel = ${channel}`]),
    ...(department === undefined ? [] : [sql`c.department = ${department}`]),
    ...(note === undefined
      ? []
      : [sql`exists (select 1 from contact_notes as n where n.contact_id = c.id and n.note <> '')`]),
    ...(employee === undefined ? [] : [sql`(c.employee = ${employee} or c.seq in (${takenBy(employee)}))`]),
  ])
}

/** What a filter asks of one question and its contact's marks, as conditions on the fact `f`. */
export function questionConditions(filter: ContactFilter): readonly RawBuilder<unknown>[] {
  const { outcome, reason, topic, article, lifeEvent, search, words } = filter
  return [
    ...Object.entries({ outcome, reason, topic, article }).flatMap(([column, value]) =>
      value === undefined ? [] : [sql`f.${sql.ref(column)} = ${value}`],
    ),
    ...(lifeEvent === undefined ? [] : [sql`instr(' ' || f.life_events || ' ', ${` ${lifeEvent} `}) > 0`]),
    ...(filter.repeat === undefined ? [] : [sql`f.is_repeat = 1`]),
    ...(filter.transferred === undefined ? [] : [sql`f.transfers > 0`]),
    ...(filter.corrected === undefined
      ? []
      : [sql`exists (select 1 from corrections as k where k.question_id = f.question_id)`]),
    ...(search === undefined ? [] : [searched(search)]),
    ...wordConditions(words ?? ''),
  ]
}

export function all(conditions: readonly RawBuilder<unknown>[]): RawBuilder<unknown> {
  return conditions.length === 0 ? sql`true` : sql.join(conditions, sql` and `)
}

/** The contacts that an employee took over from another. */
export function takenBy(employee: string): RawBuilder<unknown> {
  return sql`select own.seq from errand_steps as s join errands as e on e.id = s.errand_id
    join contacts as own on own.id = e.contact_id
    where s.employee = ${employee} and s.kind = 'taken' and e.subject = 'transfer'`
}

/** Before the search was noted, a question without an article was one that nothing answered. */
function searched(search: NonNullable<ContactFilter['search']>): RawBuilder<unknown> {
  const found = (condition: RawBuilder<unknown>): RawBuilder<unknown> =>
    sql`exists (select 1 from question_searches as g where g.question_id = f.question_id and ${condition})`
  if (search === 'reformulated') return found(sql`g.reformulated > 0`)
  if (search === 'poor') return found(sql`g.fit = 'poor'`)
  return sql`(${found(sql`g.fit = 'unanswered'`)} or (f.article = '' and not ${found(sql`true`)}))`
}

function wordConditions(words: string): readonly RawBuilder<unknown>[] {
  const wanted = words.toLowerCase().trim()
  if (wanted === '') return []
  const whole = /^"(.+)"$/.exec(wanted)?.[1]
  const told =
    whole === undefined
      ? wanted.split(/\s+/).flatMap((word) => [isLike(`%${patternOf(word)}%`), sql`instr(${lowered}, ${word}) > 0`])
      : [isLike(patternOf(whole)), sql`${lowered} = ${whole}`]
  return [sql`exists (select 1 from questions as q where q.seq = f.question_seq and ${all(told)})`]
}

/** Far cheaper than lowering every text: the few that are alike are then looked at closely. */
function isLike(pattern: string): RawBuilder<unknown> {
  return sql`query like ${pattern} escape '\\'`
}

/** What `like` does not know the capital of may be any letter. */
function patternOf(text: string): string {
  return text.replaceAll(/[\\%_]/g, '\\$&').replaceAll(/[æøå]/g, '_')
}

/** SQLite's own `lower` knows no Danish letters. */
const lowered = sql<string>`replace(replace(replace(lower(query), 'Æ', 'æ'), 'Ø', 'ø'), 'Å', 'å')`
