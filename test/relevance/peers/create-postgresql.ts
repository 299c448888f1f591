import { Client } from 'pg'
import type { SearchDocument } from '../../../server/articles/searcher.ts'
import { textOf } from './peer-text.ts'
import type { Peer } from './peer.ts'

/** The weights of D, C, B and A with which each does best on the development set; PostgreSQL's own for `ts_rank_cd`. */
const WEIGHTS = { ts_rank_cd: '{0.1, 0.2, 0.4, 1}', ts_rank: '{0.2, 0.4, 0.8, 1}' }

export interface PostgresqlChoice {
  /** Of a database in UTF-8. What is written is a temporary table. */
  readonly databaseUrl: string
  readonly ranking: keyof typeof WEIGHTS
}

const TABLE = 'CREATE TEMPORARY TABLE article (id text PRIMARY KEY, words tsvector NOT NULL)'
const INSERT = `INSERT INTO article SELECT $1,
  setweight(to_tsvector('danish', $2), 'A') || setweight(to_tsvector('danish', $3), 'B') ||
  setweight(to_tsvector('danish', $4), 'B') || setweight(to_tsvector('danish', $5), 'C') ||
  setweight(to_tsvector('danish', $6), 'D')`

export async function createPostgresql(
  documents: readonly SearchDocument[],
  { databaseUrl, ranking }: PostgresqlChoice,
): Promise<Peer> {
  const client = new Client({ connectionString: databaseUrl })
  await client.connect()
  await client.query(TABLE)
  for (const { id, title, also, keywords, hints, text } of documents.map(textOf)) {
    await client.query(INSERT, [id, title, also, keywords, hints, text])
  }
  return {
    name: `PostgreSQL, danish, ${ranking}`,
    async rank(q, limit) {
      // Its text cannot hold a NUL.
      const { rows } = await client.query<{ id: string }>(selectBy(ranking), [q.replaceAll('\0', ' '), limit])
      return rows.map(({ id }) => id)
    },
    close: () => client.end(),
  }
}

/** Any of the question's lexemes, each quoted as `tsquery` wants it, with quotes and backslashes doubled. */
function selectBy(ranking: keyof typeof WEIGHTS): string {
  return String.raw`SELECT id FROM article, (
    SELECT string_agg('''' || replace(replace(lexeme, '\', '\\'), '''', '''''') || '''', ' | ')::tsquery AS asked
    FROM unnest(tsvector_to_array(to_tsvector('danish', $1))) AS lexeme
  ) AS question
  WHERE words @@ asked ORDER BY ${ranking}('${WEIGHTS[ranking]}', words, asked) DESC, id LIMIT $2`
}
