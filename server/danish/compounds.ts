import { beginningTerm, isWord, simpleTermOf } from './lexicon.ts'

const SHORTEST_PART = 3
const SHORTEST_COMPOUND = 6
const LONGEST_COMPOUND = 40
const MOST_PARTS = 4

/**
 * The terms of the words that make up a compound, first to last: `affald` and `ordning` for `affaldsordningen`. Of
 * several splits the one with the longest short part; nothing for a word that is no compound.
 */
export function partsOf(word: string): readonly string[] {
  if (word.length < SHORTEST_COMPOUND || word.length > LONGEST_COMPOUND || /\d/.test(word) || isWord(word)) return []
  return split(word, MOST_PARTS) ?? []
}

function split(word: string, most: number): string[] | undefined {
  let best: string[] | undefined
  let bestRank = -1
  for (let at = SHORTEST_PART; at <= word.length - SHORTEST_PART; at++) {
    const first = beginningOf(word.slice(0, at), most)
    if (first === undefined) continue
    const rest = word.slice(at)
    const isPair = isWord(rest) && Math.max(at, rest.length) > SHORTEST_PART
    const deeper = isPair || most <= 2 ? undefined : split(rest, most - 1)
    const rank = Math.min(at, simpleTermOf(rest).length) + (isPair ? LONGEST_COMPOUND : 0)
    if ((isPair || deeper) && rank > bestRank) {
      bestRank = rank
      best = isPair ? [first, simpleTermOf(rest)] : [first, ...(deeper ?? [])]
    }
  }
  return best
}

/** Inside a longer compound any word may take the linking s: `hundeskov-s-regler`. */
function beginningOf(form: string, most: number): string | undefined {
  return beginningTerm(form) ?? (most < MOST_PARTS && form.endsWith('s') ? beginningTerm(form.slice(0, -1)) : undefined)
}
