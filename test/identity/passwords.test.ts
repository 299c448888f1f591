import { scryptSync } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { hashPassword, isPassword } from '../../server/identity/passwords.ts'

const password = 'Rødgrød med fløde 1234'
/** Well formed, and of no password. */
const anySalt = 'A'.repeat(22)
const anyKey = 'A'.repeat(43)

describe('hashPassword', () => {
  test('writes the setting, a salt of 16 bytes and a key of 32', async () => {
    const [name, cost, blockSize, parallel, salt = '', key = '', ...rest] = (await hashPassword(password)).split('$')
    expect([name, cost, blockSize, parallel]).toEqual(['scrypt', '32768', '8', '3'])
    expect(Buffer.from(salt, 'base64url')).toHaveLength(16)
    expect(Buffer.from(key, 'base64url')).toHaveLength(32)
    expect(rest).toEqual([])
  })

  test('holds nothing of the password', async () => {
    expect(await hashPassword('abcdefghijkl')).not.toContain('abcdefghijkl')
  })

  test('differs each time', async () => {
    expect(await hashPassword(password)).not.toBe(await hashPassword(password))
  })
})

describe('isPassword', () => {
  test('knows the password again', async () => {
    expect(await isPassword(password, await hashPassword(password))).toBe(true)
  })

  test.each(['', ' ', password.toLowerCase(), `${password} `, password.slice(0, -1)])('refuses %j', async (wrong) => {
    expect(await isPassword(wrong, await hashPassword(password))).toBe(false)
  })

  test('takes composed and decomposed letters for the same', async () => {
    const composed = 'blåbærgrød på øen'
    const decomposed = composed.normalize('NFD')
    expect(decomposed).not.toBe(composed)
    expect(await isPassword(decomposed, await hashPassword(composed))).toBe(true)
    expect(await isPassword(composed, await hashPassword(decomposed))).toBe(true)
  })

  test('goes by the setting that stands in the hash', async () => {
    const salt = Buffer.alloc(16, 7)
    const key = scryptSync(password, salt, 32, { N: 1024, r: 8, p: 1 })
    const hash = ['scrypt', 1024, 8, 1, salt.toString('base64url'), key.toString('base64url')].join('$')
    expect(await isPassword(password, hash)).toBe(true)
    expect(await isPassword(password, hash.replace('$1024$', '$2048$'))).toBe(false)
  })

  test('refuses a hash whose salt or key is another', async () => {
    const [one, other] = await Promise.all([hashPassword(password), hashPassword(password)])
    const parts = one.split('$')
    const otherParts = other.split('$')
    expect(await isPassword(password, [...parts.slice(0, 4), otherParts[4], parts[5]].join('$'))).toBe(false)
    expect(await isPassword(password, [...parts.slice(0, 5), otherParts[5]].join('$'))).toBe(false)
  })

  // Seen: a cost of 3 or a key of no length made it throw, or be true of every password.
  test.each([
    ['a cost that is no power of two', '3$8$3', anySalt, anyKey],
    ['no cost', '0$8$3', anySalt, anyKey],
    ['a cost that is no number', 'NaN$8$3', anySalt, anyKey],
    ['a cost beyond any memory', '1073741824$8$3', anySalt, anyKey],
    ['another block size', '32768$999$3', anySalt, anyKey],
    ['a negative parallelism', '32768$8$-1', anySalt, anyKey],
    ['no salt', '32768$8$3', '', anyKey],
    ['no key', '32768$8$3', anySalt, ''],
    ['neither', '32768$8$3', '', ''],
    ['half a key', '32768$8$3', anySalt, anyKey.slice(0, 21)],
    ['a longer key', '32768$8$3', anySalt, `${anyKey}A`],
    ['padding', '32768$8$3', anySalt, `${anyKey}=`],
    ['a part too many', '32768$8$3', anySalt, `${anyKey}$x`],
    ['a line after it', '32768$8$3', anySalt, `${anyKey}\n`],
    ['letters that base64url lacks', '32768$8$3', anySalt, `${anyKey.slice(1)}+`],
  ])('refuses everything against a hash with %s', async (_, setting, ownSalt, ownKey) => {
    const hash = `scrypt$${setting}$${ownSalt}$${ownKey}`
    expect(await isPassword(password, hash)).toBe(false)
    expect(await isPassword('', hash)).toBe(false)
  })

  test.each(['', 'x', 'scrypt', 'scrypt$32768$8$3$AAAA', 'bcrypt$32768$8$3$AAAA$AAAA', password])(
    'refuses everything against %j, which is no hash of ours',
    async (hash) => {
      expect(await isPassword(password, hash)).toBe(false)
      expect(await isPassword('', hash)).toBe(false)
    },
  )
})
