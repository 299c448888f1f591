import type { SearchDocument } from '../../../server/articles/searcher.ts'
import { createDanishMiniSearch } from './create-danish-mini-search.ts'
import { createFlexSearch } from './create-flex-search.ts'
import { createLunr } from './create-lunr.ts'
import { createMiniSearch } from './create-mini-search.ts'
import { createOrama } from './create-orama.ts'
import { createPostgresql } from './create-postgresql.ts'
import { createSqliteTrigrams } from './create-sqlite-trigrams.ts'
import { createSqliteWords } from './create-sqlite-words.ts'
import type { Peer } from './peer.ts'

export interface Peers {
  readonly peers: readonly Peer[]
  /** Which engines are missing and why, a sentence each. */
  readonly leftOut: readonly string[]
}

/** Every engine over the same articles; PostgreSQL when `DATABASE_URL` says where one is. */
export async function createPeers(documents: readonly SearchDocument[]): Promise<Peers> {
  const databaseUrl = process.env['DATABASE_URL']
  const embedded = [
    createLunr(documents),
    createMiniSearch(documents),
    createDanishMiniSearch(documents),
    createFlexSearch(documents),
    await createOrama(documents),
    createSqliteWords(documents),
    createSqliteTrigrams(documents),
  ]
  if (!databaseUrl) return { peers: embedded, leftOut: ['PostgreSQL is left out: DATABASE_URL is not set.'] }
  const served = [
    await createPostgresql(documents, { databaseUrl, ranking: 'ts_rank_cd' }),
    await createPostgresql(documents, { databaseUrl, ranking: 'ts_rank' }),
  ]
  return { peers: [...embedded, ...served], leftOut: [] }
}
