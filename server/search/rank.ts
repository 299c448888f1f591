import type { Collection, Part } from './collection.ts'
import type { Learned } from './learned.ts'
import type { Gap } from './pairs.ts'
import type { Postings } from './segment.ts'
import type { Understanding } from './understand.ts'
import { bitOf, featureNames, featureWeights, type Features } from './weights.ts'

/** An article that may answer, with what speaks for it. */
export interface Candidate {
  readonly article: string
  readonly part: Part
  /** Its place in the segment. */
  readonly at: number
  readonly features: Features
  readonly score: number
}

/** So many of the first ranking are looked at closely; fewer while someone types, when six are shown. */
const LOOKED_AT = 30
const LOOKED_AT_WHILE_TYPING = 12

/**
 * The articles that fit best, best first. First by all their words at once, each as the logarithm of how much more often
 * the article has it than the others (naive Bayes with smoothing towards the collection); the best of these again by
 * pairs of words, by how much of the question is covered, and by where it stands.
 */
export function rankArticles(
  collection: Collection,
  asked: Understanding,
  { learned, isUnfinished }: { learned: Learned; isUnfinished: boolean },
): Candidate[] {
  const terms = [...asked.weights].map(([term, weight]) => ({ term, weight, use: collection.use(term) }))
  const found = terms.filter(({ use }) => use.holders > 0)
  if (found.length === 0) return []
  const sums = sumsOf(collection, found)
  const context = { ...contextOf(collection, asked), learned, question: asked.telling }
  return bestOf(collection.parts, sums, isUnfinished ? LOOKED_AT_WHILE_TYPING : LOOKED_AT)
    .map(({ part, at, sum }) => candidateOf({ part, at, sum }, context))
    .toSorted((a, b) => b.score - a.score || (a.article < b.article ? -1 : 1))
}

/** Added to what is expected of a term in an article: how little one single occurrence proves, and how much the average does. */
const PRIOR = 0.4
const EXPECTED = 2

interface FoundTerm {
  readonly weight: number
  readonly use: ReturnType<Collection['use']>
}

/** For every article of every part the weighted sum over the terms. */
function sumsOf(collection: Collection, terms: readonly FoundTerm[]): Map<Part, Float32Array> {
  const sums = new Map(collection.parts.map((part) => [part, new Float32Array(part.segment.ids.length)]))
  for (const { weight, use } of terms) {
    const scale = scaleOf(collection, use.total)
    for (const { part, postings } of use.places) {
      const sum = sums.get(part)
      if (sum) addTerm(sum, postings, part.segment.lengths, { weight, scale })
    }
  }
  return sums
}

function addTerm(
  sum: Float32Array,
  { articles, counts }: Postings,
  lengths: Float32Array,
  { weight, scale }: { weight: number; scale: number },
): void {
  for (let entry = 0; entry < articles.length; entry++) {
    const at = articles[entry] ?? 0
    sum[at] = (sum[at] ?? 0) + weight * Math.log1p(((counts[entry] ?? 0) * scale) / (lengths[at] ?? 1))
  }
}

/** What each term of the question adds to an article's first sum, as `rankArticles` counts it. */
export function termEvidence(
  collection: Collection,
  asked: Understanding,
  { part, at }: Pick<Candidate, 'part' | 'at'>,
): { term: string; adds: number }[] {
  return [...asked.weights].flatMap(([term, weight]) => {
    const use = collection.use(term)
    const postings = use.places.find((place) => place.part === part)?.postings
    const entry = postings ? placeOf(postings.articles, at) : -1
    if (!postings || entry < 0) return []
    const scale = scaleOf(collection, use.total)
    return [
      { term, adds: weight * Math.log1p(((postings.counts[entry] ?? 0) * scale) / (part.segment.lengths[at] ?? 1)) },
    ]
  })
}

/** What an article's share of a term is multiplied by to compare it with what is expected of any article. */
function scaleOf({ averageLength, size }: Collection, total: number): number {
  return averageLength / (PRIOR + (EXPECTED * total) / Math.max(1, size))
}

interface Summed {
  readonly part: Part
  readonly at: number
  readonly sum: number
}

function bestOf(parts: readonly Part[], sums: ReadonlyMap<Part, Float32Array>, most: number): Summed[] {
  const best: Summed[] = []
  let least = 0
  for (const part of parts) {
    const own = sums.get(part) ?? new Float32Array(0)
    for (let at = 0; at < own.length; at++) {
      const sum = own[at] ?? 0
      if (sum <= least || part.alive[at] === 0) continue
      best.push({ part, at, sum })
      if (best.length < most * 4) continue
      keepBest(best, most)
      least = best.at(-1)?.sum ?? 0
    }
  }
  keepBest(best, most)
  return best
}

function keepBest(best: Summed[], most: number): void {
  best.sort((a, b) => b.sum - a.sum)
  best.length = Math.min(best.length, most)
}

interface Context {
  readonly words: readonly { readonly telling: number; readonly options: readonly FoundOption[] }[]
  readonly pairs: readonly {
    readonly first: string
    readonly second: string
    readonly gap: Gap
    readonly telling: number
  }[]
  /** The sum of what the words tell. */
  readonly telling: number
  /** Long questions gather more evidence without being better answered. */
  readonly norm: number
  readonly learned: Learned
  /** The question's telling words, as `Learned` knows them. */
  readonly question: string
}

interface FoundOption {
  readonly weight: number
  readonly use: ReturnType<Collection['use']>
}

function contextOf(collection: Collection, asked: Understanding): Omit<Context, 'learned' | 'question'> {
  const words = asked.words.map(({ worth, options }) => {
    const found = options.map(({ term, weight }) => ({ weight: weight / worth, use: collection.use(term) }))
    const holders = Math.min(...found.filter(({ weight }) => weight >= WHOLE).map(({ use }) => use.holders))
    return {
      options: found,
      telling: tellingOf(collection.size, Number.isFinite(holders) ? holders : 0) * (worth < 1 ? LITTLE : 1),
    }
  })
  const pairs = ([0, 1] as const).flatMap((gap) =>
    asked.order.slice(1 + gap).flatMap((second, at) => {
      const first = asked.order[at] ?? ''
      const holders = collection.parts.reduce((sum, { segment }) => sum + segment.pairs.holders(first, second, gap), 0)
      return holders === 0 ? [] : [{ first, second, gap, telling: Math.log(Math.max(1.1, collection.size / holders)) }]
    }),
  )
  const norm = Math.sqrt([...asked.weights.values()].reduce((sum, weight) => sum + weight, 0))
  return {
    words,
    pairs,
    telling: Math.max(
      1e-9,
      words.reduce((sum, word) => sum + word.telling, 0),
    ),
    norm,
  }
}

/** Whether words of grammar are covered says next to nothing. */
const LITTLE = 0.2

/** A word counts as being in the knowledge when it is found by something that is worth this much. */
const WHOLE = 0.5

/** How much a word tells, by how few articles have it; a word that none has tells as much as the rarest. */
export function tellingOf(size: number, holders: number): number {
  return Math.log1p((Math.max(0, size - holders) + 0.5) / (holders + 0.5))
}

/** In an article's weighted count: less is a mention in passing. */
const MORE_THAN_MENTIONED = 0.8

function candidateOf({ part, at, sum }: Summed, context: Context): Candidate {
  const article = part.segment.ids[at] ?? ''
  const features: Features = {
    words: sum / context.norm,
    ...pairsOf(part, at, context),
    ...sharesOf(part, at, context),
    verbatim: Number(context.question !== '' && part.segment.isAskedAs(at, context.question)),
    settled: context.learned.sameWords(article, context.question),
    often: context.learned.askedOften(article),
  }
  const score = featureNames.reduce((total, name) => total + featureWeights[name] * features[name], 0)
  return { article, part, at, features, score: score * (part.segment.trust[at] ?? 1) }
}

function pairsOf({ segment }: Part, at: number, { pairs, norm }: Context): Pick<Features, 'pairs' | 'loosePairs'> {
  const near: [number, number] = [0, 0]
  for (const { first, second, gap, telling } of pairs) {
    near[gap] += Math.log1p(segment.pairs.count(at, first, second, gap)) * telling
  }
  return { pairs: near[0] / norm, loosePairs: near[1] / norm }
}

type Shares = Pick<Features, 'covered' | 'named' | 'said'>

/** The shares of the question's weight that an article holds; of several options of a word the best one counts. */
function sharesOf(part: Part, at: number, context: Context): Shares {
  const shares = { covered: 0, named: 0, said: 0 }
  for (const { telling, options } of context.words) {
    const held = heldOf(part, at, options)
    shares.covered += (telling * held.covered) / context.telling
    shares.named += (telling * held.named) / context.telling
    shares.said += (telling * held.said) / context.telling
  }
  return shares
}

const NAMED = bitOf('named')
const SAID = bitOf('said')

function heldOf(part: Part, at: number, options: readonly FoundOption[]): Shares {
  const held = { covered: 0, named: 0, said: 0 }
  for (const { weight, use } of options) {
    const postings = use.places.find((place) => place.part === part)?.postings
    const entry = postings ? placeOf(postings.articles, at) : -1
    if (!postings || entry < 0) continue
    const bits = postings.fields[entry] ?? 0
    const value = Math.min(1, weight)
    if ((postings.counts[entry] ?? 0) >= MORE_THAN_MENTIONED) held.covered = Math.max(held.covered, value)
    if (bits & NAMED) held.named = Math.max(held.named, value)
    if (bits & SAID) held.said = Math.max(held.said, value)
  }
  return held
}

function placeOf(sorted: Uint32Array, key: number): number {
  let [low, high] = [0, sorted.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((sorted[middle] ?? 0) < key) low = middle + 1
    else high = middle
  }
  return sorted[low] === key ? low : -1
}
