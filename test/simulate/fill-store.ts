import { join } from 'node:path'
import type { DatabaseSync } from 'node:sqlite'
import { Kysely } from 'kysely'
import type { ContactEntry } from '../../server/contacts/contact-log.ts'
import { isoWeek } from '../../server/contacts/copenhagen-day.ts'
import { shifted, weekAround } from '../../server/contacts/tiles.ts'
import { createSqliteStore } from '../../server/store/create-sqlite-store.ts'
import { refreshFigures } from '../../server/store/figures.ts'
import { NodeSqliteDialect } from '../../server/store/node-sqlite-dialect.ts'
import { openSqlite } from '../../server/store/open-sqlite.ts'
import type { Tables } from '../../server/store/tables.ts'
import { generateWeek, SIMULATED_EMPLOYEE } from './generate-week.ts'
import type { SimulatedArticle } from './simulated-articles.ts'

export interface Simulation {
  readonly dataFolder: string
  readonly contacts: number
  /** The last day; its whole week is filled. */
  readonly until: string
  readonly seed: number
  /** Contacts of a whole week; by default those of a municipality of 28,000. */
  readonly weekly?: number
  readonly articles: readonly SimulatedArticle[]
  /** Of all contacts; called after each week. */
  readonly onProgress: (done: number) => void
}

/** What 28,000 inhabitants call and visit for in a year is 640,000 contacts: so many in a week. */
const weeklyContacts = Math.round(640_000 / 52)

/**
 * Fills a store with simulated contacts, the oldest week first, each week with its figures in one transaction: after a kill
 * the same call goes on where it was.
 *
 * @throws Error when the store holds contacts that were not simulated
 */
export async function fillStore({
  dataFolder,
  contacts,
  until,
  seed,
  weekly = weeklyContacts,
  articles,
  onProgress,
}: Simulation): Promise<void> {
  const file = join(dataFolder, 'straks.sqlite')
  await (await createSqliteStore(file, { now: () => new Date() })).close()
  const database = openSqlite(file)
  const db = new Kysely<Tables>({ dialect: new NodeSqliteDialect(database) })
  try {
    refuseRealContacts(database)
    let done = 0
    for (const { monday, many } of weeksOf(contacts, until, weekly)) {
      if (!isFilled(database, monday)) {
        await fillWeek(
          db,
          database,
          generateWeek({ monday, contacts: many, articles, seed: seed + Date.parse(monday) / 1000 }),
        )
      }
      done += many
      onProgress(done)
    }
  } finally {
    await db.destroy()
    // Kysely closes only what it has used, and a filled store is not written to.
    if (database.isOpen) database.close()
  }
}

/** The newest weeks are full; the oldest holds the rest. */
function weeksOf(contacts: number, until: string, weekly: number): { monday: string; many: number }[] {
  const last = weekAround(until).from
  const count = Math.ceil(contacts / weekly)
  return Array.from({ length: count }, (_, at) => ({
    monday: shifted(last, -7 * (count - 1 - at)),
    many: at === 0 ? contacts - weekly * (count - 1) : weekly,
  }))
}

function refuseRealContacts(database: DatabaseSync): void {
  const real = database.prepare('select id from contacts where employee <> ? limit 1').get(SIMULATED_EMPLOYEE)
  if (real !== undefined) throw new Error('this store holds real contacts; nothing was changed')
}

function isFilled(database: DatabaseSync, monday: string): boolean {
  const week = isoWeek(monday)
  return (
    database
      .prepare('select 1 from contacts where day between ? and ? and week = ? limit 1')
      .get(monday, shifted(monday, 6), week) !== undefined
  )
}

async function fillWeek(db: Kysely<Tables>, database: DatabaseSync, entries: readonly ContactEntry[]): Promise<void> {
  const insert = insertsOf(database)
  await db.transaction().execute(async (write) => {
    const seqs = entries.map((entry) => insert(entry))
    await refreshFigures(write, seqs)
  })
}

/** As the contact log stores them, without asking first whether they are known. */
function insertsOf(database: DatabaseSync): (entry: ContactEntry) => number {
  const contact = database.prepare(
    `insert into contacts (id, channel, department, employee, started_at, day, week, recorded_at) values (?, ?, ?, ?, ?, ?, ?, ?)`,
  )
  const closing = database.prepare(
    `insert into contact_closings (contact_id, ended_at, is_repeat, is_self_service_offered, recorded_at) values (?, ?, ?, ?, ?)`,
  )
  const question = database.prepare(
    `insert into questions (id, contact_id, query, asked_at, ended_at, article, revision, section, topic, life_events, outcome,
      reason, counts_as, is_eligible, employee, recorded_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  )
  return (entry) => {
    const endedAt = entry.endedAt ?? entry.startedAt
    const { id, channel, department, employee, startedAt, day, week } = entry
    const { lastInsertRowid } = contact.run(id, channel, department, employee, startedAt, day, week, endedAt)
    closing.run(id, endedAt, Number(entry.isRepeat), Number(entry.isSelfServiceOffered), endedAt)
    for (const one of entry.questions) {
      const { article } = one
      const used = [article?.id ?? null, article?.revision ?? null, article?.section ?? null]
      const asked = [one.id, id, one.query, one.askedAt, one.endedAt]
      const judged = [one.countsAs, Number(one.isEligible), employee, one.endedAt]
      question.run(...asked, ...used, one.topic, one.lifeEvents.join(' '), one.outcome, one.reason, ...judged)
    }
    return Number(lastInsertRowid)
  }
}
