/** How far two judges agree beyond chance. */
export interface KappaAgreement {
  readonly n: number
  /** The share of cases that both judged alike. */
  readonly observed: number
  /** The share that would be alike by chance, from how often each used which category. */
  readonly expected: number
  /** 1 is full agreement, 0 what chance gives; null where both used one and the same category throughout. */
  readonly kappa: number | null
  readonly standardError: number | null
  /** At 95 % confidence. */
  readonly interval: readonly [number, number] | null
}

/**
 * Cohen's kappa of two judges over the same cases.
 *
 * @param pairs what the first and the second judge said of each case
 * @see Cohen, J. (1960), Educational and Psychological Measurement 20(1), 37–46: kappa is formula 1, its standard error
 *   formula 7
 */
export function cohensKappa(pairs: readonly (readonly [string, string])[]): KappaAgreement {
  const n = pairs.length
  const alike = pairs.filter(([first, second]) => first === second).length
  const chance = [...new Set(pairs.flat())].reduce((sum, category) => sum + byChance(pairs, category), 0)
  if (n === 0) return { n, observed: 0, expected: 0, kappa: null, standardError: null, interval: null }
  const [observed, expected] = [alike / n, chance / n ** 2]
  if (chance === n ** 2) return { n, observed, expected, kappa: null, standardError: null, interval: null }
  const kappa = (observed - expected) / (1 - expected)
  const standardError = Math.sqrt((observed * (1 - observed)) / (n * (1 - expected) ** 2))
  const spread = Z_95 * standardError
  return { n, observed, expected, kappa, standardError, interval: [kappa - spread, Math.min(1, kappa + spread)] }
}

/** How often each used the category, multiplied. */
function byChance(pairs: readonly (readonly [string, string])[], category: string): number {
  const first = pairs.filter(([one]) => one === category).length
  return first * pairs.filter(([, other]) => other === category).length
}

/** The 97.5 % quantile of the standard normal distribution. */
const Z_95 = 1.959963984540054
