import type { Kysely } from 'kysely'
import type { Account, AccountStore, AuditTrail } from '../accounts/account.ts'
import type { Clock } from '../contacts/clock.ts'
import { auditAction } from '../contract/review.ts'
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

    async page({ action, before, limit }) {
      let query = db
        .selectFrom('audit_entries as a')
        .leftJoin('accounts', 'accounts.id', 'a.account_id')
        .leftJoin('questions', 'questions.id', 'a.object')
        .leftJoin('contacts', 'contacts.id', 'a.object')
        .select(['a.seq', 'a.at', 'a.action', 'a.object', 'accounts.name', 'questions.contact_id', 'contacts.id'])
      if (action !== undefined) query = query.where('a.action', '=', action)
      if (before !== undefined) query = query.where('a.seq', '<', before)
      const rows = await query
        .orderBy('a.seq', 'desc')
        .limit(limit + 1)
        .execute()
      const entries = rows.slice(0, limit).map(({ seq, at, object, name, contact_id: asked, id, action: done }) => ({
        seq,
        at,
        by: name ?? '',
        action: auditAction.parse(done),
        object,
        contact: id ?? asked,
      }))
      return { entries, next: rows.length > limit ? (entries.at(-1)?.seq ?? null) : null }
    },
  }
}
