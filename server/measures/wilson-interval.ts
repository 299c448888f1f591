/**
 * Wilson score interval of a share.
 *
 * @param successes whole number, 0 … total
 * @param total whole number; 0 gives [0, 1]
 * @returns lower and upper bound as shares, 0 … 1, at 95 % confidence
 * @see Wilson, E. B. (1927), JASA 22(158), 209–212
 */
export function wilsonInterval(successes: number, total: number): [number, number] {
  if (total === 0) return [0, 1]
  const share = successes / total
  const zSquared = Z_95 ** 2
  const centre = share + zSquared / (2 * total)
  const spread = Z_95 * Math.sqrt((share * (1 - share) + zSquared / (4 * total)) / total)
  const scale = 1 + zSquared / total
  const lower = successes === 0 ? 0 : (centre - spread) / scale
  const upper = successes === total ? 1 : (centre + spread) / scale
  return [lower, upper]
}

/** The 97.5 % quantile of the standard normal distribution. */
const Z_95 = 1.959963984540054
