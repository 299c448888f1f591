/** Chance that repeats: the same seed gives the same numbers, 0 … 1. */
export interface Chance {
  number(): number
  /** Whole, 0 … most - 1. */
  below(most: number): number
  pick<T>(from: readonly T[]): T
  /** The early ones far more often, as words of a language. */
  pickSkewed<T>(from: readonly T[]): T
  shuffle<T>(from: readonly T[]): T[]
}

export function createChance(seed: number): Chance {
  const number = mulberry32(seed)
  const below = (most: number): number => Math.floor(number() * most)
  const at = <T>(from: readonly T[], place: number): T => {
    const found = from[place]
    if (found === undefined) throw new Error('nothing to pick from')
    return found
  }
  return {
    number,
    below,
    pick: (from) => at(from, below(from.length)),
    pickSkewed: (from) => at(from, Math.floor(number() ** 3 * from.length)),
    shuffle(from) {
      const shuffled = [...from]
      for (let last = shuffled.length - 1; last > 0; last--) {
        const other = below(last + 1)
        ;[shuffled[last], shuffled[other]] = [at(shuffled, other), at(shuffled, last)]
      }
      return shuffled
    },
  }
}

/** mulberry32: small, seeded, good enough for invented texts. */
function mulberry32(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}
