import type { Article } from '../contract/article.ts'
import type { Named } from '../contract/configuration.ts'
import type { Nearest, SearchExplanation } from '../contract/search.ts'
import { danishGrammar, englishGrammar } from '../danish/grammar-words.ts'

type ExplainedWord = SearchExplanation['words'][number]

/** What the search made of a question that it cannot answer; words of grammar are left out. */
export function nearestOf(words: readonly ExplainedWord[], hits: readonly Article[]): Nearest {
  const telling = words.filter(({ word }) => !danishGrammar.has(word) && !englishGrammar.has(word))
  const unknown = telling.filter((word) => !isKnown(word))
  return {
    words: telling.filter(isKnown).map(({ word }) => word),
    meant: unknown.flatMap((word) => meantBy(word)),
    unknown: unknown.filter((word) => meantBy(word).length === 0).map(({ word }) => word),
    department: ownerOfMost(hits),
  }
}

function isKnown({ options }: ExplainedWord): boolean {
  return options.some(({ how, articles }) => articles > 0 && how !== 'spelling')
}

function meantBy({ word, options }: ExplainedWord): Nearest['meant'] {
  const [best] = options
    .filter(({ how, through, articles }) => how === 'spelling' && through !== null && articles > 0)
    .toSorted((a, b) => b.weight - a.weight)
  return best?.through ? [{ word, as: best.through }] : []
}

const HITS_ASKED = 5

/** The department of at least half of the nearest articles; null where the field has no clear owner. */
function ownerOfMost(hits: readonly Article[]): Named | null {
  const owners = hits.slice(0, HITS_ASKED).map(({ department }) => department)
  const timesOf = (code: string): number => owners.filter((one) => one?.code === code).length
  const [most] = owners.flatMap((owner) => owner ?? []).toSorted((a, b) => timesOf(b.code) - timesOf(a.code))
  return most && timesOf(most.code) * 2 >= owners.length ? { code: most.code, name: most.name } : null
}
