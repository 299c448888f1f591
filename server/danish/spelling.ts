import { slipsBetween } from './slips.ts'

/** Finds the words of a vocabulary that someone may have meant. */
export interface Spelling {
  /** The words within reach of a misspelled one, with their slips; unordered, none for short words and numbers. */
  near(word: string): { readonly at: number; readonly slips: number }[]
}

const SHORTEST = 4
const LONGEST = 30
/** Words of fewer letters may hold one slip, longer ones two. */
const TWO_SLIPS_FROM = 8
/** Only the beginnings of words are compared by their deletions; the rest is measured. */
const PREFIX = 8

/**
 * A look-up by symmetric deletion: two words within n slips of each other share a form with at most n letters deleted.
 * The forms are kept as sorted hashes, so that a large vocabulary takes little memory.
 *
 * @param words the vocabulary, at most 2^20 words; results give places in it
 * @see Garbe, W., SymSpell (the idea; the code is our own)
 */
export function createSpelling(words: readonly string[]): Spelling {
  const entries: number[] = []
  words.forEach((word, at) => {
    if (!isSpelled(word)) return
    for (const hash of new Set(deletions(word))) entries.push(hash * PLACES + at)
  })
  const sorted = Float64Array.from(entries).toSorted()
  const hashes = Uint32Array.from(sorted, (entry) => entry / PLACES)
  const places = Uint32Array.from(sorted, (entry) => entry % PLACES)

  return {
    near(word) {
      if (!isSpelled(word)) return []
      const candidates = new Set<number>()
      for (const hash of new Set(deletions(word))) {
        for (let at = firstOf(hashes, hash); hashes[at] === hash; at++) candidates.add(places[at] ?? 0)
      }
      const most = mostSlips(word)
      return [...candidates]
        .map((at) => ({ at, slips: slipsBetween(word, words[at] ?? '', most) }))
        .filter(({ slips }) => slips <= most)
    },
  }
}

/** A hash and a place share one number of 53 bits, which sorts fast. */
const PLACES = 2 ** 20

function mostSlips(word: string): number {
  return word.length >= TWO_SLIPS_FROM ? 2 : word.length > SHORTEST ? 1.5 : 1
}

function isSpelled(word: string): boolean {
  return word.length >= SHORTEST && word.length <= LONGEST && !/\d/.test(word)
}

/** The hashes of a word's beginning with none, one and two letters left out; some may come twice. */
function deletions(word: string): number[] {
  const length = Math.min(word.length, PREFIX)
  const untilOther = word.length > SHORTEST + 1 ? length : 0
  const hashes = [hashWithout(word, length, -1, -1)]
  for (let one = 0; one < length; one++) {
    hashes.push(hashWithout(word, length, one, -1))
    for (let other = one + 1; other < untilOther; other++) hashes.push(hashWithout(word, length, one, other))
  }
  return hashes
}

/** The hash of the first letters of a word without those at two places; made without making the shorter word. */
function hashWithout(word: string, length: number, one: number, other: number): number {
  let hash = START
  for (let at = 0; at < length; at++) {
    if (at !== one && at !== other) hash = Math.imul(hash ^ word.charCodeAt(at), PRIME)
  }
  return hash >>> 0
}

const START = 0x811c9dc5
const PRIME = 0x01000193

/** @see FNV-1a, http://www.isthe.com/chongo/tech/comp/fnv/ */
export function hashOf(text: string): number {
  return hashWithout(text, text.length, -1, -1)
}

/** The first place of a sorted array whose value is not before a key; its length when there is none. */
export function firstOf(sorted: Uint32Array, key: number): number {
  let [low, high] = [0, sorted.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((sorted[middle] ?? 0) < key) low = middle + 1
    else high = middle
  }
  return low
}
