import { sql, type Expression, type Kysely, type SqlBool } from 'kysely'
import type { LogContact, LogQuestion } from '../contacts/contact-log.ts'
import type { ContactFilter } from '../contract/contact-log.ts'
import type { Tables } from './tables.ts'

/** A page of contacts, latest begun first, and how many there are in all. */
export async function readPage(
  db: Kysely<Tables>,
  filter: ContactFilter,
): Promise<{ contacts: LogContact[]; hasMore: boolean; total: number }> {
  const { total } = await matching(db, filter)
    .select(({ fn }) => fn.countAll<number | string>().as('total'))
    .executeTakeFirstOrThrow()
  const rows = await headers(db, after(filter.before, matching(db, filter).select('contacts.seq')))
    .limit(filter.limit + 1)
    .execute()
  const contacts = await withQuestions(db, rows.slice(0, filter.limit))
  return { contacts, hasMore: rows.length > filter.limit, total: Number(total) }
}

export async function readContact(db: Kysely<Tables>, id: string): Promise<LogContact | null> {
  const one = db.selectFrom('contacts').select('contacts.seq').where('contacts.id', '=', id)
  const contacts = await withQuestions(db, await headers(db, one).execute())
  return contacts[0] ?? null
}

/** What comes after a cursor in the order of the page. */
function after<Query extends { where(condition: Expression<SqlBool>): Query }>(
  cursor: string | undefined,
  query: Query,
): Query {
  if (cursor === undefined) return query
  const [startedAt, seq] = cursor.split('~')
  return query.where(sql<SqlBool>`(contacts.started_at, contacts.seq) < (${startedAt}, ${Number(seq)})`)
}

function matching(db: Kysely<Tables>, filter: ContactFilter) {
  let query = db.selectFrom('contacts').where('contacts.day', '>=', filter.from).where('contacts.day', '<=', filter.to)
  if (filter.channel !== undefined) query = query.where('contacts.channel', '=', filter.channel)
  if (filter.department !== undefined) query = query.where('contacts.department', '=', filter.department)
  const { outcome, article } = filter
  if (outcome === undefined && article === undefined) return query
  return query.where(({ exists, selectFrom }) => {
    let asked = selectFrom('questions').select('questions.seq').whereRef('questions.contact_id', '=', 'contacts.id')
    if (outcome !== undefined) asked = asked.where(outcomeNow, '=', outcome)
    if (article !== undefined) asked = asked.where('questions.article', '=', article)
    return exists(asked)
  })
}

/** The outcome as the newest correction has it, or the first one. */
const outcomeNow = sql<string>`coalesce((select outcome from corrections
  where corrections.question_id = questions.id order by corrections.seq desc limit 1), questions.outcome)`

const transfers = sql<number | string>`(select count(*) from errands
  where errands.contact_id = contacts.id and errands.subject = 'transfer')`

function headers(db: Kysely<Tables>, chosen: Expression<unknown>) {
  return db
    .selectFrom('contacts')
    .leftJoin('contact_closings', 'contact_closings.contact_id', 'contacts.id')
    .leftJoin('contact_notes', 'contact_notes.contact_id', 'contacts.id')
    .select(['contacts.seq', 'contacts.id', 'channel', 'department', 'started_at', 'ended_at', 'is_repeat'])
    .select(['is_self_service_offered', 'note', transfers.as('transfers')])
    .where(sql<SqlBool>`contacts.seq in (${chosen})`)
    .orderBy('contacts.started_at', 'desc')
    .orderBy('contacts.seq', 'desc')
}

type Header = Awaited<ReturnType<ReturnType<typeof headers>['execute']>>[number]

async function withQuestions(db: Kysely<Tables>, rows: readonly Header[]): Promise<LogContact[]> {
  if (rows.length === 0) return []
  const ids = rows.map((row) => row.id)
  const questions = await readQuestions(db, ids)
  return rows.map((row) => ({
    id: row.id,
    cursor: `${row.started_at}~${row.seq}`,
    channel: row.channel,
    department: row.department,
    startedAt: row.started_at,
    endedAt: row.ended_at,
    isRepeat: row.is_repeat === 1,
    isSelfServiceOffered: row.is_self_service_offered === 1,
    note: row.note ?? '',
    transfers: Number(row.transfers),
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
    .selectAll('corrections')
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
      corrections: own.map(({ id, outcome, reason, because, recorded_at: recordedAt }) => ({
        id,
        outcome,
        reason,
        because,
        recordedAt,
      })),
    }
    return { contact: row.contact_id, question }
  })
}
