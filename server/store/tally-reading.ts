import { sql, type Kysely, type RawBuilder } from 'kysely'
import type { Selection } from '../contacts/contact-log.ts'
import type { MeasureBy } from '../contract/measures.ts'
import { noCounts, type Counts, type Tally } from '../measures/tally.ts'
import type { Tables } from './tables.ts'

/** Counts the period's questions and finished contacts by group, as the newest judgement of each question has it. */
export async function readTally(db: Kysely<Tables>, selection: Selection, by: MeasureBy | null): Promise<Tally[]> {
  const group = groupOf(by)
  const [questions, contacts] = [await countQuestions(db, selection, group), await countContacts(db, selection, group)]
  const keys = [...new Set([...questions.keys(), ...contacts.keys()])].toSorted()
  return keys.map((key) => ({
    key,
    questions: questions.get(key) ?? noCounts,
    contacts: contacts.get(key) ?? noCounts,
  }))
}

function groupOf(by: MeasureBy | null): RawBuilder<string> {
  switch (by) {
    case null:
      return sql`'all'`
    case 'channel':
      return sql`contacts.channel`
    case 'department':
      return sql`contacts.department`
    case 'week':
      return sql`contacts.week`
    case 'topic':
      return sql`coalesce(questions.topic, '')`
    case 'article':
      return sql`coalesce(questions.article, '')`
  }
}

/** The period's questions, each with its newest judgement. */
function judged({ from, to, channel, department }: Selection, group: RawBuilder<string>): RawBuilder<unknown> {
  return sql`
    select ${group} as group_key, questions.contact_id,
      coalesce(corrections.counts_as, questions.counts_as) as counts_as,
      coalesce(corrections.is_eligible, questions.is_eligible) as is_eligible
    from contacts
    join questions on questions.contact_id = contacts.id
    left join corrections on corrections.seq =
      (select max(later.seq) from corrections as later where later.question_id = questions.id)
    where contacts.day between ${from} and ${to}
      and (${channel ?? null} is null or contacts.channel = ${channel ?? null})
      and (${department ?? null} is null or contacts.department = ${department ?? null})`
}

/** PostgreSQL sends whole numbers of eight bytes as text. */
type Count = number | string

interface CountRow extends Record<string, unknown> {
  group_key: string
  total: Count
  excluded: Count
  resolved: Count
  with_help: Count
  referred: Count
  not_eligible: Count
}

async function countQuestions(
  db: Kysely<Tables>,
  selection: Selection,
  group: RawBuilder<string>,
): Promise<Map<string, Counts>> {
  const { rows } = await sql<CountRow>`
    with judged as (${judged(selection, group)})
    select group_key, count(*) as total,
      sum(case when counts_as = 'excluded' then 1 else 0 end) as excluded,
      sum(case when counts_as = 'resolved' then 1 else 0 end) as resolved,
      sum(case when counts_as = 'resolved-with-help' then 1 else 0 end) as with_help,
      sum(case when counts_as = 'referred' then 1 else 0 end) as referred,
      sum(case when is_eligible = 0 then 1 else 0 end) as not_eligible
    from judged group by group_key`.execute(db)
  return countsByKey(rows)
}

/** A contact counts once in each group that one of its questions belongs to; while it is open it does not count. */
async function countContacts(
  db: Kysely<Tables>,
  selection: Selection,
  group: RawBuilder<string>,
): Promise<Map<string, Counts>> {
  const { rows } = await sql<CountRow>`
    with judged as (${judged(selection, sql`'all'`)}),
    outcome as (
      select judged.contact_id,
        sum(case when counts_as <> 'excluded' then 1 else 0 end) as counted,
        sum(case when counts_as = 'resolved' then 1 else 0 end) as resolved,
        sum(case when counts_as in ('resolved', 'resolved-with-help', 'referred') then 1 else 0 end) as settled,
        sum(case when is_eligible = 0 then 1 else 0 end) as not_eligible
      from judged group by judged.contact_id),
    groups as (
      select distinct ${group} as group_key, contacts.id
      from contacts join questions on questions.contact_id = contacts.id
      where contacts.day between ${selection.from} and ${selection.to})
    select group_key, count(*) as total,
      sum(case when counted = 0 then 1 else 0 end) as excluded,
      sum(case when counted > 0 and resolved = counted then 1 else 0 end) as resolved,
      sum(case when counted > 0 and resolved < counted and settled = counted then 1 else 0 end) as with_help,
      0 as referred,
      sum(case when counted > 0 and not_eligible > 0 then 1 else 0 end) as not_eligible
    from outcome
    join contact_closings on contact_closings.contact_id = outcome.contact_id
    join groups on groups.id = outcome.contact_id
    group by group_key`.execute(db)
  return countsByKey(rows)
}

function countsByKey(rows: readonly CountRow[]): Map<string, Counts> {
  return new Map(
    rows.map((row) => [
      row.group_key,
      {
        all: Number(row.total),
        excluded: Number(row.excluded),
        resolved: Number(row.resolved),
        resolvedWithHelp: Number(row.with_help),
        referred: Number(row.referred),
        notEligible: Number(row.not_eligible),
      },
    ]),
  )
}
