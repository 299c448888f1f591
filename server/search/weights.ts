/** How much a word counts by where it stands; a part of a compound counts less than the whole. */
export const fields = [
  { name: 'named', weight: 1, partWeight: 0.5 },
  { name: 'asked', weight: 1, partWeight: 0.5 },
  { name: 'hinted', weight: 3, partWeight: 1.5 },
  { name: 'said', weight: 0.2, partWeight: 0.1 },
] as const

export type Field = (typeof fields)[number]['name']

/** The bit of a field in `Postings.fields`. */
export function bitOf(field: Field): number {
  return 1 << fields.findIndex(({ name }) => name === field)
}

/** What speaks for an article; shares are 0 … 1. */
export interface Features {
  /** Its words against those of the others, naive Bayes, over the square root of the question's length. */
  readonly words: number
  /** Pairs of words that stand next to each other as in the question. */
  readonly pairs: number
  /** Pairs with one word between. */
  readonly loosePairs: number
  /** The share of the question's weight that the article holds. */
  readonly covered: number
  /** The share that stands in its title and keywords. */
  readonly named: number
  /** The share that stands in its text. */
  readonly said: number
  /** 1 when the article's title, phrasings or keywords hold the question itself, but for words of grammar and order. */
  readonly verbatim: number
  /** How often employees settled the same words with it, 0 … 2. */
  readonly settled: number
  /** How often it is asked for at all, 0 … 0.2. */
  readonly often: number
}

export const featureNames = [
  'words',
  'pairs',
  'loosePairs',
  'covered',
  'named',
  'said',
  'verbatim',
  'settled',
  'often',
] as const
/** Those whose weight is fitted on queries; the rest comes from the log, of which the development queries know nothing. */
export const fittedNames = ['words', 'pairs', 'loosePairs', 'covered', 'named', 'said'] as const

/** Fitted on the development queries by `npm run relevance -- --fit`. */
export const featureWeights: Features = {
  words: 2.81,
  pairs: 0.58,
  loosePairs: 0.61,
  covered: 4.26,
  named: 1.44,
  said: 0.45,
  verbatim: 3,
  settled: 1,
  often: 1,
}

/** From this confidence on an answer is given. */
export const answeredFrom = 0.2

/** Fitted as a logistic of inside against outside, `npm run relevance -- --fit`. */
export const confidenceWeights = {
  bias: -6.94,
  covered: -0.11,
  named: 0.82,
  words: -0.3,
  pairs: 0.03,
  length: 0.61,
  above: 0.9,
  wholly: 3.86,
  settled: 1,
}

/** A second hit within this much of the first calls for a question: of the development queries one in three is then wrong. */
export const closeUnder = 2
