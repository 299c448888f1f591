import { v7 as uuidv7 } from 'uuid'

/** Chance that comes out the same for the same seed. */
export interface Chance {
  /** From 0 up to, but not, 1. */
  share(): number
  isIn(share: number): boolean
  between(least: number, most: number): number
  oneOf<T>(from: readonly T[]): T
  /** As likely as it weighs. */
  weighed<T>(from: readonly (readonly [T, number])[]): T
  id(madeAtMs: number): string
}

/** mulberry32: small, seeded, good enough for invented data. */
export function createChance(seed: number): Chance {
  let state = seed
  function share(): number {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }

  function weighed<T>(from: readonly (readonly [T, number])[]): T {
    let left = share() * from.reduce((sum, [, weight]) => sum + weight, 0)
    const chosen = from.find(([, weight]) => (left -= weight) < 0) ?? from.at(-1)
    if (chosen === undefined) throw new Error('nothing to choose from')
    return chosen[0]
  }

  return {
    share,
    weighed,
    isIn: (wanted) => share() < wanted,
    between: (least, most) => least + share() * (most - least),
    oneOf: (from) => weighed(from.map((one) => [one, 1])),
    id: (madeAtMs) =>
      uuidv7({ msecs: madeAtMs, random: Uint8Array.from({ length: 16 }, () => Math.floor(share() * 256)) }),
  }
}

/** A share that belongs to a text, so that each topic and each employee has something of its own. */
export function ownShare(text: string): number {
  let hash = 0
  for (const letter of text) hash = (Math.imul(hash, 31) + letter.charCodeAt(0)) | 0
  return createChance(hash).share()
}
