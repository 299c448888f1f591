/**
 * The readability index LIX: words per sentence plus the share of words over six letters in per cent. Under 25 is very
 * easy, over 55 very hard; 45 is where ordinary newspapers end.
 *
 * @returns 0 for a text without words
 * @see Björnsson, C. H. (1968), Läsbarhet
 */
export function lix(text: string): number {
  const words = text.match(/[\p{L}\p{N}]+(?:[-.,][\p{L}\p{N}]+)*/gu) ?? []
  if (words.length === 0) return 0
  const long = words.filter((word) => word.length > LONGEST_SHORT_WORD).length
  return words.length / sentencesIn(text) + (100 * long) / words.length
}

const LONGEST_SHORT_WORD = 6

/** A stop ends a sentence when a capital letter, or nothing, follows: "kr. om året" goes on. */
function sentencesIn(text: string): number {
  const ends = text.match(/[.!?:](?=\s+["»(]?\p{Lu}|["»)\s]*$)/gu) ?? []
  return Math.max(1, ends.length)
}
