import { createHash, randomBytes, timingSafeEqual } from 'node:crypto'
import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible'
import { v7 as uuidv7 } from 'uuid'
import type { Account, AccountStore } from '../accounts/account.ts'
import { sessionHours, type Identity } from '../accounts/identity.ts'
import type { Clock } from '../contacts/clock.ts'
import { Refusal } from '../contract/refusal.ts'
import { hashPassword, isPassword } from './passwords.ts'

export function createIdentity(accounts: AccountStore, clock: Clock): Identity {
  const setupToken = randomBytes(32).toString('base64url')
  const attempts = new RateLimiterMemory({ points: 10, duration: 15 * 60, keyPrefix: 'person' })
  const fromAddress = new RateLimiterMemory({ points: 100, duration: 15 * 60, keyPrefix: 'address' })

  async function add(account: Omit<Account, 'id'>, password: string): Promise<Account | null> {
    const made = { id: uuidv7(), ...account }
    return (await accounts.add(made, await hashPassword(password))) ? made : null
  }

  return {
    setupToken,
    add,
    needsSetup: async () => !(await accounts.hasAccounts()),

    async signIn({ user, password }, address) {
      const who = `${address} ${user}`
      const mayTry = (await hasAttemptsLeft(fromAddress, address)) && (await hasAttemptsLeft(attempts, who))
      if (!mayTry) return new Refusal('too-many-attempts')
      const found = await accounts.byUser(user)
      const isRight = await isPassword(password, found?.passwordHash ?? NOBODY)
      if (found === null || !isRight) return new Refusal('wrong-password')
      await attempts.delete(who)
      await fromAddress.reward(address)
      const token = randomBytes(32).toString('base64url')
      const expiresAt = new Date(clock.now().getTime() + sessionHours * 3_600_000).toISOString()
      await accounts.openSession({ tokenHash: hashOf(token), accountId: found.account.id, expiresAt })
      return { token, account: found.account }
    },

    signOut: (token) => accounts.closeSession(hashOf(token)),
    accountOf: (token) => accounts.accountOfSession(hashOf(token), clock.now().toISOString()),

    async setUp({ token, user, name, department, password }) {
      if (!isSame(token, setupToken) || (await accounts.hasAccounts())) return new Refusal('setup-closed')
      const made = await add({ user, name, department, role: 'administrator' }, password)
      return made ?? new Refusal('setup-closed')
    },
  }
}

/** Compared with when the user is unknown, so that the answer takes as long. */
const NOBODY = `scrypt$32768$8$3$${'A'.repeat(22)}$${'A'.repeat(43)}`

async function hasAttemptsLeft(attempts: RateLimiterMemory, who: string): Promise<boolean> {
  try {
    await attempts.consume(who)
    return true
  } catch (error) {
    if (error instanceof RateLimiterRes) return false
    throw error
  }
}

function hashOf(token: string): string {
  return createHash('sha256').update(token).digest('hex')
}

function isSame(given: string, expected: string): boolean {
  return timingSafeEqual(Buffer.from(hashOf(given)), Buffer.from(hashOf(expected)))
}
