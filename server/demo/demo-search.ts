import type { SearchRecord } from '../contract/contact.ts'
import { createChance, ownShare } from './demo-chance.ts'

/** What the search might have given an invented question: chance of its own, so that everything else stays as it is. */
export function searchOf(query: string, id: string, isKnown: boolean): SearchRecord | undefined {
  const chance = createChance(Math.floor(ownShare(id) * 2 ** 31))
  if (chance.isIn(PICKED_WHILE_TYPING)) return undefined
  const reformulated = chance.isIn(isKnown ? 0.04 : 0.3) ? 1 : 0
  if (!isKnown) return { answered: false, confidence: chance.between(0, 0.2), rank: null, hits: 3, reformulated }
  // The same words are always as hard.
  const isHard = ownShare(query) > 0.9
  const rank = chance.isIn(isHard ? 0.4 : 0.03) ? 1 + Math.ceil(chance.between(0.1, 3)) : 1
  const confidence = isHard ? chance.between(0.25, 0.7) : chance.between(0.6, 0.99)
  return { answered: true, confidence, rank, hits: 6, reformulated }
}

const PICKED_WHILE_TYPING = 0.2
