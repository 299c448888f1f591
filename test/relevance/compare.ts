import type { SearchDocument } from '../../server/articles/searcher.ts'
import { figuresOf, type Figures, type RelevanceQuery } from './metrics.ts'
import { createPeers } from './peers/create-peers.ts'

type Ranking = readonly string[] | Promise<readonly string[]>
type QuerySets = Readonly<Record<string, readonly RelevanceQuery[]>>

/** What one engine got, a set of queries each. */
interface Row {
  readonly name: string
  readonly figures: readonly Figures[]
}

/**
 * Asks other search engines over the same articles the same queries; those without an expected article are left out.
 *
 * @param ours ids of articles, best first
 * @returns a Markdown table, ours first: success@1 / success@3 of each set, and the errors (1 − success@1) against ours
 */
export async function compare(
  documents: readonly SearchDocument[],
  queries: QuerySets,
  ours: (q: string, isUnfinished: boolean) => Ranking,
  create = createPeers,
): Promise<string> {
  const sets = answerable(queries, documents)
  const { peers, leftOut } = await create(documents)
  try {
    const rows = [await measure('Straks', sets, ({ q, style }) => ours(q, style === 'prefix'))]
    for (const peer of peers) rows.push(await measure(peer.name, sets, ({ q }) => peer.rank(q, 10)))
    return [...tableOf(Object.keys(sets), rows), ...leftOut.flatMap((sentence) => ['', sentence])].join('\n')
  } finally {
    for (const peer of peers) await peer.close?.()
  }
}

/** The queries that an article among these answers. */
function answerable(queries: QuerySets, documents: readonly SearchDocument[]): QuerySets {
  const known = new Set(documents.map(({ id }) => id))
  const isAnswerable = ({ expect }: RelevanceQuery): boolean => expect.some((article) => known.has(article))
  return Object.fromEntries(Object.entries(queries).map(([set, asked]) => [set, asked.filter(isAnswerable)]))
}

async function measure(name: string, sets: QuerySets, rank: (query: RelevanceQuery) => Ranking): Promise<Row> {
  const figures: Figures[] = []
  for (const queries of Object.values(sets)) {
    const judged = []
    for (const query of queries) {
      const found = await rank(query)
      judged.push({ style: query.style, expected: new Set(query.expect), answered: found.length > 0, found })
    }
    figures.push(figuresOf(judged))
  }
  return { name, figures }
}

function tableOf(sets: readonly string[], rows: readonly Row[]): string[] {
  const ours = rows[0]?.figures ?? []
  const heads = sets.map((set, at) => `${set} (${ours[at]?.n ?? 0}): success@1 / success@3, errors`)
  const lines = rows.map(({ name, figures }) => [name, ...figures.map((one, at) => cellOf(one, ours[at] ?? one))])
  return [['engine', ...heads], ['---', ...sets.map(() => '---')], ...lines].map((cells) => `| ${cells.join(' | ')} |`)
}

function cellOf({ n, success1, success3 }: Figures, ours: Figures): string {
  if (n === 0) return '–'
  return `${success1.toFixed(3)} / ${success3.toFixed(3)}, ${timesOurs(1 - success1, 1 - ours.success1)}`
}

function timesOurs(errors: number, ourErrors: number): string {
  if (ourErrors === 0) return errors === 0 ? '×1.0' : '×∞'
  return `×${(errors / ourErrors).toFixed(1)}`
}
