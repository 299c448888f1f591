/** A query of the development set: `expect` lists every article that answers it, none when nothing should. */
export interface RelevanceQuery {
  readonly q: string
  readonly expect: readonly string[]
  readonly style: string
}

export interface Judged {
  readonly style: string
  readonly expected: ReadonlySet<string>
  readonly answered: boolean
  /** Article ids, best first. */
  readonly found: readonly string[]
}

export interface Figures {
  readonly n: number
  readonly success1: number
  readonly success3: number
  readonly mrr10: number
  readonly ndcg10: number
  /** The share of queries inside the knowledge that were refused an answer. */
  readonly refused: number
}

/** Means over queries that have an expected article. nDCG with gain 1 for each expected article. */
export function figuresOf(judged: readonly Judged[]): Figures {
  const mean = (value: (one: Judged) => number): number =>
    judged.length === 0 ? 0 : judged.reduce((sum, one) => sum + value(one), 0) / judged.length
  return {
    n: judged.length,
    success1: mean((one) => Number(rankOf(one) <= 1)),
    success3: mean((one) => Number(rankOf(one) <= 3)),
    mrr10: mean((one) => (rankOf(one) <= 10 ? 1 / rankOf(one) : 0)),
    ndcg10: mean(ndcg10),
    refused: mean((one) => Number(!one.answered)),
  }
}

/** The rank of the first expected article, from 1; infinite when none was found. */
function rankOf({ found, expected }: Judged): number {
  const at = found.findIndex((article) => expected.has(article))
  return at < 0 ? Infinity : at + 1
}

function ndcg10({ found, expected }: Judged): number {
  const discount = (rank: number): number => 1 / Math.log2(rank + 1)
  const gained = found
    .slice(0, 10)
    .reduce((sum, article, at) => sum + (expected.has(article) ? discount(at + 1) : 0), 0)
  const ideal = [...expected].slice(0, 10).reduce((sum, _, at) => sum + discount(at + 1), 0)
  return ideal === 0 ? 0 : gained / ideal
}
