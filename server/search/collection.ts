import type { SearchDocument } from '../articles/searcher.ts'
import { buildSegment, type Postings, type Segment } from './segment.ts'

/**
 * All articles that can be found, as segments. A changed article is struck out where it stands and comes back in a small
 * segment of its own, so that nothing else is built again. What was struck out goes on counting in the statistics of
 * words until everything is built anew.
 */
export interface Collection {
  readonly parts: readonly Part[]
  /** How many articles can be found. */
  readonly size: number
  /** The mean of the articles' weighted number of words. */
  readonly averageLength: number
  use(term: string): TermUse
  isWord(word: string): boolean
  /** The commonest words that begin so. */
  beginningWith(letters: string, most: number): string[]
  /** The words that a misspelled one may have meant, the likeliest first. */
  spelledLike(word: string, most: number): { readonly word: string; readonly slips: number }[]
  /** Takes articles out and puts others in; an article that is there already is replaced. */
  change(added: readonly SearchDocument[], removed: readonly string[]): void
}

export interface Part {
  readonly segment: Segment
  /** 1 for each article that has not been struck out. */
  readonly alive: Uint8Array
}

/** Where a term stands. */
export interface TermUse {
  /** How many articles hold it, and how often all of them together, weighted. */
  readonly holders: number
  readonly total: number
  readonly places: readonly { readonly part: Part; readonly postings: Postings }[]
}

/** So many articles are built at once: lunr's own objects for more would take more memory than the arrays made of them. */
const SEGMENT_SIZE = 4096

export function createCollection(documents: readonly SearchDocument[]): Collection {
  let parts: Part[] = []
  let placeOf = new Map<string, { part: Part; at: number }>()
  let length = 0
  /** What was looked up since the last change: the same terms are asked for over and over. */
  const uses = new Map<string, TermUse>()

  function strikeOut(id: string): void {
    const place = placeOf.get(id)
    if (place === undefined) return
    place.part.alive[place.at] = 0
    length -= place.part.segment.lengths[place.at] ?? 0
    placeOf.delete(id)
  }

  function append(added: readonly SearchDocument[]): void {
    for (let from = 0; from < added.length; from += SEGMENT_SIZE) {
      const segment = buildSegment(added.slice(from, from + SEGMENT_SIZE))
      const part = { segment, alive: new Uint8Array(segment.ids.length).fill(1) }
      parts = [...parts, part]
      segment.ids.forEach((id, at) => placeOf.set(id, { part, at }))
      length += segment.lengths.reduce((sum, one) => sum + one, 0)
    }
  }

  append(documents)
  return {
    get parts() {
      return parts
    },
    get size() {
      return placeOf.size
    },
    get averageLength() {
      return length / Math.max(1, placeOf.size)
    },
    use(term) {
      const known = uses.get(term)
      if (known) return known
      const use = useIn(parts, term)
      if (uses.size >= MOST_KNOWN_USES) uses.clear()
      uses.set(term, use)
      return use
    },
    isWord: (word) => parts.some(({ segment }) => segment.words[placeIn(segment.words, word)] === word),
    beginningWith: (letters, most) => beginningWith(parts, letters).slice(0, most),
    spelledLike: (word, most) => spelledLike(parts, word).slice(0, most),
    change(added, removed) {
      uses.clear()
      for (const id of [...removed, ...added.map((document) => document.id)]) strikeOut(id)
      append(added)
      parts = parts.filter(({ alive }) => alive.includes(1))
    },
  }
}

const MOST_KNOWN_USES = 10_000

function useIn(parts: readonly Part[], term: string): TermUse {
  const places = parts.flatMap((part) => {
    const postings = part.segment.postings(term)
    return postings ? [{ part, postings }] : []
  })
  return {
    holders: places.reduce((sum, { postings }) => sum + postings.articles.length, 0),
    total: places.reduce((sum, { postings }) => sum + postings.total, 0),
    places,
  }
}

function placeIn(sorted: readonly string[], key: string): number {
  let [low, high] = [0, sorted.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((sorted[middle] ?? '') < key) low = middle + 1
    else high = middle
  }
  return low
}

const SHORTEST_BEGINNING = 2
/** So many words of a segment are looked at: two letters begin thousands. */
const MOST_LOOKED_AT = 2000

function beginningWith(parts: readonly Part[], letters: string): string[] {
  if (letters.length < SHORTEST_BEGINNING) return []
  const counts = new Map<string, number>()
  for (const { segment } of parts) {
    const from = placeIn(segment.words, letters)
    for (let at = from; at < from + MOST_LOOKED_AT; at++) {
      const word = segment.words[at]
      if (word === undefined || !word.startsWith(letters)) break
      counts.set(word, (counts.get(word) ?? 0) + (segment.wordCounts[at] ?? 0))
    }
  }
  return [...counts.keys()].toSorted((a, b) => (counts.get(b) ?? 0) - (counts.get(a) ?? 0) || (a < b ? -1 : 1))
}

/** A slip less outweighs a word that is many times as frequent. */
const SLIP = 8

function spelledLike(parts: readonly Part[], word: string): { word: string; slips: number }[] {
  const found = new Map<string, { slips: number; count: number }>()
  for (const { segment } of parts) {
    for (const { at, slips } of segment.spelling.near(word)) {
      const near = segment.words[at] ?? ''
      found.set(near, { slips, count: (found.get(near)?.count ?? 0) + (segment.wordCounts[at] ?? 0) })
    }
  }
  const rank = ({ slips, count }: { slips: number; count: number }): number => Math.log(1 + count) - SLIP * slips
  return [...found]
    .toSorted(([a, one], [b, other]) => rank(other) - rank(one) || (a < b ? -1 : 1))
    .map(([near, { slips }]) => ({ word: near, slips }))
}
