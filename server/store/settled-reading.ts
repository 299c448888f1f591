import { sql, type Kysely } from 'kysely'
import type { SettledUse } from '../contacts/contact-log.ts'
import type { Tables } from './tables.ts'

/** Questions settled here, alone or with help, since a day; whatever their capitals. A later judgement counts, not the first. */
export async function readSettledUses(db: Kysely<Tables>, since: string, most: number): Promise<SettledUse[]> {
  const { rows } = await sql<{ q: string; article: string; times: number | string }>`
    select questions.query as q, questions.article as article, count(*) as times
    from contacts
    join questions on questions.contact_id = contacts.id
    left join corrections on corrections.seq =
      (select max(later.seq) from corrections as later where later.question_id = questions.id)
    where contacts.day >= ${since} and questions.article is not null and questions.query <> ''
      and coalesce(corrections.counts_as, questions.counts_as) in ('resolved', 'resolved-with-help')
    group by questions.query, questions.article
    order by count(*) desc, q, article
    limit ${most}`.execute(db)
  return rows.map(({ q, article, times }) => ({ q, article, times: Number(times) }))
}
