import type { SearchDocument } from '../../../server/articles/searcher.ts'
import type { Peer } from './peer.ts'
import { openSqliteTable } from './sqlite-table.ts'
import { wordsOf } from './words.ts'

/** Each word as a whole and each of its trigrams: the whole word ranks, its trigrams find what is spelled otherwise. */
export function createSqliteTrigrams(documents: readonly SearchDocument[]): Peer {
  const table = openSqliteTable(documents, 'trigram')
  return {
    name: 'SQLite FTS5, trigram',
    rank: (q, limit) => {
      const terms = new Set(wordsOf(q).flatMap((word) => [word, ...trigramsOf(word)]))
      return table.rank(
        [...terms].map((text) => ({ text, isBeginning: false })),
        limit,
      )
    },
    close: () => table.close(),
  }
}

function trigramsOf(word: string): string[] {
  const letters = Array.from(word)
  return letters.slice(2).map((_, at) => letters.slice(at, at + 3).join(''))
}
