import type { SearchExplanation } from '../contract/search.ts'
import type { Engine, Examined } from './engine.ts'
import { tellingTerms } from './engine.ts'
import { bestSection } from './passages.ts'
import { termEvidence, tellingOf, type Candidate } from './rank.ts'
import { answeredFrom, featureNames, featureWeights } from './weights.ts'

const MOST_CANDIDATES = 10
const MOST_TERMS = 12

/** Why `ask` answers as it does: what was understood of the question, and what speaks for each candidate. */
export function explainSearch(engine: Engine, q: string): SearchExplanation {
  const examined = engine.examine(q, false)
  const { asked, confidence, collection, outside } = examined
  const nearest = outside ? [describe(examined, outside.candidate, outside.name)] : []
  return {
    confidence,
    answeredFrom,
    answered: confidence >= answeredFrom,
    words: asked.words.map(({ word, options }) => ({
      word,
      telling: tellingOf(collection.size, Math.max(0, ...options.map(({ term }) => collection.use(term).holders))),
      options: options.map(({ term, how, through, weight }) => ({
        term,
        how,
        through: through ?? null,
        weight,
        articles: collection.use(term).holders,
      })),
    })),
    candidates: [
      ...examined.candidates.slice(0, MOST_CANDIDATES).map((candidate) => describe(examined, candidate, null)),
      ...nearest,
    ].toSorted((a, b) => b.score - a.score),
  }
}

/** @param outsideName null for an article, whose title the desk knows */
function describe(
  { asked, collection }: Examined,
  candidate: Candidate,
  outsideName: string | null,
): SearchExplanation['candidates'][number] {
  const { article, part, at, score, features } = candidate
  return {
    article: outsideName === null ? article : null,
    title: outsideName ?? '',
    section: bestSection(part.segment.sections(at), tellingTerms(collection, asked)),
    score,
    evidence: featureNames.map((kind) => ({
      kind,
      value: features[kind],
      adds: featureWeights[kind] * features[kind],
    })),
    terms: termEvidence(collection, asked, candidate)
      .toSorted((a, b) => b.adds - a.adds)
      .slice(0, MOST_TERMS),
  }
}
