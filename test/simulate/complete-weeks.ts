import { join } from 'node:path'
import { setImmediate } from 'node:timers/promises'
import { sql, Kysely } from 'kysely'
import { shifted, weekAround, type DaySpan } from '../../server/contacts/tiles.ts'
import { createSqliteStore } from '../../server/store/create-sqlite-store.ts'
import { refreshFigures } from '../../server/store/figures.ts'
import { NodeSqliteDialect } from '../../server/store/node-sqlite-dialect.ts'
import { openSqlite } from '../../server/store/open-sqlite.ts'
import type { Tables } from '../../server/store/tables.ts'
import { SIMULATED_EMPLOYEE } from './generate-week.ts'

export interface SimulatedWeeks {
  readonly dataFolder: string
  /** The last day of the simulation. */
  readonly until: string
  /** In weeks; called after each. */
  readonly onProgress: (done: number, of: number) => void
}

/**
 * Adds to each simulated week what its contacts left beside them: what the search gave every question, a promise to call
 * for each that ended so, a handing over for each that was transferred. A week that has it is left as it is.
 */
export async function completeWeeks({ dataFolder, until, onProgress }: SimulatedWeeks): Promise<void> {
  const file = join(dataFolder, 'straks.sqlite')
  await (await createSqliteStore(file, { now: () => new Date() })).close()
  const db = new Kysely<Tables>({ dialect: new NodeSqliteDialect(openSqlite(file)) })
  try {
    await addMaker(db)
    const weeks = await weeksUntil(db, until)
    for (const [at, week] of weeks.entries()) {
      if (!(await isComplete(db, week))) await completeWeek(db, week, at === weeks.length - 1)
      onProgress(at + 1, weeks.length)
      await setImmediate()
    }
  } finally {
    await db.destroy()
  }
}

/** Errands name an account; nobody can sign in with this one. */
async function addMaker(db: Kysely<Tables>): Promise<void> {
  await sql`insert or ignore into accounts (id, user_name, name, role, department, password_hash, created_at)
    values (${SIMULATED_EMPLOYEE}, ${SIMULATED_EMPLOYEE}, ${SIMULATED_EMPLOYEE}, 'frontline', 'borgerservice', 'none',
      '2020-01-01T00:00:00.000Z')`.execute(db)
}

async function weeksUntil(db: Kysely<Tables>, until: string): Promise<DaySpan[]> {
  const { rows } = await sql<{ day: string | null }>`select min(day) as day from contacts`.execute(db)
  const weeks: DaySpan[] = []
  const first = weekAround(rows[0]?.day ?? until).from
  for (let monday = first; monday <= until; monday = shifted(monday, 7)) weeks.push(weekAround(monday))
  return weeks
}

async function isComplete(db: Kysely<Tables>, { from, to }: DaySpan): Promise<boolean> {
  const { rows } = await sql`select 1 from question_searches where day between ${from} and ${to} limit 1`.execute(db)
  return rows.length > 0
}

async function completeWeek(db: Kysely<Tables>, days: DaySpan, isLast: boolean): Promise<void> {
  await db.transaction().execute(async (write) => {
    for (const statement of [searchesOf(days), searchCellsOf(days)]) await statement.execute(write)
    for (const statement of [...callbacksOf(days, isLast), ...transfersOf(days)]) await statement.execute(write)
    const { rows } = await sql<{ seq: number }>`select distinct contact_seq as seq from question_facts
      where outcome = 'transferred' and ${inWeek(days)}`.execute(write)
    await refreshFigures(
      write,
      rows.map(({ seq }) => seq),
    )
  })
}

const inWeek = ({ from, to }: DaySpan) => sql`day between ${from} and ${to}`
/** 0 … 999, the same for a question each time (Knuth, The Art of Computer Programming 3, 6.4). */
const lot = sql`(question_seq * 2654435761 % 1000)`

function searchesOf(days: DaySpan) {
  return sql`insert into question_searches (question_id, question_seq, day, week, topic, fit, confidence, rank, hits, reformulated)
    select question_id, question_seq, day, week, topic,
      case when article = '' then 'unanswered' when ${lot} < 120 then 'poor' else 'found' end,
      case when article = '' then 0.1 when ${lot} < 30 then 0.3 else 0.8 end,
      case when article = '' or ${lot} between 30 and 59 then null when ${lot} between 60 and 119 then 2 + ${lot} % 4 else 1 end,
      case when article = '' then 0 else 5 end, ${lot} % 25 = 0
    from question_facts where ${inWeek(days)}`
}

function searchCellsOf(days: DaySpan) {
  return sql`insert into search_cells (week, topic, asked, unanswered, poor, chosen_first, chosen_other, reformulated)
    select week, topic, count(*), sum(fit = 'unanswered'), sum(fit = 'poor'), sum(fit <> 'unanswered' and rank is 1),
      sum(fit <> 'unanswered' and coalesce(rank, 0) > 1), sum(reformulated)
    from question_searches where ${inWeek(days)} group by week, topic`
}

/** Most are kept within a day; in the last week some are not made yet. */
function callbacksOf(days: DaySpan, isLast: boolean) {
  const called = sql`from question_facts where outcome = 'callback' and ${inWeek(days)}`
  const id = sql`'callback-' || question_id`
  const isEnded = sql`(${lot} < ${isLast ? 900 : 1000})`
  const endedAt = later(sql`'+' || (2 * ${lot}) || ' minutes'`)
  return [
    sql`insert into errands (id, subject, department, maker, made_at, contact_id, question_id, due_at, body)
      select ${id}, 'callback', department, ${SIMULATED_EMPLOYEE}, asked_at,
        (select id from contacts where seq = contact_seq), question_id, ${later(sql`'+1 day'`)}, '{}' ${called}`,
    sql`insert into current_errands (errand_id, over_at) select ${id}, iif(${isEnded}, ${endedAt}, null) ${called}`,
    sql`insert into errand_steps (id, errand_id, kind, employee, at, text)
      select ${id} || '-ended', ${id}, 'ended', ${SIMULATED_EMPLOYEE}, ${endedAt}, '' ${called} and ${isEnded}`,
    sql`insert into callback_days (day, department, made, done, kept)
      select day, department, count(*), sum(${isEnded}), sum(${isEnded} and ${lot} <= 720) ${called}
      group by day, department`,
  ]
}

function transfersOf(days: DaySpan) {
  const handedOver = sql`from question_facts where outcome = 'transferred' and ${inWeek(days)}`
  const id = sql`'transfer-' || question_id`
  return [
    sql`insert into errands (id, subject, department, maker, made_at, contact_id, question_id, due_at, body)
      select ${id}, 'transfer', case ${lot} % 3 when 0 then 'social-og-sundhed' when 1 then 'boern-og-unge' else
        'miljoe-og-teknik' end, ${SIMULATED_EMPLOYEE}, asked_at, (select id from contacts where seq = contact_seq),
        question_id, null, '{}' ${handedOver}`,
    sql`insert into current_errands (errand_id, over_at) select ${id}, ${later(sql`'+1 hour'`)} ${handedOver}`,
  ]
}

function later(by: ReturnType<typeof sql>) {
  return sql`strftime('%Y-%m-%dT%H:%M:%fZ', asked_at, ${by})`
}
