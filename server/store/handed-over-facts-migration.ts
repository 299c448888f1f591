import { sql, type Kysely } from 'kysely'

/** The few questions of contacts that were handed over, by day: what transfers cost is read without the others. */
export async function handedOverFacts(db: Kysely<unknown>): Promise<void> {
  await sql`create index question_facts_handed_over on question_facts (day) where transfers > 0`.execute(db)
}
