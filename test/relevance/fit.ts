import type { Engine } from '../../server/search/engine.ts'
import { logLengthOf, scoreAbove, whollyNamed } from '../../server/search/confidence.ts'
import { featureWeights, fittedNames } from '../../server/search/weights.ts'
import type { RelevanceQuery } from './metrics.ts'

type Weights = Record<string, number>

const STEPS = 500
const LEARNING_RATE = 0.3
const DECAY = 1e-3

/**
 * The weights under which the right candidates are likeliest, as a softmax over each query's candidates; by AdaGrad,
 * from the weights that are in use.
 */
export function fitRanking(engine: Engine, queries: readonly RelevanceQuery[]): Weights {
  const examples = queries
    .map(({ q, expect, style }) =>
      engine.examine(q, style === 'prefix').candidates.map(({ article, features }) => ({
        isRight: expect.includes(article),
        values: fittedNames.map((name) => features[name]),
      })),
    )
    .filter((candidates) => candidates.some(({ isRight }) => isRight))
  const start = fittedNames.map((name) => featureWeights[name])
  const weights = descend(start, (now) => {
    const gradient = now.map((weight) => DECAY * weight)
    for (const candidates of examples) {
      const scores = candidates.map(({ values }) => values.reduce((sum, value, at) => sum + value * (now[at] ?? 0), 0))
      const most = Math.max(...scores)
      const odds = scores.map((score) => Math.exp(score - most))
      const all = odds.reduce((sum, one) => sum + one, 0)
      const right = odds.reduce((sum, one, at) => sum + (candidates[at]?.isRight ? one : 0), 0)
      candidates.forEach(({ isRight, values }, at) => {
        const error = (odds[at] ?? 0) / all - (isRight ? (odds[at] ?? 0) / right : 0)
        values.forEach((value, name) => (gradient[name] = (gradient[name] ?? 0) + (error * value) / examples.length))
      })
    }
    return gradient
  })
  return Object.fromEntries(fittedNames.map((name, at) => [name, weights[at] ?? 0]))
}

const confidenceNames = ['covered', 'named', 'words', 'pairs', 'length', 'above', 'wholly'] as const

/** The logistic that tells questions inside the knowledge from those outside; both count alike. */
export function fitConfidence(
  engine: Engine,
  inside: readonly RelevanceQuery[],
  outside: readonly RelevanceQuery[],
): Weights {
  const rows = [
    ...inside.map((query) => ({ query, isInside: 1, share: 0.5 / inside.length })),
    ...outside.map((query) => ({ query, isInside: 0, share: 0.5 / outside.length })),
  ].flatMap(({ query, ...row }) => {
    const { asked, candidates, outside: nearest } = engine.examine(query.q, query.style === 'prefix')
    const [first] = candidates
    if (first === undefined) return []
    const { covered, named, words, pairs } = first.features
    return [
      {
        ...row,
        values: [
          1,
          covered,
          named,
          words,
          pairs,
          logLengthOf(asked),
          scoreAbove(first, nearest?.candidate),
          whollyNamed(first),
        ],
      },
    ]
  })
  const weights = descend(
    ['bias', ...confidenceNames].map(() => 0),
    (now) => {
      const gradient = now.map((weight, at) => (at === 0 ? 0 : DECAY * weight))
      for (const { values, isInside, share } of rows) {
        const sum = values.reduce((total, value, at) => total + value * (now[at] ?? 0), 0)
        const error = (1 / (1 + Math.exp(-sum)) - isInside) * share
        values.forEach((value, at) => (gradient[at] = (gradient[at] ?? 0) + error * value))
      }
      return gradient
    },
    20_000,
  )
  return Object.fromEntries(['bias', ...confidenceNames].map((name, at) => [name, weights[at] ?? 0]))
}

/** AdaGrad. */
function descend(start: readonly number[], gradientAt: (now: readonly number[]) => number[], steps = STEPS): number[] {
  const now = [...start]
  const squares = start.map(() => 1e-6)
  for (let step = 0; step < steps; step++) {
    gradientAt(now).forEach((slope, at) => {
      squares[at] = (squares[at] ?? 0) + slope * slope
      now[at] = (now[at] ?? 0) - (LEARNING_RATE * slope) / Math.sqrt(squares[at] ?? 1)
    })
  }
  return now
}
