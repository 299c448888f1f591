import type { DrawnQuestion } from '../contacts/calibration-store.ts'
import type { CalibrationResult, Kappa } from '../contract/calibration.ts'
import type { Outcome } from '../contract/configuration.ts'
import { cohensKappa } from '../measures/cohens-kappa.ts'

interface Judged {
  readonly questions: readonly DrawnQuestion[]
  /** Outcomes by the question's place. */
  readonly first: ReadonlyMap<number, string>
  readonly second: ReadonlyMap<number, string>
  readonly outcomes: readonly Outcome[]
}

interface Pair {
  readonly question: DrawnQuestion
  readonly first: string
  readonly second: string
}

/** How far the two agree, and where they do not. */
export function resultOf({ questions, first, second, outcomes }: Judged): CalibrationResult {
  const pairs = questions.flatMap((question): Pair[] => {
    const [one, other] = [first.get(question.place), second.get(question.place)]
    return one === undefined || other === undefined ? [] : [{ question, first: one, second: other }]
  })
  const countingOf = (code: string): string => outcomes.find((one) => one.code === code)?.countsAs ?? code
  return {
    byOutcome: kappaOf(pairs.map((pair) => [pair.first, pair.second])),
    byCounting: kappaOf(pairs.map((pair) => [countingOf(pair.first), countingOf(pair.second)])),
    confusion: confusionOf(pairs, outcomes),
    disagreements: pairs
      .filter((pair) => pair.first !== pair.second)
      .map(({ question, ...judged }) => {
        const { place, contact, query, outcome } = question
        return { place, contact, query, ...judged, logged: outcome }
      }),
  }
}

function kappaOf(pairs: readonly (readonly [string, string])[]): Kappa {
  const { interval, ...agreement } = cohensKappa(pairs)
  return { ...agreement, interval: interval && [...interval] }
}

/** Of the outcomes that either used, in the municipality's order. */
function confusionOf(pairs: readonly Pair[], outcomes: readonly Outcome[]): CalibrationResult['confusion'] {
  const used = new Set(pairs.flatMap((pair) => [pair.first, pair.second]))
  const known = outcomes.map(({ code }) => code).filter((code) => used.has(code))
  const codes = [...known, ...[...used].filter((code) => !known.includes(code))]
  const count = (first: string, second: string): number =>
    pairs.filter((pair) => pair.first === first && pair.second === second).length
  return { outcomes: codes, counts: codes.map((first) => codes.map((second) => count(first, second))) }
}
