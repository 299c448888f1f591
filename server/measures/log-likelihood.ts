/**
 * How surely two things go together, or keep apart, as the log-likelihood ratio G² of their two-by-two table.
 *
 * @param both how often they came together; 0 … the smaller of `one` and `other`
 * @param one how often the one came, with or without the other
 * @param other how often the other came
 * @param all how often anything came; at least `one + other − both`
 * @returns 0 when they are independent, without a unit; chi-squared with one degree of freedom, so 10.83 is 0.1 % chance
 * @see Dunning, T. (1993), Computational Linguistics 19(1), 61–74
 */
export function logLikelihood({ both, one, other, all }: Occurrences): number {
  const cells = [
    [both, one, other],
    [one - both, one, all - other],
    [other - both, all - one, other],
    [all - one - other + both, all - one, all - other],
  ] as const
  return 2 * cells.reduce((sum, [count, row, column]) => sum + surplus(count, (row * column) / all), 0)
}

/** Counts that make up a two-by-two table. */
export interface Occurrences {
  readonly both: number
  readonly one: number
  readonly other: number
  readonly all: number
}

function surplus(count: number, expected: number): number {
  return count === 0 ? 0 : count * Math.log(count / expected)
}
