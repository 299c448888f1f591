import { DuckDBDateValue, DuckDBInstance, type DuckDBConnection } from '@duckdb/node-api'
import type { DatabaseSync } from 'node:sqlite'
import { secondsBounds, secondsClass } from '../../../server/measures/cell.ts'
import type { View } from './views.ts'

/** The same facts in DuckDB's own columns, sorted by day as ours are, in memory. */
export async function copyFacts(from: DatabaseSync): Promise<DuckDBConnection> {
  const instance = await DuckDBInstance.create(':memory:')
  const duck = await instance.connect()
  await duck.run(`create table facts (day date, contact_seq integer, week varchar, hour varchar, channel varchar, department varchar,
    topic varchar, article varchar, life_events varchar, outcome varchar, reason varchar, counts_as varchar, is_eligible boolean,
    seconds integer, is_taken_back boolean, is_contact_counted boolean, is_repeat boolean, is_offered boolean, transfers integer)`)
  const appender = await duck.createAppender('facts')
  for (const row of from.prepare(SELECT).iterate() as Iterable<Record<string, string | number | null>>) {
    appendRow(appender, row)
  }
  appender.closeSync()
  return duck
}

const SELECT = `select day, contact_seq, week, hour, channel, department, topic, article, life_events, outcome, reason, counts_as,
  is_eligible, seconds, taken_back_at, is_contact_counted, is_repeat, is_self_service_offered, transfers
  from question_facts order by day, contact_seq, question_seq`

type Appender = Awaited<ReturnType<DuckDBConnection['createAppender']>>

const EPOCH_DAY_MS = 86_400_000

function appendRow(appender: Appender, row: Record<string, string | number | null>): void {
  appender.appendDate(new DuckDBDateValue(Date.parse(`${String(row['day'])}T00:00:00Z`) / EPOCH_DAY_MS))
  appender.appendInteger(Number(row['contact_seq']))
  for (const name of TEXTS) appender.appendVarchar(String(row[name]))
  appender.appendBoolean(row['is_eligible'] === 1)
  appender.appendInteger(Number(row['seconds']))
  appender.appendBoolean(row['taken_back_at'] !== null)
  for (const name of ['is_contact_counted', 'is_repeat', 'is_self_service_offered'])
    appender.appendBoolean(row[name] === 1)
  appender.appendInteger(Number(row['transfers']))
  appender.endRow()
}

const TEXTS = [
  'week',
  'hour',
  'channel',
  'department',
  'topic',
  'article',
  'life_events',
  'outcome',
  'reason',
  'counts_as',
]

/** The counts of a view, scanned as DuckDB does it best; rows in the order of their keys. */
export async function askDuck(duck: DuckDBConnection, view: View): Promise<unknown[][]> {
  const { channel, department, topic, from, to } = view.selection
  const chosen = Object.entries({ channel, department, topic }).flatMap(([column, value]) =>
    value === undefined ? [] : [`and ${column} = '${value}'`],
  )
  const matching = `select ${groupOf(view)} as key, * from facts
    where day between '${from}' and '${to}' ${chosen.join(' ')} ${keptOf(view)}`
  const everyQuestion =
    topic === undefined
      ? `day between '${from}' and '${to}' ${chosen.join(' ')}`
      : `contact_seq in (select contact_seq from matching)`
  const reader = await duck.runAndReadAll(`
    with matching as (${matching}),
    judged as (select contact_seq, max(is_repeat) as is_repeat, max(is_offered) as is_offered, max(transfers) as transfers,
        count(*) filter (counts_as <> 'excluded') as counting, count(*) filter (counts_as = 'resolved') as resolved,
        count(*) filter (counts_as not in ('unresolved', 'excluded')) as settled, count(*) filter (not is_eligible) as beyond,
        count(*) filter (is_taken_back) as taken_back
      from facts where is_contact_counted and ${everyQuestion} group by contact_seq),
    asked as (select key, count(*) as asked, count(*) filter (counts_as = 'excluded') as excluded,
        count(*) filter (counts_as = 'resolved') as resolved, count(*) filter (counts_as = 'resolved-with-help') as helped,
        count(*) filter (counts_as = 'referred') as referred, count(*) filter (not is_eligible) as beyond,
        count(*) filter (is_taken_back) as taken_back, count(*) filter (article <> '') as linked
      from matching group by key),
    contacted as (select key, count(*) as contacts, count(*) filter (counting = 0) as excluded,
        count(*) filter (counting > 0 and resolved = counting) as resolved,
        count(*) filter (counting > 0 and resolved < counting and settled = counting) as helped,
        count(*) filter (counting > 0 and beyond > 0) as beyond,
        count(*) filter (counting > 0 and resolved = counting and taken_back > 0) as taken_back,
        count(*) filter (is_repeat) as repeats, count(*) filter (is_offered) as offered, count(*) filter (transfers > 0) as transferred
      from (select distinct key, contact_seq from matching) join judged using (contact_seq) group by key)
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
