import { join } from 'node:path'
import type { Clock } from '../server/contacts/clock.ts'
import { createSqliteStore } from '../server/store/create-sqlite-store.ts'
import { anEntry, aQuestionEntry } from './store/contact-log.suite.ts'

/** Articles of one contact, and of how many such contacts. */
export type AskedInOne = readonly [articles: readonly string[], times: number]

/** Fills the log of a Straks that is not running, since what is asked together is read when it starts. */
export async function fillLog(dataFolder: string, clock: Clock, asked: readonly AskedInOne[]): Promise<void> {
  const store = await createSqliteStore(join(dataFolder, 'straks.sqlite'), clock)
  await store.log.record(
    asked.flatMap(([articles, times]) => Array.from({ length: times }, () => contactAbout(articles))),
  )
  await store.close()
}

function contactAbout(articles: readonly string[]) {
  return anEntry({
    questions: articles.map((id) => aQuestionEntry({ article: { id, revision: 1, section: 'spoken' } })),
  })
}
