import lunr from 'lunr'
import addDanish from 'lunr-languages/lunr.da.js'
import addStemmerSupport from 'lunr-languages/lunr.stemmer.support.js'
import type { SearchDocument } from '../../../server/articles/searcher.ts'
import { BOOSTS, FIELDS, textOf } from './peer-text.ts'
import type { Peer } from './peer.ts'
import { wordsOf } from './words.ts'

addStemmerSupport(lunr)
addDanish(lunr)

export function createLunr(documents: readonly SearchDocument[]): Peer {
  const index = lunr(function (this: lunr.Builder) {
    this.use(lunr.da)
    this.ref('id')
    for (const field of FIELDS) this.field(field, { boost: BOOSTS[field] })
    for (const document of documents) this.add(textOf(document))
  })
  return {
    name: 'lunr, Danish',
    rank: (q, limit) =>
      index
        .query((query) => wordsOf(q).forEach((word) => query.term(word, {})))
        .slice(0, limit)
        .map(({ ref }) => ref),
  }
}
