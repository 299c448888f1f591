import lunr from 'lunr'
import { stem } from '../danish/stem.ts'
import { createSynonyms, type Synonyms } from '../danish/synonyms.ts'
import { wordsOf } from '../danish/words.ts'
import type { Found, SearchDocument, SearchQuestion } from '../articles/searcher.ts'
import { createPassages, type Passages } from './passages.ts'

/** An index over one state of the knowledge. Asking is synchronous and touches nothing outside. */
export interface Engine {
  ask(question: SearchQuestion): Found
}

interface Index {
  readonly lunr: lunr.Index
  readonly documents: ReadonlyMap<string, SearchDocument>
  readonly synonyms: Synonyms
  readonly passages: Passages
  readonly vocabulary: Vocabulary
  /** How much a stem tells, by how few articles have it. */
  readonly weightOf: (stem: string) => number
}

/**
 * The share of a query's weight that the best article must hold to be an answer, chosen on `test/relevance/dev.jsonl`
 * (`npm run relevance` prints what it rejects, wrongly and rightly).
 */
export const answeredFrom = 0.5

export function createEngine(
  documents: readonly SearchDocument[],
  synonymGroups: readonly (readonly string[])[],
): Engine {
  const built = buildLunrIndex(documents)
  const weightOf = weigh(built, documents.length)
  const index: Index = {
    lunr: built,
    documents: new Map(documents.map((document) => [document.id, document])),
    synonyms: createSynonyms(synonymGroups),
    passages: createPassages(documents, weightOf),
    vocabulary: createVocabulary(built, weightOf),
    weightOf,
  }
  return { ask: (question) => ask(index, question) }
}

/**
 * How slowly repetition of a word saturates, and how far a long text is held against an article. Chosen on the
 * development queries over 242 articles with about 40 phrasings each: success@1 0.87 at 1.2 and 0.4, 0.89 here.
 */
const SATURATION = 3
const LENGTH_NORM = 0.9

function buildLunrIndex(documents: readonly SearchDocument[]): lunr.Index {
  const builder = new lunr.Builder()
  builder.ref('id')
  builder.field('asked', { boost: 3 })
  builder.field('said')
  builder.k1(SATURATION)
  builder.b(LENGTH_NORM)
  for (const document of documents) {
    const asked = [document.title, ...document.also, ...document.keywords, ...document.keywords]
    const said = document.sections.map((section) => section.text)
    builder.add({ id: document.id, asked: stemsOf(asked.join('\n')), said: stemsOf(said.join('\n')) })
  }
  return builder.build()
}

function stemsOf(text: string): string[] {
  return wordsOf(text).map(stem)
}

/** lunr keeps its inverted index in a property that its types leave out. */
interface OpenIndex {
  readonly invertedIndex: Readonly<Record<string, Readonly<Record<string, Readonly<Record<string, unknown>>>>>>
}

function weigh(index: lunr.Index, size: number): (stem: string) => number {
  const { invertedIndex } = index as unknown as OpenIndex
  const unknown = Math.log(1 + size)
  return (one) => {
    const posting = Object.hasOwn(invertedIndex, one) ? invertedIndex[one] : undefined
    if (posting === undefined) return unknown
    const holders = new Set([...Object.keys(posting['asked'] ?? {}), ...Object.keys(posting['said'] ?? {})])
    return Math.log(1 + (size - holders.size + 0.5) / (holders.size + 0.5))
  }
}

/** The words of the index. */
interface Vocabulary {
  /** The commonest words that begin so; none for a single letter. */
  beginningWith(letters: string): string[]
}

const MOST_ENDINGS = 6

function createVocabulary(index: lunr.Index, weightOf: (stem: string) => number): Vocabulary {
  const words = Object.keys((index as unknown as OpenIndex).invertedIndex).toSorted()
  return {
    beginningWith(letters) {
      if (letters.length < 2) return []
      const from = firstNotBefore(words, letters)
      const until = firstNotBefore(words, `${letters}\uFFFF`)
      return words
        .slice(from, until)
        .toSorted((a, b) => weightOf(a) - weightOf(b))
        .slice(0, MOST_ENDINGS)
    },
  }
}

function firstNotBefore(sorted: readonly string[], key: string): number {
  let [low, high] = [0, sorted.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((sorted[middle] ?? '') < key) low = middle + 1
    else high = middle
  }
  return low
}

function ask(index: Index, { q, limit, isUnfinished }: SearchQuestion): Found {
  const words = wordsOf(q)
    .slice(0, MOST_WORDS)
    .map((word) => word.slice(0, LONGEST_WORD))
  const stems = [...new Set(words.map(stem))]
  if (stems.length === 0) return { answered: false, confidence: 0, hits: [] }
  const clauses = clausesOf(index, stems, isUnfinished ? words.at(-1) : undefined)
  const results = index.lunr.query((query) => clauses.forEach(({ term, ...how }) => query.term(term, how)))
  const ranked = results
    .map((result) => ({ article: result.ref, score: result.score * (index.documents.get(result.ref)?.trust ?? 1) }))
    .toSorted((a, b) => b.score - a.score || a.article.localeCompare(b.article))
  const hits = ranked.slice(0, limit).map((hit) => ({ ...hit, section: index.passages.best(hit.article, stems) }))
  const best = results.find((result) => result.ref === hits[0]?.article)
  const confidence = best === undefined ? 0 : coverage(index, stems, best, isUnfinished)
  return { answered: confidence >= answeredFrom, confidence, hits }
}

/** Longer queries are cut here, so that no search takes long. */
const MOST_WORDS = 60
const LONGEST_WORD = 40
/** lunr's automaton for one slip grows with the word and is walked once a word: both are bounded. */
const MOST_TYPOS = 6
const LONGEST_TYPO = 24
const SYNONYM_BOOST = 0.5
const TYPO_BOOST = 0.6
const SHORTEST_TYPO = 4

type Clause = Pick<lunr.Query.Clause, 'term'> & Partial<lunr.Query.Clause>

function clausesOf(index: Index, stems: readonly string[], unfinished: string | undefined): Clause[] {
  const misspelled = new Set(stems.filter((one) => mayBeTypo(index, one)).slice(0, MOST_TYPOS))
  const clauses: Clause[] = stems.map((term) =>
    misspelled.has(term) ? { term, editDistance: 1, boost: TYPO_BOOST } : { term },
  )
  for (const synonym of index.synonyms.expand(stems)) clauses.push({ term: synonym, boost: SYNONYM_BOOST })
  if (unfinished !== undefined) {
    const endings = index.vocabulary.beginningWith(unfinished)
    for (const ending of endings) clauses.push({ term: ending, boost: PREFIX_BOOST / endings.length })
  }
  return clauses.map((clause) => ({ ...clause, usePipeline: false }))
}

const PREFIX_BOOST = 1.5

/** A word that stands nowhere in the knowledge may be misspelled by one letter. */
function mayBeTypo({ lunr: index }: Index, term: string): boolean {
  const isKnown = Object.hasOwn((index as unknown as OpenIndex).invertedIndex, term)
  return !isKnown && term.length >= SHORTEST_TYPO && term.length <= LONGEST_TYPO
}

/**
 * How much of the query's weight the article holds, itself, by a synonym or one slip away. What citizens ask for it
 * counts whole, a word that only stands in its text by half, a single letter not at all.
 */
function coverage(index: Index, stems: readonly string[], result: lunr.Index.Result, isUnfinished: boolean): number {
  const matched = result.matchData.metadata as Readonly<Record<string, Readonly<Record<string, unknown>>>>
  const shareOf = (one: string): number => (matched[one] ? ('asked' in matched[one] ? 1 : SAID_SHARE) : 0)
  const near = (one: string): string[] =>
    Object.keys(matched).filter((other) => isOneSlipAway(one, other) || (isUnfinished && other.startsWith(one)))
  const heldOf = (one: string): number => Math.max(...[one, ...index.synonyms.expand([one]), ...near(one)].map(shareOf))
  const telling = stems.filter((one) => one.length > 1)
  const total = telling.reduce((sum, one) => sum + index.weightOf(one), 0)
  const held = telling.reduce((sum, one) => sum + index.weightOf(one) * heldOf(one), 0)
  return total === 0 ? 0 : held / total
}

const SAID_SHARE = 0.5

function isOneSlipAway(a: string, b: string): boolean {
  if (a.length < SHORTEST_TYPO || Math.abs(a.length - b.length) > 1) return false
  let same = 0
  while (same < a.length && a[same] === b[same]) same++
  const rests = [
    [a.slice(same + 1), b.slice(same + 1)],
    [a.slice(same + 1), b.slice(same)],
    [a.slice(same), b.slice(same + 1)],
  ]
  return rests.some(([left, right]) => left === right)
}
