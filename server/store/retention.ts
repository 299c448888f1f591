import { setImmediate } from 'node:timers/promises'
import { sql, type Kysely, type Transaction } from 'kysely'
import type { Retention } from '../contacts/retention.ts'
import { jsonList } from './json-rows.ts'
import { emptyBody } from './retention-migration.ts'
import type { Tables } from './tables.ts'

/** Forgetting on tables: a few rows at a time, each time in a transaction of its own. */
export function createRetention(db: Kysely<Tables>): Retention {
  return {
    async forgetTexts(before) {
      let forgotten = 0
      for (const forgetSlice of slices) {
        for (let most = FIRST_SLICE, isMore = true; isMore;) {
          const began = performance.now()
          const slice = { before, most }
          const { removed, isLast } = await db.transaction().execute((write) => forgetSlice(write, slice))
          forgotten += removed
          isMore = !isLast
          most = nextSize(most, performance.now() - began)
          await setImmediate()
        }
      }
      return forgotten
    },
  }
}

/** A slice holds up everybody: it should take no longer than a quarter of what would be noticed. */
const GOAL_MS = 5
const FIRST_SLICE = 20
const LARGEST_SLICE = 500

function nextSize(size: number, tookMs: number): number {
  if (tookMs > GOAL_MS) return Math.max(1, Math.floor(size / 2))
  return tookMs < GOAL_MS / 2 ? Math.min(LARGEST_SLICE, size * 2) : size
}

interface Slice {
  readonly before: string
  readonly most: number
}

interface Forgotten {
  readonly removed: number
  readonly isLast: boolean
}

type ForgetSlice = (write: Transaction<Tables>, slice: Slice) => Promise<Forgotten>

const slices: readonly ForgetSlice[] = [
  inOrder('questions', (write, seqs) =>
    write.updateTable('questions').set({ query: '' }).where('seq', 'in', seqs).where('query', '<>', ''),
  ),
  inOrder('corrections', (write, seqs) =>
    write.updateTable('corrections').set({ because: '' }).where('seq', 'in', seqs).where('because', '<>', ''),
  ),
  inOrder('contact_notes', (write, seqs) => write.deleteFrom('contact_notes').where('seq', 'in', seqs)),
  forgetErrands,
]

type Ordered = 'questions' | 'corrections' | 'contact_notes'

interface Change {
  execute(): Promise<readonly unknown[]>
}

/**
 * Rows are stored in the order of time and never again: it is enough to remember up to which one everything is forgotten.
 */
function inOrder(
  kind: Ordered,
  change: (write: Transaction<Tables>, seqs: ReturnType<typeof jsonList<number>>) => Change,
): ForgetSlice {
  return async (write, { before, most }) => {
    const done = await write.selectFrom('forgotten_texts').select('seq').where('kind', '=', kind).executeTakeFirst()
    const rows = await write
      .selectFrom(kind)
      .select(['seq', 'recorded_at'])
      .where('seq', '>', done?.seq ?? 0)
      .orderBy('seq')
      .limit(most)
      .execute()
    const young = rows.findIndex((row) => row.recorded_at >= before)
    const seqs = rows.slice(0, young < 0 ? undefined : young).map(({ seq }) => seq)
    const last = seqs.at(-1)
    if (last === undefined) return { removed: 0, isLast: true }
    await change(write, jsonList(seqs)).execute()
    await write
      .insertInto('forgotten_texts')
      .values({ kind, seq: last })
      .onConflict((conflict) => conflict.column('kind').doUpdateSet({ seq: last }))
      .execute()
    return { removed: seqs.length, isLast: young >= 0 || rows.length < most }
  }
}

/** What colleagues wrote to each other, once it is over: a promise to call is kept as it is until it is done. */
async function forgetErrands(write: Transaction<Tables>, { before, most }: Slice): Promise<Forgotten> {
  const { rows } = await sql<{ id: string }>`select id from errands
    where body <> ${sql.lit(emptyBody)} and made_at < ${before} and not exists
      (select 1 from current_errands as now where now.errand_id = errands.id and (now.over_at is null or now.over_at >= ${before}))
    order by made_at limit ${most}`.execute(write)
  if (rows.length === 0) return { removed: 0, isLast: true }
  const ids = jsonList(rows.map(({ id }) => id))
  await write
    .updateTable('errand_steps')
    .set({ text: '' })
    .where('errand_id', 'in', ids)
    .where('kind', '=', 'said')
    .where('text', '<>', '')
    .execute()
  await write.updateTable('errands').set({ body: emptyBody }).where('id', 'in', ids).execute()
  return { removed: rows.length, isLast: rows.length < most }
}
