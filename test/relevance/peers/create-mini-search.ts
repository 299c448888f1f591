import MiniSearch from 'minisearch'
import type { SearchDocument } from '../../../server/articles/searcher.ts'
import { BOOSTS, FIELDS, textOf } from './peer-text.ts'
import type { Peer } from './peer.ts'

/** As it comes, with boosts alone. */
export function createMiniSearch(documents: readonly SearchDocument[]): Peer {
  const index = new MiniSearch({ fields: [...FIELDS], searchOptions: { boost: BOOSTS } })
  index.addAll(documents.map(textOf))
  return {
    name: 'MiniSearch',
    rank: (q, limit) =>
      index
        .search(q)
        .slice(0, limit)
        .map(({ id }) => String(id)),
  }
}
