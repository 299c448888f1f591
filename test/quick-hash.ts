import { randomBytes, scryptSync } from 'node:crypto'

/** The least that a hash may say of itself. */
const COST = { N: 1024, r: 8, p: 1 }

/**
 * A password's hash at the least cost that Straks takes: at its own, an account and a login take half a second together,
 * and the tests need hundreds of them. That one is for `test/identity`.
 */
export function quickHash(password: string): string {
  const salt = randomBytes(16)
  const key = scryptSync(password.normalize('NFC'), salt, 32, COST)
  return ['scrypt', COST.N, COST.r, COST.p, salt.toString('base64url'), key.toString('base64url')].join('$')
}
