import type { DuckDBConnection } from '@duckdb/node-api'
import type { DatabaseSync } from 'node:sqlite'
import { copenhagenDay } from '../../../server/contacts/copenhagen-day.ts'
import { copyTable } from './duck-table.ts'

/** What pages read beside the facts: contacts in the order of their beginning, promises to call, handings over. */
export async function copyLog(from: DatabaseSync, duck: DuckDBConnection): Promise<void> {
  await copyTable(duck, {
    name: 'contacts',
    columns: {
      day: 'date',
      seq: 'integer',
      started_at: 'timestamp',
      channel: 'varchar',
      department: 'varchar',
    },
    rows: from.prepare('select day, seq, started_at, channel, department from contacts order by day, seq').iterate(),
  })
  await copyTable(duck, {
    name: 'callbacks',
    columns: { day: 'date', department: 'varchar', due_at: 'timestamp', ended_at: 'timestamp' },
    rows: from.prepare(CALLBACKS).iterate().map(withDay),
  })
  await copyTable(duck, {
    name: 'transfers',
    columns: { contact_seq: 'integer', department: 'varchar' },
    rows: from.prepare(TRANSFERS).iterate(),
  })
}

const CALLBACKS = `select made_at, coalesce(department, '') as department, coalesce(due_at, made_at) as due_at,
    ended.at as ended_at
  from errands left join errand_steps as ended on ended.errand_id = errands.id and ended.kind = 'ended'
  where subject = 'callback' order by made_at`

const TRANSFERS = `select contacts.seq as contact_seq, coalesce(errands.department, '') as department
  from errands join contacts on contacts.id = errands.contact_id where errands.subject = 'transfer' order by 1`

function withDay<Row extends Readonly<Record<string, unknown>>>(row: Row): Row & { readonly day: string } {
  return { ...row, day: copenhagenDay(new Date(String(row['made_at']))) }
}
