import { randomBytes, scrypt, timingSafeEqual, type ScryptOptions } from 'node:crypto'
import { promisify } from 'node:util'

const derive = promisify<string, Buffer, number, ScryptOptions, Buffer>(scrypt)

/** OWASP's scrypt setting with 32 MiB of memory; it stands in the hash, so that it can be raised later. */
const COST = { N: 2 ** 15, r: 8, p: 3 }
const KEY_BYTES = 32

/** A salt of 16 and a key of 32 bytes; the cost a power of two. Anything else is no hash of ours. */
const HASH =
  /^scrypt\$(?<cost>1024|2048|4096|8192|16384|32768|65536)\$(?<blockSize>8)\$(?<parallel>[1-9])\$(?<salt>[\w-]{22})\$(?<key>[\w-]{43})$/

/** @returns `scrypt$N$r$p$salt$key`, salt and key in base64url */
export async function hashPassword(password: string): Promise<string> {
  const salt = randomBytes(16)
  const key = await derive(password.normalize('NFC'), salt, KEY_BYTES, { ...COST, maxmem: MAX_MEMORY_BYTES })
  return ['scrypt', COST.N, COST.r, COST.p, salt.toString('base64url'), key.toString('base64url')].join('$')
}

export async function isPassword(password: string, hash: string): Promise<boolean> {
  const parts = HASH.exec(hash)?.groups
  if (parts === undefined) return false
  const { cost, blockSize, parallel, salt = '', key = '' } = parts
  const expected = Buffer.from(key, 'base64url')
  const options = { N: Number(cost), r: Number(blockSize), p: Number(parallel), maxmem: MAX_MEMORY_BYTES }
  const found = await derive(password.normalize('NFC'), Buffer.from(salt, 'base64url'), expected.length, options)
  return timingSafeEqual(found, expected)
}

const MAX_MEMORY_BYTES = 128 * 1024 * 1024
