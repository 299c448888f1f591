import type { Kysely } from 'kysely'
import { refreshFigures } from './figures.ts'
import type { Tables } from './tables.ts'

/** Goes up whenever what is counted changes: every store then counts its log anew when it is next opened. */
const figuresVersion = 4

/** Contacts; what many of them add to a cell is written once. */
const AT_ONCE = 10_000

/** How many contacts of how many have been counted anew. */
export type CountingProgress = (done: number, of: number) => void

/** Counts the whole log, unless it has been counted in this version's way; all of it or nothing. */
export async function rebuildFigures(db: Kysely<Tables>, onProgress: CountingProgress = () => {}): Promise<void> {
  const known = await db.selectFrom('counted_versions').select('version').executeTakeFirst()
  if (known?.version === figuresVersion) return
  await db.transaction().execute(async (write) => {
    for (const table of [
      'question_facts',
      'measure_cells',
      'packed_days',
      'packed_words',
      'counted_versions',
    ] as const) {
      await write.deleteFrom(table).execute()
    }
    await countAll(write, onProgress)
    await write.insertInto('counted_versions').values({ version: figuresVersion }).execute()
  })
}

async function countAll(write: Kysely<Tables>, onProgress: CountingProgress): Promise<void> {
  const { count } = await write
    .selectFrom('contacts')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow()
  for (let after = 0, done = 0; ;) {
    const next = write.selectFrom('contacts').select('seq').where('seq', '>', after).orderBy('seq').limit(AT_ONCE)
    const seqs = (await next.execute()).map(({ seq }) => seq)
    const last = seqs.at(-1)
    if (last === undefined) return
    await refreshFigures(write, seqs)
    after = last
    done += seqs.length
    onProgress(done, count)
  }
}
