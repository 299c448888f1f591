import lexicon from '../../server/danish/lexicon.json' with { type: 'json' }
import type { Chance } from './chance.ts'

const beginnings = lexicon.begins.split(' ').map((entry) => entry.split(':')[0] ?? '')
const endings = lexicon.ends.split(' ').filter((word) => word.length >= 3)
const FORMS = ['', '', '', 'en', 'et', 'er', 'erne', 's']

/** Compounds that no text holds yet, as places and products are named: each call gives another one. */
export function createCoiner(chance: Chance): () => string {
  const coined = new Set<string>()
  return () => {
    for (;;) {
      const word = chance.pick(beginnings) + chance.pick(endings) + chance.pick(FORMS)
      if (coined.has(word)) continue
      coined.add(word)
      return word
    }
  }
}
