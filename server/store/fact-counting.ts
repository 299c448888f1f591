import { sql, type Kysely, type RawBuilder } from 'kysely'
import type { Selection } from '../contacts/contact-log.ts'
import type { DaySpan } from '../contacts/tiles.ts'
import type { MeasureBy } from '../contract/measures.ts'
import { cellCounts, secondsBounds, secondsClass } from '../measures/cell.ts'
import type { CountRow } from './cell-reading.ts'
import type { Tables } from './tables.ts'

/** Counts the facts of some days by group: what whole weeks leave over, and what no cell holds. */
export async function countFacts(
  db: Kysely<Tables>,
  { spans, selection }: { readonly spans: readonly DaySpan[]; readonly selection: Selection },
  by: MeasureBy | null,
): Promise<readonly CountRow[]> {
  if (spans.length === 0) return []
  const period = sql`where ${inSpans(spans)} ${chosenFacts(selection)}`
  // Without a filter on questions every question of a chosen contact is chosen, so contacts need not be looked up again.
  const ofContacts = hasDetail(selection)
    ? sql`where (day, contact_seq) in (select day, contact_seq from matching)`
    : period
  // Materialized: otherwise SQLite works a part out anew for each row that asks for it.
  const { rows } = await sql<CountRow>`
    with matching as materialized (
      select ${groupOf(by)} as group_key, day, contact_seq, counts_as, is_eligible, taken_back_at, article
      from question_facts as facts ${by === 'life-event' ? sql`, ${eventsOf} as event` : sql``}
      ${period} ${kept(by)}),
    judged as materialized (
      select day, contact_seq, ${isOfContact(by) ? groupOf(by) : sql`''`} as group_key, is_contact_counted,
        max(is_repeat) as is_repeat, max(is_self_service_offered) as is_offered, max(transfers) as transfers,
        sum(counts_as <> 'excluded') as counting, sum(counts_as = 'resolved') as resolved,
        sum(counts_as not in ('unresolved', 'excluded')) as settled, sum(is_eligible = 0) as beyond,
        sum(taken_back_at is not null) as taken_back
      from question_facts as facts ${ofContacts}
      group by day, contact_seq),
    asked as (
      select group_key, count(*) as asked, sum(counts_as = 'excluded') as asked_excluded,
        sum(counts_as = 'resolved') as asked_resolved, sum(counts_as = 'resolved-with-help') as asked_helped,
        sum(counts_as = 'referred') as asked_referred, sum(is_eligible = 0) as asked_beyond,
        sum(taken_back_at is not null) as asked_taken_back, sum(article <> '') as asked_linked
      from matching group by group_key),
    contacted as materialized (
      select group_key, count(*) as contacts, sum(counting = 0) as contacts_excluded,
        sum(counting > 0 and resolved = counting) as contacts_resolved,
        sum(counting > 0 and resolved < counting and settled = counting) as contacts_helped,
        sum(counting > 0 and beyond > 0) as contacts_beyond,
        sum(counting > 0 and resolved = counting and taken_back > 0) as contacts_taken_back,
        sum(is_repeat) as contacts_repeat, sum(is_offered) as contacts_offered, sum(transfers > 0) as contacts_transferred
      from ${isOfContact(by) ? sql`judged` : contactsOfGroups}
      where is_contact_counted = 1 group by group_key)
    select asked.*, ${sql.join(contactCounts.map((name) => sql`coalesce(${sql.ref(name)}, 0) as ${sql.ref(name)}`))}
    from asked left join contacted using (group_key)`.execute(db)
  return rows
}

/** A contact counts once in each group that one of its questions belongs to. */
const contactsOfGroups = sql`(select matching.group_key, judged.is_contact_counted, is_repeat, is_offered, transfers, counting,
    resolved, settled, beyond, judged.taken_back
  from (select distinct group_key, day, contact_seq from matching) as matching join judged using (day, contact_seq))`

/** Groups in which all questions of a contact are together. */
function isOfContact(by: MeasureBy | null): boolean {
  return by === null || ['channel', 'department', 'week', 'weekday', 'hour', 'weekday-hour'].includes(by)
}

function hasDetail({ topic, article, lifeEvent }: Selection): boolean {
  return topic !== undefined || article !== undefined || lifeEvent !== undefined
}

const contactCounts = cellCounts.filter((name) => name.startsWith('contacts'))

function inSpans(spans: readonly DaySpan[]): RawBuilder<unknown> {
  return sql`(${sql.join(
    spans.map(({ from, to }) => sql`facts.day between ${from} and ${to}`),
    sql` or `,
  )})`
}

/** The conditions of a selection but its period, on `question_facts as facts`. */
export function chosenFacts({ channel, department, topic, article, lifeEvent }: Selection): RawBuilder<unknown> {
  const conditions = Object.entries({ channel, department, topic, article }).flatMap(([column, value]) =>
    value === undefined ? [] : [sql`and facts.${sql.ref(column)} = ${value}`],
  )
  const inEvent =
    lifeEvent === undefined ? sql`` : sql`and instr(' ' || facts.life_events || ' ', ${` ${lifeEvent} `}) > 0`
  return sql`${conditions.length > 0 ? sql.join(conditions, sql` `) : sql``} ${inEvent}`
}

function groupOf(by: MeasureBy | null): RawBuilder<unknown> {
  switch (by) {
    case null:
      return sql`'all'`
    case 'life-event':
      return sql`event.value`
    case 'weekday':
      return sql`substr(hour, 1, 1)`
    case 'hour':
      return sql`substr(hour, 3)`
    case 'weekday-hour':
      return sql`hour`
    case 'cause':
      return sql`outcome || ' ' || reason`
    case 'seconds':
      return secondsGroup
    default:
      return sql`facts.${sql.ref(by)}`
  }
}

/** The questions that belong to any group at all. */
function kept(by: MeasureBy | null): RawBuilder<unknown> {
  if (by === 'cause') return sql`and counts_as not in ('resolved', 'excluded')`
  return by === 'seconds' ? sql`and counts_as <> 'excluded'` : sql``
}

const eventsOf = sql`json_each(case when facts.life_events = '' then '[]'
  else '["' || replace(facts.life_events, ' ', '","') || '"]' end)`

const secondsGroup = sql`case ${sql.join(
  secondsBounds.map((bound) => sql`when seconds <= ${sql.lit(bound)} then ${sql.lit(secondsClass(bound))}`),
  sql` `,
)} else ${sql.lit(secondsClass(Number.POSITIVE_INFINITY))} end`
