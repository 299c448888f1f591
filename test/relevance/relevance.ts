import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { copenhagenDay } from '../../server/contacts/copenhagen-day.ts'
import { createFolderLibrary } from '../../server/library/create-folder-library.ts'
import { createEngine } from '../../server/search/engine.ts'
import { answeredFrom } from '../../server/search/weights.ts'
import { documentOf } from '../../server/upkeep/search-document.ts'
import { fitConfidence, fitRanking } from './fit.ts'
import { figuresOf, type Figures, type Judged, type RelevanceQuery } from './metrics.ts'
import { readQuerySets } from './query-sets.ts'

const { values: flags } = parseArgs({
  options: {
    misses: { type: 'boolean', default: false },
    thresholds: { type: 'boolean', default: false },
    compare: { type: 'boolean', default: false },
    fit: { type: 'boolean', default: false },
    /** Only the first so many ways of asking, to see what the others are worth. */
    phrasings: { type: 'string', default: 'Infinity' },
    /** Without the hints, to see what they are worth. */
    'no-hints': { type: 'boolean', default: false },
  },
})
const folder = fileURLToPath(new URL('../../knowledge', import.meta.url))
const knowledge = await createFolderLibrary(folder, folder).read()
const documents = knowledge.articles.map((article) => {
  const document = documentOf(article, copenhagenDay(new Date()))
  const also = document.also.slice(0, Number(flags.phrasings))
  return { ...document, also, hints: flags['no-hints'] ? [] : document.hints }
})
const engine = createEngine({ documents, synonyms: knowledge.synonyms, outside: knowledge.outside })
const sets = readQuerySets()

interface Tried extends Judged {
  readonly q: string
  readonly confidence: number
}

function tryOut(queries: readonly RelevanceQuery[]): Tried[] {
  return queries.map(({ q, expect, style }) => {
    const { answered, confidence, hits } = engine.ask({ q, limit: 10, isUnfinished: style === 'prefix' })
    return { q, style, confidence, answered, expected: new Set(expect), found: hits.map(({ article }) => article) }
  })
}

function row(name: string, { n, success1, success3, mrr10, ndcg10, refused }: Figures): string {
  const columns = [success1, success3, mrr10, ndcg10, refused].map((figure) => figure.toFixed(3).padStart(9))
  return `${name.padEnd(24)} ${String(n).padStart(5)} ${columns.join(' ')}`
}

const inside = {
  development: tryOut(sets.development),
  fitted: tryOut(sets.fitted),
  'held back': tryOut(sets.heldBack),
}
const outside = { fitted: tryOut(sets.outsideFitted), 'held back': tryOut(sets.outsideHeldBack) }

if (flags.compare) {
  const { compare } = await import('./compare.ts')
  const { development, heldBack } = sets
  const byStyle = (style: string): RelevanceQuery[] => heldBack.filter((query) => query.style === style)
  const ask = (q: string, isUnfinished: boolean): string[] =>
    engine.ask({ q, limit: 10, isUnfinished }).hits.map(({ article }) => article)
  console.log(
    await compare(
      documents,
      { development, citizens: byStyle('citizen'), staff: byStyle('keyword'), hard: byStyle('hard') },
      ask,
    ),
  )
} else if (flags.fit) {
  const queries = [...sets.development, ...sets.fitted]
  console.log('ranking', fitRanking(engine, queries))
  console.log('confidence', fitConfidence(engine, queries, sets.outsideFitted))
} else printFigures()

function printFigures(): void {
  console.log(`${documents.length} articles\n`)
  console.log(`${'set'.padEnd(24)}     n success@1 success@3    MRR@10   nDCG@10   refused`)
  for (const [set, tried] of Object.entries(inside)) {
    for (const style of new Set(tried.map((one) => one.style))) {
      console.log(row(`${set}: ${style}`, figuresOf(tried.filter((one) => one.style === style))))
    }
    console.log(row(`${set}: all`, figuresOf(tried)))
  }
  for (const [set, tried] of Object.entries(outside)) {
    const rejected = tried.filter((one) => !one.answered).length
    console.log(`outside, ${set}: ${rejected} of ${tried.length} rejected (${(rejected / tried.length).toFixed(3)})`)
  }
  if (flags.thresholds) printThresholds()
  if (flags.misses) printMisses()
}

function printThresholds(): void {
  const insideFitted = [...inside.development, ...inside.fitted]
  const below = (tried: readonly Tried[], threshold: number): string =>
    (tried.filter((one) => one.confidence < threshold).length / tried.length).toFixed(3)
  console.log(
    `\nanswered from (now ${answeredFrom}): refused inside (fitted, held back), rejected outside (fitted, held back)`,
  )
  for (const threshold of [0.05, 0.1, 0.15, 0.2, 0.25, 0.3, 0.35, 0.4, 0.45, 0.5, 0.6]) {
    const shares = [insideFitted, inside['held back'], outside.fitted, outside['held back']]
    console.log(threshold.toFixed(2), ...shares.map((tried) => below(tried, threshold)))
  }
}

/** Misses of the sets that may be tuned on; nobody learns from the others. */
function printMisses(): void {
  const tried = [...inside.development, ...inside.fitted]
  for (const one of tried.filter(({ found, expected }) => !expected.has(found[0] ?? ''))) {
    console.log(
      `${one.style}: "${one.q}" found ${one.found.slice(0, 3).join(', ')}, not ${[...one.expected].join(', ')}`,
    )
  }
  for (const one of outside.fitted.filter(({ answered }) => answered)) {
    console.log(`answered: "${one.q}" by ${one.found[0]} (${one.confidence.toFixed(2)})`)
  }
  for (const one of tried.filter(({ answered }) => !answered)) {
    console.log(`refused: "${one.q}" (${one.found[0]}, ${one.confidence.toFixed(2)})`)
  }
}
