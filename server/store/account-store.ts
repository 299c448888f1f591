import type { Kysely } from 'kysely'
import type { Account, AccountStore, AuditTrail } from '../accounts/account.ts'
import type { Clock } from '../contacts/clock.ts'
import { role } from '../contract/session.ts'
import type { Tables } from './tables.ts'

export function createAccountStore(db: Kysely<Tables>, clock: Clock): AccountStore {
  return {
    hasAccounts: async () => (await db.selectFrom('accounts').select('id').limit(1).executeTakeFirst()) !== undefined,

    async add({ id, user, name, role: given, department }, passwordHash) {
      const row = { id, user_name: user, name, role: given, department, password_hash: passwordHash }
      const { numInsertedOrUpdatedRows } = await db
        .insertInto('accounts')
        .values({ ...row, created_at: clock.now().toISOString() })
        .onConflict((conflict) => conflict.column('user_name').doNothing())
        .executeTakeFirstOrThrow()
      return Number(numInsertedOrUpdatedRows) === 1
    },

    async byUser(user) {
      const row = await db.selectFrom('accounts').selectAll().where('user_name', '=', user).executeTakeFirst()
      return row ? { account: accountOf(row), passwordHash: row.password_hash } : null
    },

    async openSession({ tokenHash, accountId, expiresAt }) {
      await db.deleteFrom('sessions').where('expires_at', '<', clock.now().toISOString()).execute()
      const row = { token_hash: tokenHash, account_id: accountId, expires_at: expiresAt }
      await db.insertInto('sessions').values(row).execute()
    },

    async accountOfSession(tokenHash, now) {
      const row = await db
        .selectFrom('sessions')
        .innerJoin('accounts', 'accounts.id', 'sessions.account_id')
        .selectAll('accounts')
        .where('token_hash', '=', tokenHash)
        .where('expires_at', '>', now)
        .executeTakeFirst()
      return row ? accountOf(row) : null
    },

    async closeSession(tokenHash) {
      await db.deleteFrom('sessions').where('token_hash', '=', tokenHash).execute()
    },
  }
}

function accountOf(row: { id: string; user_name: string; name: string; role: string; department: string }): Account {
  const { id, user_name: user, name, department } = row
  return { id, user, name, role: role.parse(row.role), department }
}

export function createAuditTrail(db: Kysely<Tables>): AuditTrail {
  return {
    async note({ at, account, action, object }) {
      await db.insertInto('audit_entries').values({ at, account_id: account, action, object }).execute()
    },
  }
}
