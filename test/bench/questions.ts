import { readQuerySets } from '../relevance/query-sets.ts'
import { createChance } from './chance.ts'

/** What every engine is asked, in the same order. */
export interface Questions {
  /** Citizens' sentences, keywords and words with slips, mixed, so that the first few are like all. */
  readonly searches: readonly string[]
  /** Beginnings of these, as someone types them letter by letter, mixed too. */
  readonly keystrokes: readonly string[]
}

const SHORTEST_TYPED = 2
const KEYSTROKES = 3000

export function readQuestions(): Questions {
  const { development, fitted, heldBack } = readQuerySets()
  const chance = createChance(1892)
  const searches = chance.shuffle([...development, ...fitted, ...heldBack].map(({ q }) => q))
  return { searches, keystrokes: chance.shuffle(searches.flatMap(typed)).slice(0, KEYSTROKES) }
}

function typed(q: string): string[] {
  return Array.from({ length: q.length - SHORTEST_TYPED + 1 }, (_, more) => q.slice(0, SHORTEST_TYPED + more))
}
