import type { Kysely } from 'kysely'
import { z } from 'zod'
import type { PriceStore } from '../contacts/price-store.ts'
import { channelPrice, price } from '../contract/cost.ts'
import type { Tables } from './tables.ts'

/** The municipality's own prices on a table. */
export function createPriceStore(db: Kysely<Tables>): PriceStore {
  return {
    add: (list) =>
      db.transaction().execute(async (write) => {
        const said = {
          name: list.name,
          year: list.year,
          source: list.source,
          self_service: JSON.stringify(list.selfService),
          prices: JSON.stringify(list.prices),
          maker: list.maker,
        }
        const known = await write
          .selectFrom('price_lists')
          .select(Object.keys(said) as (keyof typeof said)[])
          .where('id', '=', list.id)
          .executeTakeFirst()
        if (known) return JSON.stringify(known) === JSON.stringify(said) ? 'known' : 'conflict'
        await write
          .insertInto('price_lists')
          .values({ id: list.id, made_at: list.madeAt, ...said })
          .execute()
        return 'new'
      }),

    async lists() {
      const rows = await db
        .selectFrom('price_lists')
        .innerJoin('accounts', 'accounts.id', 'maker')
        .selectAll('price_lists')
        .select('accounts.name as made_by')
        .orderBy('seq', 'desc')
        .execute()
      return rows.map((row) => ({
        key: row.id,
        name: row.name,
        year: row.year,
        source: row.source,
        isPreset: false,
        caveat: null,
        selfService: price.parse(JSON.parse(row.self_service)),
        prices: z.array(channelPrice).parse(JSON.parse(row.prices)),
        madeBy: row.made_by,
        madeAt: row.made_at,
      }))
    },
  }
}
