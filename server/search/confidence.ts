import type { Candidate } from './rank.ts'
import type { Understanding } from './understand.ts'
import { closeUnder, confidenceWeights as by } from './weights.ts'

/**
 * How sure it is that the first candidate answers the question: a logistic of what speaks for it and how far it stands
 * above the nearest group of questions from outside the knowledge. 0 … 1, 0.5 where both are as likely on the
 * development queries.
 */
export function confidenceOf(
  asked: Understanding,
  [first]: readonly Candidate[],
  outside: Candidate | undefined,
): number {
  if (first === undefined) return 0
  if (first.part.segment.isPlain(first.at)) return confidenceOfPlain(first, outside)
  const { covered, named, words, pairs } = first.features
  const sum =
    by.bias +
    by.covered * covered +
    by.named * named +
    by.words * words +
    by.pairs * pairs +
    by.length * logLengthOf(asked) +
    by.above * scoreAbove(first, outside) +
    by.wholly * whollyNamed(first) +
    by.settled * first.features.settled
  return 1 / (1 + Math.exp(-sum))
}

/** Of ordinary Markdown, for which no development queries exist: sure when its text holds most of the question's weight. */
function confidenceOfPlain(first: Candidate, outside: Candidate | undefined): number {
  if (outside && outside.features.covered > first.features.covered) return 0
  return 1 / (1 + Math.exp(-PLAIN_STEEPNESS * (first.features.covered - PLAIN_EVEN)))
}

const PLAIN_STEEPNESS = 12
const PLAIN_EVEN = 0.65

/** The logarithm of the number of words: in longer questions less of the weight is covered. */
export function logLengthOf({ words }: Understanding): number {
  return Math.log(Math.max(1, words.length))
}

/** How far the first candidate stands above the nearest group of the outside, between -10 and 10. */
export function scoreAbove(first: Candidate, outside: Candidate | undefined): number {
  return Math.max(-MOST_ABOVE, Math.min(MOST_ABOVE, first.score - (outside?.score ?? 0)))
}

/** From 0 when a fifth of the question's weight stands in no title or keyword of the article, to 1 when all of it does. */
export function whollyNamed({ features }: Candidate): number {
  return Math.max(0, 1 - (1 - features.named) / MOST_UNNAMED)
}

const MOST_UNNAMED = 0.4
const MOST_ABOVE = 10

/** Whether the second candidate is so near that nobody should guess. */
export function isClose([first, second]: readonly Candidate[]): boolean {
  return first !== undefined && second !== undefined && first.score - second.score < closeUnder
}
