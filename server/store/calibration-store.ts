import { sql, type Kysely, type Transaction } from 'kysely'
import type { CalibrationStore, DrawnCalibration } from '../contacts/calibration-store.ts'
import { calibrationRequest } from '../contract/calibration.ts'
import { jsonRows, columnList } from './json-rows.ts'
import type { Tables } from './tables.ts'

/** Calibrations on tables. */
export function createCalibrationStore(db: Kysely<Tables>): CalibrationStore {
  return {
    draw: (calibration, questions) =>
      db.transaction().execute(async (write) => {
        const { id, seed, size, from, to, criteria } = calibration
        const filter = JSON.stringify({ from, to, criteria })
        const known = await write.selectFrom('calibrations').selectAll().where('id', '=', id).executeTakeFirst()
        if (known) return known.filter === filter && known.seed === seed && known.size === size ? 'known' : 'conflict'
        const drawn = { drawn_by: calibration.drawnBy, drawn_at: calibration.drawnAt }
        await write
          .insertInto('calibrations')
          .values({ id, seed, size, filter, ...drawn })
          .execute()
        const rows = questions.map((question, at) => ({ calibration_id: id, place: at + 1, question_id: question }))
        const columns = ['calibration_id', 'place', 'question_id'] as const
        await sql`insert into calibration_questions (${columnList(columns)}) ${jsonRows(columns, rows)}`.execute(write)
        return 'new'
      }),

    all: () => readCalibrations(db, null),
    one: async (id) => (await readCalibrations(db, id))[0] ?? null,

    async questions(id) {
      const rows = await db
        .selectFrom('calibration_questions')
        .innerJoin('questions', 'questions.id', 'calibration_questions.question_id')
        .select(['place', 'question_id as question', 'contact_id as contact', 'query', 'article', 'revision'])
        .select(
          sql<string>`coalesce((select outcome from corrections where corrections.question_id = questions.id
            order by corrections.seq desc limit 1), questions.outcome)`.as('outcome'),
        )
        .where('calibration_id', '=', id)
        .orderBy('place')
        .execute()
      return rows.map(({ article, revision, ...row }) => ({
        ...row,
        article: article !== null && revision !== null ? { id: article, revision } : null,
      }))
    },

    async judgements(id, account) {
      const rows = await db
        .selectFrom('calibration_judgements')
        .select(['place', 'outcome'])
        .where('calibration_id', '=', id)
        .where('account_id', '=', account)
        .orderBy('seq')
        .execute()
      return new Map(rows.map(({ place, outcome }) => [place, outcome]))
    },

    judge: (id, account, { place, outcome, at }) =>
      db.transaction().execute(async (write) => {
        if (!(await isReviewer(write, id, account))) return 'taken'
        const row = { calibration_id: id, place, account_id: account, outcome, judged_at: at }
        await write.insertInto('calibration_judgements').values(row).execute()
        return 'new'
      }),
  }
}

/** Takes one of the two places where it is free. */
async function isReviewer(write: Transaction<Tables>, id: string, account: string): Promise<boolean> {
  const reviewers = await write
    .selectFrom('calibration_reviewers')
    .select('account_id')
    .where('calibration_id', '=', id)
    .execute()
  if (reviewers.some((one) => one.account_id === account)) return true
  if (reviewers.length >= 2) return false
  const row = { calibration_id: id, place: reviewers.length + 1, account_id: account }
  await write.insertInto('calibration_reviewers').values(row).execute()
  return true
}

async function readCalibrations(db: Kysely<Tables>, id: string | null): Promise<DrawnCalibration[]> {
  let query = db
    .selectFrom('calibrations')
    .innerJoin('accounts', 'accounts.id', 'calibrations.drawn_by')
    .selectAll('calibrations')
    .select('accounts.name')
    .select(
      sql<
        number | string
      >`(select count(*) from calibration_questions as q where q.calibration_id = calibrations.id)`.as('drawn'),
    )
  if (id !== null) query = query.where('calibrations.id', '=', id)
  const rows = await query.orderBy('calibrations.seq', 'desc').limit(200).execute()
  const reviewers = await readReviewers(db)
  return rows.map((row) => ({
    ...calibrationRequest.parse({
      id: row.id,
      seed: row.seed,
      size: row.size,
      ...(JSON.parse(row.filter) as object),
    }),
    drawn: Number(row.drawn),
    drawnBy: { id: row.drawn_by, name: row.name },
    drawnAt: row.drawn_at,
    reviewers: reviewers.get(row.id) ?? [],
  }))
}

type Reviewers = DrawnCalibration['reviewers']

/** In the order in which they began. */
async function readReviewers(db: Kysely<Tables>): Promise<Map<string, Reviewers>> {
  const rows = await db
    .selectFrom('calibration_reviewers as r')
    .innerJoin('accounts', 'accounts.id', 'r.account_id')
    .select(['r.calibration_id', 'accounts.id', 'accounts.name'])
    .select(
      sql<number | string>`(select count(distinct j.place) from calibration_judgements as j
        where j.calibration_id = r.calibration_id and j.account_id = r.account_id)`.as('judged'),
    )
    .orderBy('r.calibration_id')
    .orderBy('r.place')
    .execute()
  const all = new Map<string, Reviewers>()
  for (const { calibration_id: calibration, judged, ...one } of rows) {
    all.set(calibration, [...(all.get(calibration) ?? []), { ...one, judged: Number(judged) }])
  }
  return all
}
