import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto'
import type { Vault } from '../contacts/vault.ts'

const CIPHER = 'aes-256-gcm'
const NONCE_BYTES = 12
const TAG_BYTES = 16

/**
 * Seals with AES-256-GCM; the purpose is authenticated with it.
 *
 * @param key 32 bytes; null for a vault that cannot seal
 * @see NIST SP 800-38D
 */
export function createAesVault(key: Buffer | null): Vault {
  return {
    isOpen: key !== null,

    seal(text, purpose) {
      if (key === null) throw new Error('there is no key to seal with')
      const nonce = randomBytes(NONCE_BYTES)
      const cipher = createCipheriv(CIPHER, key, nonce).setAAD(Buffer.from(purpose))
      const sealed = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()])
      return Buffer.concat([nonce, cipher.getAuthTag(), sealed]).toString('base64')
    },

    unseal(sealed, purpose) {
      if (key === null) return null
      const bytes = Buffer.from(sealed, 'base64')
      if (bytes.length < NONCE_BYTES + TAG_BYTES) return null
      const decipher = createDecipheriv(CIPHER, key, bytes.subarray(0, NONCE_BYTES))
        .setAAD(Buffer.from(purpose))
        .setAuthTag(bytes.subarray(NONCE_BYTES, NONCE_BYTES + TAG_BYTES))
      try {
        const text = [decipher.update(bytes.subarray(NONCE_BYTES + TAG_BYTES)), decipher.final()]
        return Buffer.concat(text).toString('utf8')
      } catch {
        return null
      }
    },
  }
}
