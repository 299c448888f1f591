/** The different words of a question, for engines whose own splitting would take punctuation for query syntax. */
export function wordsOf(q: string): string[] {
  return [...new Set(q.toLowerCase().match(/[\p{L}\p{N}]+/gu))]
}
