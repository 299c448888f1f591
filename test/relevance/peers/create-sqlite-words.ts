import type { SearchDocument } from '../../../server/articles/searcher.ts'
import type { Peer } from './peer.ts'
import { openSqliteTable } from './sqlite-table.ts'
import { wordsOf } from './words.ts'

/** Stands in for the stemmer that SQLite lacks: shorter words begin too many others. */
const SHORTEST_BEGINNING = 5

export function createSqliteWords(documents: readonly SearchDocument[]): Peer {
  const table = openSqliteTable(documents, 'unicode61 remove_diacritics 2')
  return {
    name: 'SQLite FTS5, unicode61',
    rank: (q, limit) =>
      table.rank(
        wordsOf(q).map((word) => ({ text: word, isBeginning: word.length >= SHORTEST_BEGINNING })),
        limit,
      ),
    close: () => table.close(),
  }
}
