import { DatabaseSync } from 'node:sqlite'
import type { SearchDocument } from '../../../server/articles/searcher.ts'
import { BOOSTS, FIELDS, textOf } from './peer-text.ts'

/** The articles in an FTS5 table in memory. */
export interface SqliteTable {
  /** @param terms any text each; an article needs to hold one of them */
  rank(terms: readonly FtsTerm[], limit: number): string[]
  close(): void
}

export interface FtsTerm {
  readonly text: string
  /** Whether longer words that begin so count too. */
  readonly isBeginning: boolean
}

export function openSqliteTable(documents: readonly SearchDocument[], tokenizer: string): SqliteTable {
  const database = new DatabaseSync(':memory:')
  database.exec(
    `CREATE VIRTUAL TABLE article USING fts5(id UNINDEXED, ${FIELDS.join(', ')}, tokenize = '${tokenizer}')`,
  )
  const insert = database.prepare('INSERT INTO article VALUES (?, ?, ?, ?, ?, ?)')
  for (const document of documents) {
    const text = textOf(document)
    insert.run(text.id, ...FIELDS.map((field) => text[field]))
  }
  const weights = [0, ...FIELDS.map((field) => BOOSTS[field])].join(', ')
  const select = database.prepare(
    `SELECT id FROM article WHERE article MATCH ? ORDER BY bm25(article, ${weights}), id LIMIT ?`,
  )
  return {
    rank: (terms, limit) =>
      terms.length === 0 ? [] : select.all(terms.map(quoted).join(' OR '), limit).map(({ id }) => String(id)),
    close: () => database.close(),
  }
}

function quoted({ text, isBeginning }: FtsTerm): string {
  return `"${text.replaceAll('"', '""')}"${isBeginning ? '*' : ''}`
}
