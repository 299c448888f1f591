import { createRequire } from 'node:module'
import { stopwords } from '@orama/stopwords/danish'
import MiniSearch from 'minisearch'
import type { SearchDocument } from '../../../server/articles/searcher.ts'
import { BOOSTS, FIELDS, textOf } from './peer-text.ts'
import type { Peer } from './peer.ts'

interface Snowball {
  newStemmer(language: string): { stem(word: string): string }
}

const snowball = createRequire(import.meta.url)('snowball-stemmers') as Snowball

export function createDanishMiniSearch(documents: readonly SearchDocument[]): Peer {
  const index = new MiniSearch({
    fields: [...FIELDS],
    processTerm: danishTerm(),
    searchOptions: { boost: BOOSTS, prefix: true, fuzzy: 0.2 },
  })
  index.addAll(documents.map(textOf))
  return {
    name: 'MiniSearch, Danish, prefix, fuzzy',
    rank: (q, limit) =>
      index
        .search(q)
        .slice(0, limit)
        .map(({ id }) => String(id)),
  }
}

/** Stems a word, and drops a stop word. */
function danishTerm(): (word: string) => string | null {
  const stops = new Set(stopwords)
  const stemmer = snowball.newStemmer('danish')
  return (word) => {
    const lower = word.toLowerCase()
    return stops.has(lower) ? null : stemmer.stem(lower)
  }
}
