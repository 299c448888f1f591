import lunr from 'lunr'
import addDanish from 'lunr-languages/lunr.da.js'
import addStemmerSupport from 'lunr-languages/lunr.stemmer.support.js'
import type { SearchMaterial } from '../../server/articles/searcher.ts'
import { createEngine } from '../../server/search/engine.ts'
import { createDanishMiniSearch } from '../relevance/peers/create-danish-mini-search.ts'
import { createFlexSearch } from '../relevance/peers/create-flex-search.ts'
import { BOOSTS, FIELDS, textOf } from '../relevance/peers/peer-text.ts'
import { openSqliteTable } from '../relevance/peers/sqlite-table.ts'
import { wordsOf } from '../relevance/peers/words.ts'

/** An index that is ready. What it finds is judged by `npm run relevance`; here only the time counts. */
export interface Index {
  search(q: string): unknown
  /** While someone types: the last word may be unfinished. */
  suggest(q: string): unknown
}

export const engineNames = ['straks', 'lunr', 'minisearch', 'flexsearch', 'sqlite'] as const
export type EngineName = (typeof engineNames)[number]

export const builders: Readonly<Record<EngineName, (material: SearchMaterial) => Index>> = {
  straks: buildStraks,
  lunr: buildLunr,
  minisearch: ({ documents }) => always(createDanishMiniSearch(documents)),
  flexsearch: ({ documents }) => always(createFlexSearch(documents)),
  sqlite: buildSqlite,
}

/** FlexSearch takes 1.7 GB for 5,000 articles: more would not fit beside the others. */
export const mostArticles: Readonly<Partial<Record<EngineName, number>>> = { flexsearch: 5000 }

const LIMIT = 6

function buildStraks(material: SearchMaterial): Index {
  const engine = createEngine(material)
  return {
    search: (q) => engine.ask({ q, limit: LIMIT, isUnfinished: false }),
    suggest: (q) => engine.ask({ q, limit: LIMIT, isUnfinished: true }),
  }
}

/** The peers that take every word for a possible beginning. */
function always({ rank }: { rank(q: string, limit: number): unknown }): Index {
  return { search: (q) => rank(q, LIMIT), suggest: (q) => rank(q, LIMIT) }
}

/** As the peer of the relevance comparison, with its own wildcard for the word that is being typed. */
function buildLunr({ documents }: SearchMaterial): Index {
  addStemmerSupport(lunr)
  addDanish(lunr)
  const index = lunr(function (this: lunr.Builder) {
    this.use(lunr.da)
    this.ref('id')
    for (const field of FIELDS) this.field(field, { boost: BOOSTS[field] })
    for (const document of documents) this.add(textOf(document))
  })
  const typed = { wildcard: lunr.Query.wildcard.TRAILING, usePipeline: false }
  return {
    search: (q) => index.query((query) => wordsOf(q).forEach((word) => query.term(word, {}))).slice(0, LIMIT),
    suggest(q) {
      const words = wordsOf(q)
      return index
        .query((query) => words.forEach((word) => query.term(word, word === words.at(-1) ? typed : {})))
        .slice(0, LIMIT)
    },
  }
}

/** Stands in for the stemmer that SQLite lacks, as in the peer of the relevance comparison. */
const SHORTEST_BEGINNING = 5

function buildSqlite({ documents }: SearchMaterial): Index {
  const table = openSqliteTable(documents, 'unicode61 remove_diacritics 2')
  const rank = (words: readonly string[], unfinished?: string): string[] =>
    table.rank(
      words.map((text) => ({ text, isBeginning: text === unfinished || text.length >= SHORTEST_BEGINNING })),
      LIMIT,
    )
  return { search: (q) => rank(wordsOf(q)), suggest: (q) => rank(wordsOf(q), wordsOf(q).at(-1)) }
}
