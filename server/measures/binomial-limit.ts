/**
 * The share below which a binomial count lies with a given probability, interpolated between whole counts so that the
 * limits of a funnel plot are smooth.
 *
 * @param share the true share, 0 < share < 1
 * @param total whole number, at least 1
 * @param probability 0 < probability < 1
 * @returns a share, 0 … 1
 * @see Spiegelhalter, D. J. (2005), Statistics in Medicine 24(8), 1185–1202, appendix A.1
 */
export function binomialLimit(share: number, total: number, probability: number): number {
  const { first, weights } = countWeights(share, total)
  const sum = weights.reduce((whole, weight) => whole + weight, 0)
  let below = 0
  for (const [at, weight] of weights.entries()) {
    below += weight / sum
    if (below < probability) continue
    const surplus = (below - probability) / (weight / sum)
    return Math.max(0, (first + at - surplus) / total)
  }
  return 1
}

interface CountWeights {
  /** The count that the first weight is for; all counts below it are as good as impossible. */
  readonly first: number
  readonly weights: readonly number[]
}

/** How likely each count is beside the likeliest one: by the ratio of neighbours, since factorials overflow. */
function countWeights(share: number, total: number): CountWeights {
  const odds = share / (1 - share)
  const likeliest = Math.min(total, Math.floor((total + 1) * share))
  const below: number[] = []
  for (let count = likeliest, weight = 1; count > 0; count--) {
    weight *= count / (total - count + 1) / odds
    if (weight < NEGLIGIBLE) break
    below.push(weight)
  }
  const above: number[] = []
  for (let count = likeliest, weight = 1; count < total; count++) {
    weight *= ((total - count) / (count + 1)) * odds
    if (weight < NEGLIGIBLE) break
    above.push(weight)
  }
  return { first: likeliest - below.length, weights: [...below.toReversed(), 1, ...above] }
}

const NEGLIGIBLE = 1e-15
