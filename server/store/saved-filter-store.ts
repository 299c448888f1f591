import type { Kysely } from 'kysely'
import type { SavedFilters } from '../contacts/saved-filters.ts'
import { savedFilter } from '../contract/review.ts'
import type { Tables } from './tables.ts'

export function createSavedFilterStore(db: Kysely<Tables>): SavedFilters {
  return {
    async of(account) {
      const rows = await db
        .selectFrom('saved_filters')
        .select(['id', 'name', 'filter'])
        .where('account_id', '=', account)
        .orderBy('name')
        .execute()
      return rows.flatMap(({ id, name, filter }) => {
        const read = savedFilter.safeParse({ id, name, ...(JSON.parse(filter) as object) })
        return read.success ? [read.data] : []
      })
    },

    async save(account, { id, name, period, criteria }, at) {
      const filter = JSON.stringify({ period, criteria })
      await db
        .insertInto('saved_filters')
        .values({ id, account_id: account, name, filter, saved_at: at })
        .onConflict((conflict) => conflict.columns(['account_id', 'name']).doUpdateSet({ filter, saved_at: at }))
        .execute()
    },

    async remove(account, id) {
      const { numDeletedRows } = await db
        .deleteFrom('saved_filters')
        .where('id', '=', id)
        .where('account_id', '=', account)
        .executeTakeFirstOrThrow()
      return Number(numDeletedRows) === 1
    },
  }
}
