import { Charset, Encoder, Index } from 'flexsearch'
import type { SearchDocument } from '../../../server/articles/searcher.ts'
import { textOf, type PeerText } from './peer-text.ts'
import type { Peer } from './peer.ts'

/**
 * One index over the whole article, what counts most first: FlexSearch scores a word by how early it stands. Its own
 * documents of fields put all hits of one field before those of the next, which puts half as many right articles first.
 */
export function createFlexSearch(documents: readonly SearchDocument[]): Peer {
  const texts = documents.map((document) => ({ id: document.id, whole: wholeOf(textOf(document)) }))
  const longest = Math.max(0, ...texts.map(({ whole }) => whole.length))
  const index = new Index({
    tokenize: 'forward',
    // The phonetic Latin sets merge sounds that Danish tells apart.
    encoder: new Encoder(Charset.Normalize),
    // The well-balanced value by FlexSearch's documentation.
    resolution: Math.max(3, 2 * Math.floor(Math.sqrt(longest))),
  })
  for (const { id, whole } of texts) index.add(id, whole)
  return {
    name: 'FlexSearch',
    rank: (q, limit) => index.search(q, { suggest: true, limit }).map(String),
  }
}

function wholeOf({ title, keywords, also, hints, text }: PeerText): string {
  return [title, keywords, also, hints, text].join('\n')
}
