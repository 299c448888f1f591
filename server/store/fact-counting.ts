import { sql, type Kysely, type RawBuilder } from 'kysely'
import type { Selection } from '../contacts/contact-log.ts'
import type { DaySpan } from '../contacts/tiles.ts'
import type { MeasureBy } from '../contract/measures.ts'
import { secondsBounds, secondsClass } from '../measures/cell.ts'
import type { CountRow } from './cell-reading.ts'
import type { Tables } from './tables.ts'

/**
 * Counts the facts of some days by group: what whole weeks leave over, and what no cell holds.
 *
 * @param spans without a day in common; a group may come once for each
 */
export async function countFacts(
  db: Kysely<Tables>,
  { spans, selection }: { readonly spans: readonly DaySpan[]; readonly selection: Selection },
  by: MeasureBy | null,
): Promise<readonly CountRow[]> {
  const rows: CountRow[] = []
  // One span at a time: of several at once SQLite keeps every row it has seen, and loses their order.
  for (const { from, to } of spans) {
    const chosen = sql`where facts.day between ${from} and ${to} ${chosenFacts(selection)} ${kept(by)}`
    rows.push(...(await countChosen(chosen, by).execute(db)).rows)
  }
  return rows
}

/** Rows that lie together in the order of their days are sooner read twice than kept. */
function countChosen(chosen: RawBuilder<unknown>, by: MeasureBy | null): RawBuilder<CountRow> {
  return sql<CountRow>`
    with asked as (select ${groupOf(by)} as group_key, ${askedSums} ${factsBy(by)} ${chosen} group by group_key),
    contacted as (select group_key, ${contactSums}
      from (select ${groupOf(by)} as group_key, ${contactColumns} ${factsBy(by)} ${chosen} group by ${contactsOf(by)})
      group by group_key)
    select * from asked join contacted using (group_key)`
}

function factsBy(by: MeasureBy | null): RawBuilder<unknown> {
  return sql`from question_facts as facts ${by === 'life-event' ? sql`, ${eventsOf} as event` : sql``}`
}

/** A contact counts once in each group that it has a question in; in most, all of its questions are in one. */
function contactsOf(by: MeasureBy | null): RawBuilder<unknown> {
  return isOfContact(by) ? sql`facts.day, contact_seq` : sql`facts.day, contact_seq, group_key`
}

const askedSums = sql.join([
  sql`count(*) as asked`,
  sql`sum(counts_as = 'excluded') as asked_excluded`,
  sql`sum(counts_as = 'resolved') as asked_resolved`,
  sql`sum(counts_as = 'resolved-with-help') as asked_helped`,
  sql`sum(counts_as = 'referred') as asked_referred`,
  sql`sum(is_eligible = 0) as asked_beyond`,
  sql`sum(taken_back_at is not null) as asked_taken_back`,
  sql`sum(article <> '') as asked_linked`,
])

/** They stand with each question of a contact alike: SQLite takes them from any of those it groups. */
const contactColumns = sql.join(
  [
    'contact_counts_as',
    'is_contact_beyond',
    'is_contact_taken_back',
    'is_repeat',
    'is_self_service_offered',
    'transfers',
  ].map((name) => sql.ref(name)),
)

const isCounted = sql`contact_counts_as <> 'in-hand'`
const contactSums = sql.join([
  sql`sum(${isCounted}) as contacts`,
  sql`sum(contact_counts_as = 'excluded') as contacts_excluded`,
  sql`sum(contact_counts_as = 'resolved') as contacts_resolved`,
  sql`sum(contact_counts_as = 'resolved-with-help') as contacts_helped`,
  sql`sum(is_contact_beyond) as contacts_beyond`,
  sql`sum(is_contact_taken_back) as contacts_taken_back`,
  sql`sum(${isCounted} and is_repeat) as contacts_repeat`,
  sql`sum(${isCounted} and is_self_service_offered) as contacts_offered`,
  sql`sum(${isCounted} and transfers > 0) as contacts_transferred`,
])

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

/** Groups in which all questions of a contact are together. */
function isOfContact(by: MeasureBy | null): boolean {
  return by === null || ['channel', 'department', 'week', 'weekday', 'hour', 'weekday-hour'].includes(by)
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
