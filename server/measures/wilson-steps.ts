/** The Wilson interval, worked through so that it can be followed with a pocket calculator. */
export interface WilsonSteps {
  readonly successes: number
  readonly total: number
  readonly share: number
  /** The quantile of the normal distribution for 95 %. */
  readonly z: number
  /** p + z²/2n */
  readonly centre: number
  /** z · √((p(1 − p) + z²/4n) / n) */
  readonly spread: number
  /** 1 + z²/n */
  readonly scale: number
  readonly lower: number
  readonly upper: number
}

/**
 * The steps of `wilsonInterval`, with the same result.
 *
 * @param total at least 1
 * @see Wilson, E. B. (1927), JASA 22(158), 209–212
 */
export function wilsonSteps(successes: number, total: number): WilsonSteps {
  const share = successes / total
  const centre = share + Z ** 2 / (2 * total)
  const spread = Z * Math.sqrt((share * (1 - share) + Z ** 2 / (4 * total)) / total)
  const scale = 1 + Z ** 2 / total
  const lower = Math.max(0, (centre - spread) / scale)
  const upper = Math.min(1, (centre + spread) / scale)
  return { successes, total, share, z: Z, centre, spread, scale, lower, upper }
}

const Z = 1.959963984540054
