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
    for (const form of deletions(word)) entries.push(hashOf(form) * PLACES + at)
  })
  const sorted = Float64Array.from(entries).toSorted()
  const hashes = Uint32Array.from(sorted, (entry) => entry / PLACES)
  const places = Uint32Array.from(sorted, (entry) => entry % PLACES)

  return {
    near(word) {
      if (!isSpelled(word)) return []
      const candidates = new Set<number>()
      for (const form of deletions(word)) {
        const hash = hashOf(form)
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

function deletions(word: string): Set<string> {
  const beginning = word.slice(0, PREFIX)
  const once = withoutOne(beginning)
  const forms = new Set([beginning, ...once])
  if (word.length > SHORTEST + 1) for (const form of once) for (const shorter of withoutOne(form)) forms.add(shorter)
  return forms
}

function withoutOne(word: string): string[] {
  return Array.from(word, (_, at) => word.slice(0, at) + word.slice(at + 1))
}

/** @see FNV-1a, http://www.isthe.com/chongo/tech/comp/fnv/ */
export function hashOf(text: string): number {
  let hash = 0x811c9dc5
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193)
  return hash >>> 0
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
