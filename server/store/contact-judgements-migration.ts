import { sql, type Kysely } from 'kysely'

/** How its contact was judged stands with each question, so that a group of questions is counted without their neighbours. */
export async function contactJudgements(db: Kysely<unknown>): Promise<void> {
  for (const column of [
    sql`contact_counts_as text not null default 'in-hand'`,
    sql`is_contact_beyond integer not null default 0`,
    sql`is_contact_taken_back integer not null default 0`,
  ]) {
    await sql`alter table question_facts add column ${column}`.execute(db)
  }
}
