import { sql, type Kysely } from 'kysely'
import { keepForever } from './keep-forever.ts'

/** A search knows its question by number too, so that the words of many are found in the order in which they lie. */
export async function searchedQuestions(db: Kysely<unknown>): Promise<void> {
  for (const change of ['update', 'delete']) {
    await sql.raw(`drop trigger question_searches_refuses_${change}`).execute(db)
  }
  await sql`alter table question_searches add column question_seq integer`.execute(db)
  await sql`update question_searches set question_seq = (select seq from questions where id = question_id)`.execute(db)
  await keepForever(db, 'question_searches')
  await sql`drop index question_searches_by_fit`.execute(db)
  await sql`create index question_searches_by_fit on question_searches (fit, day, question_seq)`.execute(db)
}
