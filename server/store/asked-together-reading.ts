import { setImmediate as nextTurn } from 'node:timers/promises'
import { sql, type Kysely } from 'kysely'
import type { Tables } from './tables.ts'

/** One query reads so many contacts, in a few milliseconds; the database is on the main thread. */
const SLICE = 500

interface Row {
  readonly day: string
  readonly seq: number | string
  readonly article: string | null
}

interface Wanted {
  readonly since: string
  /** So many contacts at most, whatever their articles. */
  readonly most: number
}

/**
 * The different articles of each contact with at least two of them, latest day first, a slice of contacts at a time;
 * everyone else gets a turn after each slice.
 */
export async function* readAskedTogether(db: Kysely<Tables>, { since, most }: Wanted): AsyncGenerator<string[][]> {
  let before = { day: '9999-12-31', seq: 0 }
  for (let left = most; left > 0; left -= SLICE) {
    const rows = await readSlice(db, { since, before, limit: Math.min(SLICE, left) })
    const last = rows.at(-1)
    if (last === undefined) return
    before = { day: last.day, seq: Number(last.seq) }
    yield articlesOfEach(rows)
    await nextTurn()
  }
}

/** Contacts without an article come too, as one row, so that the last row tells where the next slice begins. */
async function readSlice(
  db: Kysely<Tables>,
  { since, before, limit }: { since: string; before: { day: string; seq: number }; limit: number },
): Promise<Row[]> {
  const { rows } = await sql<Row>`
    select slice.day as day, slice.seq as seq, questions.article as article
    from (
      select id, day, seq from contacts
      where day >= ${since} and (day, seq) < (${before.day}, ${before.seq})
      order by day desc, seq desc
      limit ${limit}
    ) as slice
    left join questions on questions.contact_id = slice.id and questions.article is not null
    order by slice.day desc, slice.seq desc`.execute(db)
  return rows
}

function articlesOfEach(rows: readonly Row[]): string[][] {
  const contacts = new Map<number | string, Set<string>>()
  for (const { seq, article } of rows) {
    if (article !== null) contacts.set(seq, (contacts.get(seq) ?? new Set()).add(article))
  }
  return [...contacts.values()].filter(({ size }) => size > 1).map((articles) => [...articles])
}
