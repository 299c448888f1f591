import type { DuckDBConnection } from '@duckdb/node-api'
import type { DatabaseSync } from 'node:sqlite'
import { secondsBounds, secondsClass } from '../../../server/measures/cell.ts'
import { copyTable } from './duck-table.ts'
import type { View } from './views.ts'

/** The same facts in DuckDB's own columns, sorted by day as ours are, each with its words and what the search gave. */
export async function copyFacts(from: DatabaseSync, duck: DuckDBConnection): Promise<void> {
  const rows = from.prepare(`
    select f.*, f.taken_back_at is not null as is_taken_back, f.is_self_service_offered as is_offered,
      q.query, g.fit, g.rank, g.reformulated
    from question_facts as f join questions as q on q.seq = f.question_seq
    left join question_searches as g on g.question_id = f.question_id
    order by f.day, f.contact_seq, f.question_seq`)
  await copyTable(duck, { name: 'facts', columns, rows: rows.iterate() })
}

const columns = {
  day: 'date',
  contact_seq: 'integer',
  question_seq: 'integer',
  week: 'varchar',
  hour: 'varchar',
  channel: 'varchar',
  department: 'varchar',
  topic: 'varchar',
  article: 'varchar',
  life_events: 'varchar',
  outcome: 'varchar',
  reason: 'varchar',
  counts_as: 'varchar',
  is_eligible: 'boolean',
  seconds: 'integer',
  is_taken_back: 'boolean',
  is_contact_counted: 'boolean',
  is_repeat: 'boolean',
  is_offered: 'boolean',
  transfers: 'integer',
  contact_counts_as: 'varchar',
  is_contact_beyond: 'boolean',
  is_contact_taken_back: 'boolean',
  query: 'varchar',
  fit: 'varchar',
  rank: 'integer',
  reformulated: 'integer',
} as const

/** The counts of a view, scanned as DuckDB does it best; rows in the order of their keys. */
export async function askDuck(duck: DuckDBConnection, view: View): Promise<unknown[][]> {
  const { channel, department, topic, article, lifeEvent, from, to } = view.selection
  const chosen = Object.entries({ channel, department, topic, article }).flatMap(([column, value]) =>
    value === undefined ? [] : [`and ${column} = '${value}'`],
  )
  if (lifeEvent !== undefined) chosen.push(`and list_contains(string_split(life_events, ' '), '${lifeEvent}')`)
  const reader = await duck.runAndReadAll(`
    with matching as (select ${groupOf(view)} as key, * from facts
      where day between '${from}' and '${to}' ${chosen.join(' ')} ${keptOf(view)}),
    asked as (select key, count(*) as asked, count(*) filter (counts_as = 'excluded') as excluded,
        count(*) filter (counts_as = 'resolved') as resolved, count(*) filter (counts_as = 'resolved-with-help') as helped,
        count(*) filter (counts_as = 'referred') as referred, count(*) filter (not is_eligible) as beyond,
        count(*) filter (is_taken_back) as taken_back, count(*) filter (article <> '') as linked
      from matching group by key),
    contacted as (select key, count(*) as contacts, count(*) filter (contact_counts_as = 'excluded') as excluded,
        count(*) filter (contact_counts_as = 'resolved') as resolved,
        count(*) filter (contact_counts_as = 'resolved-with-help') as helped,
        count(*) filter (is_contact_beyond) as beyond, count(*) filter (is_contact_taken_back) as taken_back,
        count(*) filter (is_repeat) as repeats, count(*) filter (is_offered) as offered, count(*) filter (transfers > 0) as transferred
      from (select distinct key, contact_seq, contact_counts_as, is_contact_beyond, is_contact_taken_back, is_repeat, is_offered, transfers
        from matching where is_contact_counted) group by key)
    select asked.*, contacted.* exclude (key) from asked left join contacted using (key) order by asked.key`)
  return reader.getRows()
}

function groupOf({ by }: View): string {
  switch (by) {
    case null:
      return `'all'`
    case 'life-event':
      return `unnest(case when life_events = '' then [] else string_split(life_events, ' ') end)`
    case 'weekday':
      return 'hour[1]'
    case 'hour':
      return 'hour[3:]'
    case 'weekday-hour':
      return 'hour'
    case 'cause':
      return `outcome || ' ' || reason`
    case 'seconds':
      return `case ${secondsBounds.map((bound) => `when seconds <= ${bound} then '${secondsClass(bound)}'`).join(' ')} else '99999' end`
    default:
      return by
  }
}

function keptOf({ by }: View): string {
  if (by === 'cause') return `and counts_as not in ('resolved', 'excluded')`
  return by === 'seconds' ? `and counts_as <> 'excluded'` : ''
}
