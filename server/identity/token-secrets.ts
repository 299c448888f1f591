import { createHash, randomBytes } from 'node:crypto'
import { v7 as uuidv7 } from 'uuid'

/** Secrets that stand in addresses: 256 random bits, of which only the hash is kept. */
export const tokenSecrets = {
  newId: (): string => uuidv7(),
  newToken: (): string => randomBytes(32).toString('base64url'),
  hashOf: (token: string): string => createHash('sha256').update(token).digest('hex'),
}
