/** A cause with its part of the whole. */
export type ParetoBar<Cause extends { readonly count: number }> = Cause & {
  /** Of all counted, 0 … 1. */
  readonly share: number
  /** Its share and those of all that count more, 0 … 1. */
  readonly cumulative: number
  /** Among the few that together make up four fifths. */
  readonly isVital: boolean
}

const VITAL = 0.8

/**
 * Causes by how much they count, the greatest first, with the share they make up together (Pareto). Equals keep their
 * order; causes that count nothing are left out.
 */
export function paretoOf<Cause extends { readonly count: number }>(causes: readonly Cause[]): ParetoBar<Cause>[] {
  const whole = causes.reduce((sum, { count }) => sum + count, 0)
  let before = 0
  return causes
    .filter(({ count }) => count > 0)
    .toSorted((a, b) => b.count - a.count)
    .map((cause) => {
      const isVital = before / whole < VITAL
      before += cause.count
      return { ...cause, share: cause.count / whole, cumulative: before / whole, isVital }
    })
}

/**
 * What a rate would be if so many more had been settled at once.
 *
 * @param resolved whole number, 0 … n
 * @returns a share, 0 … 1; null where nothing is counted
 */
export function rateWithout(count: number, { resolved, n }: { readonly resolved: number; readonly n: number }) {
  return n === 0 ? null : Math.min(1, (resolved + count) / n)
}
