import type { Kysely } from 'kysely'
import type { StatisticsAddresses } from '../accounts/statistics-addresses.ts'
import type { Tables } from './tables.ts'

export function createStatisticsAddressStore(db: Kysely<Tables>): StatisticsAddresses {
  return {
    async add({ id, tokenHash, purpose, account, at }) {
      await db
        .insertInto('statistics_addresses')
        .values({ id, token_hash: tokenHash, purpose, made_by: account, made_at: at })
        .execute()
    },

    async all() {
      const rows = await db
        .selectFrom('statistics_addresses as address')
        .innerJoin('accounts', 'accounts.id', 'address.made_by')
        .leftJoin('statistics_revocations as revoked', 'revoked.address_id', 'address.id')
        .select(['address.id', 'address.purpose', 'accounts.name', 'address.made_at', 'revoked.revoked_at'])
        .orderBy('address.made_at', 'desc')
        .orderBy('address.id', 'desc')
        .execute()
      return rows.map(({ id, purpose, name, made_at: madeAt, revoked_at: revokedAt }) => ({
        id,
        purpose,
        madeBy: name,
        madeAt,
        revokedAt,
      }))
    },

    async revoke(id, account, at) {
      const known = await db.selectFrom('statistics_addresses').select('id').where('id', '=', id).executeTakeFirst()
      if (known === undefined) return false
      const { numInsertedOrUpdatedRows } = await db
        .insertInto('statistics_revocations')
        .values({ address_id: id, revoked_by: account, revoked_at: at })
        .onConflict((conflict) => conflict.column('address_id').doNothing())
        .executeTakeFirstOrThrow()
      return Number(numInsertedOrUpdatedRows) === 1
    },

    async isOpen(tokenHash) {
      const found = await db
        .selectFrom('statistics_addresses as address')
        .leftJoin('statistics_revocations as revoked', 'revoked.address_id', 'address.id')
        .select('address.id')
        .where('address.token_hash', '=', tokenHash)
        .where('revoked.address_id', 'is', null)
        .executeTakeFirst()
      return found !== undefined
    },
  }
}
