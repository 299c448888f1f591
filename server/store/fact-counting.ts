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
  const { rows } = await sql<CountRow>`
    with matching as (
      select ${groupOf(by)} as group_key, facts.*
      from question_facts as facts ${by === 'life-event' ? sql`, ${eventsOf} as event` : sql``}
      where ${inSpans(spans)} ${chosenFacts(selection)} ${kept(by)}),
    spoken as (
      select group_key, count(*) as asked, sum(counts_as = 'excluded') as asked_excluded,
        sum(counts_as = 'resolved') as asked_resolved, sum(counts_as = 'resolved-with-help') as asked_helped,
        sum(counts_as = 'referred') as asked_referred, sum(is_eligible = 0) as asked_beyond,
        sum(taken_back_at is not null) as asked_taken_back, sum(article <> '') as asked_linked,
        ${sql.join(contactColumns.map((name) => sql`max(${sql.ref(name)}) as ${sql.ref(name)}`))}
      from matching group by day, contact_seq, group_key)
    select group_key, ${sql.join(askedCounts.map((name) => sql`sum(${sql.ref(name)}) as ${sql.ref(name)}`))},
      sum(contact_counts_as <> 'in-hand') as contacts, sum(contact_counts_as = 'excluded') as contacts_excluded,
      sum(contact_counts_as = 'resolved') as contacts_resolved,
      sum(contact_counts_as = 'resolved-with-help') as contacts_helped, sum(is_contact_beyond) as contacts_beyond,
      sum(is_contact_taken_back) as contacts_taken_back, ${sql.join(ofCounted)}
    from spoken group by group_key`.execute(db)
  return rows
}

/** What stands with each question of a contact alike: a contact counts once in each group that it has a question in. */
const contactColumns = [
  'contact_counts_as',
  'is_contact_beyond',
  'is_contact_taken_back',
  'is_repeat',
  'is_self_service_offered',
  'transfers',
]

const askedCounts = cellCounts.filter((name) => name.startsWith('asked'))

const ofCounted = [
  sql`sum(contact_counts_as <> 'in-hand' and is_repeat) as contacts_repeat`,
  sql`sum(contact_counts_as <> 'in-hand' and is_self_service_offered) as contacts_offered`,
  sql`sum(contact_counts_as <> 'in-hand' and transfers > 0) as contacts_transferred`,
]

function inSpans(spans: readonly DaySpan[]): RawBuilder<unknown> {
  return sql`(${sql.join(
    spans.map(({ from, to }) => sql`facts.day between ${from} and ${to}`),
    sql` or `,
  )})`
}

/**
 * The conditions of a selection but its period, on `question_facts as facts`. A period is read by its days, or by the topic
 * or article: a department has an index too, of its whole log.
 */
export function chosenFacts({ channel, department, topic, article, lifeEvent }: Selection): RawBuilder<unknown> {
  const conditions = Object.entries({ channel, department, topic, article }).flatMap(([column, value]) => {
    const read = column === 'department' ? sql`+facts.department` : sql`facts.${sql.ref(column)}`
    return value === undefined ? [] : [sql`and ${read} = ${value}`]
  })
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
