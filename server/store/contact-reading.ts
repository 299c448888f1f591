import { sql, type Expression, type Kysely, type SqlBool } from 'kysely'
import type { LogContact, LogQuestion } from '../contacts/contact-log.ts'
import { readNotes, readTransfers, tickedWhenHandedOver } from './handover-reading.ts'
import { jsonList } from './json-rows.ts'
import { takenBy } from './log-conditions.ts'
import type { Tables } from './tables.ts'

/** Contacts as the log holds them, latest begun first. */
export async function readContacts(db: Kysely<Tables>, seqs: readonly number[]): Promise<LogContact[]> {
  return withAll(db, await headers(db, jsonList(seqs)).execute())
}

export async function readContact(db: Kysely<Tables>, id: string): Promise<LogContact | null> {
  const one = db.selectFrom('contacts').select('contacts.seq').where('contacts.id', '=', id)
  const contacts = await withAll(db, await headers(db, one).execute())
  return contacts[0] ?? null
}

/** Whether the account began the contact or took it over. */
export async function isOwnContact(db: Kysely<Tables>, contact: string, employee: string): Promise<boolean> {
  const found = await sql`select 1 from contacts as c where c.id = ${contact}
    and (c.employee = ${employee} or c.seq in (${takenBy(employee)}))`.execute(db)
  return found.rows.length > 0
}

/** The outcome as the newest correction has it, or the first one. */
const outcomeNow = sql<string>`coalesce((select outcome from corrections
  where corrections.question_id = questions.id order by corrections.seq desc limit 1), questions.outcome)`

/** How each of the questions ended, as its newest judgement has it. */
export async function readOutcomes(db: Kysely<Tables>, questions: readonly string[]): Promise<Map<string, string>> {
  if (questions.length === 0) return new Map()
  const rows = await db
    .selectFrom('questions')
    .select(['id', outcomeNow.as('outcome')])
    .where('id', 'in', questions)
    .execute()
  return new Map(rows.map(({ id, outcome }) => [id, outcome]))
}

/** The last of its closings: a contact that was taken up again and handed over has another. */
const lastClosing = sql<number>`(select seq from contact_closings as one
  where one.contact_id = contacts.id order by one.ended_at desc, one.seq desc limit 1)`

function headers(db: Kysely<Tables>, chosen: Expression<unknown>) {
  return db
    .selectFrom('contacts')
    .leftJoin('contact_closings', (join) => join.on('contact_closings.seq', '=', lastClosing))
    .leftJoin('accounts', 'accounts.id', 'contacts.employee')
    .select(['contacts.seq', 'contacts.id', 'channel', 'contacts.department', 'started_at', 'ended_at'])
    .select([
      sql<number | null>`coalesce(is_repeat, ${tickedWhenHandedOver('isRepeat')})`.as('is_repeat'),
      sql<number | null>`coalesce(is_self_service_offered, ${tickedWhenHandedOver('isSelfServiceOffered')})`.as(
        'is_self_service_offered',
      ),
      'accounts.name',
    ])
    .where(sql<SqlBool>`contacts.seq in (${chosen})`)
    .orderBy('contacts.started_at', 'desc')
    .orderBy('contacts.seq', 'desc')
}

type Header = Awaited<ReturnType<ReturnType<typeof headers>['execute']>>[number]

async function withAll(db: Kysely<Tables>, rows: readonly Header[]): Promise<LogContact[]> {
  if (rows.length === 0) return []
  const ids = rows.map((row) => row.id)
  const questions = await readQuestions(db, ids)
  const notes = await readNotes(db, ids)
  const transfers = await readTransfers(db, ids)
  return rows.map((row) => ({
    id: row.id,
    cursor: `${row.started_at}~${row.seq}`,
    channel: row.channel,
    department: row.department,
    by: row.name ?? '',
    startedAt: row.started_at,
    endedAt: row.ended_at,
    isRepeat: row.is_repeat === 1,
    isSelfServiceOffered: row.is_self_service_offered === 1,
    notes: notes.get(row.id) ?? [],
    transfers: transfers.get(row.id) ?? [],
    questions: questions.filter((one) => one.contact === row.id).map((one) => one.question),
  }))
}

async function readQuestions(
  db: Kysely<Tables>,
  contacts: readonly string[],
): Promise<{ contact: string; question: LogQuestion }[]> {
  const rows = await db
    .selectFrom('questions')
    .selectAll()
    .where('contact_id', 'in', contacts)
    .orderBy('asked_at')
    .orderBy('seq')
    .execute()
  const corrections = await db
    .selectFrom('corrections')
    .innerJoin('questions', 'questions.id', 'corrections.question_id')
    .leftJoin('accounts', 'accounts.id', 'corrections.employee')
    .selectAll('corrections')
    .select('accounts.name')
    .where('questions.contact_id', 'in', contacts)
    .orderBy('corrections.seq')
    .execute()
  return rows.map((row) => {
    const own = corrections.filter((one) => one.question_id === row.id)
    const last = own.at(-1) ?? row
    const question: LogQuestion = {
      id: row.id,
      query: row.query,
      askedAt: row.asked_at,
      endedAt: row.ended_at,
      article:
        row.article !== null && row.revision !== null && row.section !== null
          ? { id: row.article, revision: row.revision, section: row.section }
          : null,
      outcome: last.outcome,
      reason: last.reason,
      firstOutcome: row.outcome,
      corrections: own.map(({ id, outcome, reason, because, name, recorded_at: recordedAt }) => ({
        id,
        outcome,
        reason,
        because,
        by: name ?? '',
        recordedAt,
      })),
    }
    return { contact: row.contact_id, question }
  })
}
