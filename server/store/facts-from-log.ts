import { sql, type Kysely } from 'kysely'
import { wallTimeAt } from '../contacts/copenhagen-clock.ts'
import type { CountsAs } from '../contract/configuration.ts'
import type { LoggedFact } from './fact-rows.ts'
import { tickedWhenHandedOver } from './handover-reading.ts'
import { jsonList } from './json-rows.ts'
import type { Tables } from './tables.ts'

/** The facts of some contacts, by contact and in the order in which they were stored. */
export async function readFactsFromLog(db: Kysely<Tables>, contactSeqs: readonly number[]): Promise<LoggedFact[]> {
  const rows = await db
    .selectFrom('contacts')
    .innerJoin('questions', 'questions.contact_id', 'contacts.id')
    .leftJoin('contact_closings as closing', (join) =>
      join.on(
        'closing.seq',
        '=',
        sql<number>`(select seq from contact_closings as one
          where one.contact_id = contacts.id order by one.ended_at desc, one.seq desc limit 1)`,
      ),
    )
    .leftJoin('corrections as later', (join) =>
      join.on(
        'later.seq',
        '=',
        sql<number>`(select max(seq) from corrections as one where one.question_id = questions.id)`,
      ),
    )
    .select(['contacts.seq as contact_seq', 'contacts.day', 'week', 'channel', 'department', 'started_at'])
    .select(['questions.seq as question_seq', 'questions.id', 'topic', 'article', 'life_events', 'asked_at'])
    .select(['questions.ended_at', 'closing.seq as closing_seq'])
    .select([
      // A contact handed over that nobody closes: as whoever handed it over ticked it.
      sql<number | null>`coalesce(closing.is_repeat, ${tickedWhenHandedOver('isRepeat')})`.as('is_repeat'),
      sql<number | null>`coalesce(closing.is_self_service_offered, ${tickedWhenHandedOver('isSelfServiceOffered')})`.as(
        'is_self_service_offered',
      ),
      sql<string>`coalesce(later.outcome, questions.outcome)`.as('outcome'),
      sql<string | null>`case when later.seq is null then questions.reason else later.reason end`.as('reason'),
      sql<CountsAs>`coalesce(later.counts_as, questions.counts_as)`.as('counts_as'),
      sql<number | string>`coalesce(later.is_eligible, questions.is_eligible)`.as('is_eligible'),
      sql<number | string>`(select count(*) from errands
        where errands.contact_id = contacts.id and errands.subject = 'transfer')`.as('transfers'),
    ])
    .where('contacts.seq', 'in', jsonList(contactSeqs))
    .orderBy('contacts.seq')
    .orderBy('questions.seq')
    .execute()
  return rows.map((row) => ({
    contactSeq: row.contact_seq,
    questionSeq: row.question_seq,
    id: row.id,
    contact: String(row.contact_seq),
    day: row.day,
    week: row.week,
    hour: hourOf(row.started_at),
    channel: row.channel,
    department: row.department,
    topic: row.topic ?? '',
    article: row.article ?? '',
    lifeEvents: row.life_events === '' ? [] : row.life_events.split(' '),
    outcome: row.outcome,
    reason: row.reason ?? '',
    countsAs: row.counts_as,
    isEligible: Number(row.is_eligible) === 1,
    askedAt: row.asked_at,
    seconds: Math.round((Date.parse(row.ended_at) - Date.parse(row.asked_at)) / 1000),
    isContactCounted: row.closing_seq !== null || Number(row.transfers) > 0,
    isRepeat: row.is_repeat === 1,
    isSelfServiceOffered: row.is_self_service_offered === 1,
    transfers: Number(row.transfers),
  }))
}

/** ISO weekday and hour on the wall, as `1-09`. */
function hourOf(startedAt: string): string {
  const { day, clockMs } = wallTimeAt(new Date(startedAt))
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay() || 7
  return `${weekday}-${String(Math.floor(clockMs / 3_600_000)).padStart(2, '0')}`
}
