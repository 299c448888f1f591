import type { Kysely } from 'kysely'
import { z } from 'zod'
import type { Revisions } from '../articles/revisions.ts'
import type { Tables } from './tables.ts'

const sections = z.record(z.string(), z.string())

export function createRevisionStore(db: Kysely<Tables>): Revisions {
  return {
    remember: (texts, seenAt) =>
      db.transaction().execute(async (write) => {
        const newest = await newestRevisions(write)
        const numbers = new Map<string, number>()
        for (const { article, hash, title, text, sections: filled } of texts) {
          const last = newest.get(article)
          const revision = last?.hash === hash ? last.revision : (last?.revision ?? 0) + 1
          numbers.set(article, revision)
          if (last?.hash === hash) continue
          const row = { article, revision, hash, title, text, sections: JSON.stringify(filled), seen_at: seenAt }
          await write.insertInto('revisions').values(row).execute()
        }
        return numbers
      }),

    async read(article, revision) {
      const row = await db
        .selectFrom('revisions')
        .select(['article', 'revision', 'title', 'sections'])
        .where('article', '=', article)
        .where('revision', '=', revision)
        .executeTakeFirst()
      return row ? { ...row, sections: sections.parse(JSON.parse(row.sections)) } : null
    },
  }
}

async function newestRevisions(db: Kysely<Tables>): Promise<Map<string, { revision: number; hash: string }>> {
  const rows = await db
    .selectFrom('revisions')
    .innerJoin(
      (nested) =>
        nested
          .selectFrom('revisions')
          .select(['article', ({ fn }) => fn.max('revision').as('newest')])
          .groupBy('article')
          .as('last'),
      (join) => join.onRef('last.article', '=', 'revisions.article').onRef('last.newest', '=', 'revisions.revision'),
    )
    .select(['revisions.article', 'revision', 'hash'])
    .execute()
  return new Map(rows.map(({ article, revision, hash }) => [article, { revision, hash }]))
}
