import { randomBytes } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { createAesVault } from '../../server/store/create-aes-vault.ts'

const vault = createAesVault(randomBytes(32))

describe('an AES vault', () => {
  test('gives back what it sealed', () => {
    fc.assert(
      fc.property(
        fc.string(),
        fc.string(),
        (text, purpose) => vault.unseal(vault.seal(text, purpose), purpose) === text,
      ),
    )
  })

  test('seals the same text differently each time, and never as it reads', () => {
    const [one, other] = [vault.seal('Bo Jensen 20 30 40 50', 'a'), vault.seal('Bo Jensen 20 30 40 50', 'a')]
    expect(one).not.toBe(other)
    expect(Buffer.from(one, 'base64').toString('latin1')).not.toMatch(/Jensen|20 30/)
  })

  test('opens nothing for another purpose, with another key, or when a bit of it is other', () => {
    const sealed = vault.seal('Bo', 'opkald 1')
    const bytes = Buffer.from(sealed, 'base64')
    bytes[bytes.length - 1] = (bytes.at(-1) ?? 0) ^ 1
    expect(vault.unseal(sealed, 'opkald 2')).toBeNull()
    expect(createAesVault(randomBytes(32)).unseal(sealed, 'opkald 1')).toBeNull()
    expect(vault.unseal(bytes.toString('base64'), 'opkald 1')).toBeNull()
    expect(vault.unseal('', 'opkald 1')).toBeNull()
  })

  test('without a key is closed', () => {
    const closed = createAesVault(null)
    expect(closed.isOpen).toBe(false)
    expect(() => closed.seal('x', 'y')).toThrow('no key')
    expect(closed.unseal(vault.seal('x', 'y'), 'y')).toBeNull()
  })
})
