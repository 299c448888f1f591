import type { Kysely } from 'kysely'
import { jsonList } from './json-rows.ts'
import type { Tables } from './tables.ts'

/** The numbers that packed days have for these words; new ones get one. */
export async function numberWords(
  write: Kysely<Tables>,
  words: readonly string[],
): Promise<ReadonlyMap<string, number>> {
  const all = [...new Set(words)]
  const known = await readNumbers(write, all)
  const unknown = all.filter((word) => !known.has(word))
  if (unknown.length === 0) return known
  await write
    .insertInto('packed_words')
    .values(unknown.map((word) => ({ word })))
    .execute()
  return readNumbers(write, all)
}

async function readNumbers(db: Kysely<Tables>, words: readonly string[]): Promise<ReadonlyMap<string, number>> {
  const rows = await db.selectFrom('packed_words').selectAll().where('word', 'in', jsonList(words)).execute()
  return new Map(rows.map(({ word, number }) => [word, number]))
}
