import { partsOf } from '../danish/compounds.ts'
import { actionOf, termOf } from '../danish/lexicon.ts'
import { wordsOf } from '../danish/words.ts'

/** A word of a text, folded, with the terms under which it is found. */
export interface WordTerms {
  readonly word: string
  /** The stem of its lemma. */
  readonly term: string
  /** The terms of its parts when it is a compound. */
  readonly parts: readonly string[]
}

/** @param known words analysed earlier; what is new is added, so that a text's common words are analysed once */
export function analyse(text: string, known: Map<string, WordTerms>): WordTerms[] {
  return wordsOf(text).map((word) => {
    const earlier = known.get(word)
    if (earlier) return earlier
    const term = termOf(word)
    const action = actionOf(term)
    const made = { word, term, parts: action === undefined ? partsOf(word) : [...partsOf(word), action] }
    known.set(word, made)
    return made
  })
}
