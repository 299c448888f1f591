import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { copenhagenDay } from '../../server/contacts/copenhagen-day.ts'
import { createFolderLibrary } from '../../server/library/create-folder-library.ts'
import type { SearchDocument } from '../../server/articles/searcher.ts'
import { createEngine } from '../../server/search/lunr-engine.ts'
import { documentOf } from '../../server/upkeep/search-document.ts'
import { figuresOf, type Judged, type RelevanceQuery } from './metrics.ts'

const folder = fileURLToPath(new URL('../../knowledge', import.meta.url))
const knowledge = await createFolderLibrary(folder, folder).read()
const articles = new Set(knowledge.articles.map((article) => article.id))
/** Only the first so many ways of asking, to see what the others are worth. */
const flag = process.argv.indexOf('--phrasings')
const most = flag < 0 ? Infinity : Number(process.argv[flag + 1])
const engine = createEngine(
  knowledge.articles.map((article) => withFewer(documentOf(article, copenhagenDay(new Date())))),
  knowledge.synonyms,
)

function withFewer(document: SearchDocument): SearchDocument {
  return { ...document, also: document.also.slice(0, most) }
}

const queries = readFileSync(new URL('./dev.jsonl', import.meta.url), 'utf8')
  .split('\n')
  .filter((line) => line !== '')
  .map((line) => JSON.parse(line) as RelevanceQuery)

const judged = queries.map((query): Judged & { q: string; confidence: number } => {
  const { answered, confidence, hits } = engine.ask({ q: query.q, limit: 10, isUnfinished: query.style === 'prefix' })
  const expected = new Set(query.expect.filter((article) => articles.has(article)))
  return { q: query.q, confidence, style: query.style, expected, answered, found: hits.map((hit) => hit.article) }
})
const inside = judged.filter((one) => one.expected.size > 0)
const outside = judged.filter((one) => one.style === 'outside')
/** Topics that have no article (yet): an honest search says so too. */
const unwritten = judged.filter((one) => one.style !== 'outside' && one.expected.size === 0)

console.log(`${articles.size} articles, ${queries.length} queries, ${inside.length} with an article\n`)
console.log('style          n  success@1  success@3  MRR@10  nDCG@10  refused')
const styles = [...new Set(inside.map((one) => one.style))]
for (const style of [...styles, 'all']) {
  const own = figuresOf(inside.filter((one) => style === 'all' || one.style === style))
  const { success1, success3, mrr10, ndcg10, refused } = own
  const columns = [
    success1.toFixed(3).padStart(9),
    success3.toFixed(3).padStart(9),
    mrr10.toFixed(3).padStart(6),
    ndcg10.toFixed(3).padStart(7),
    refused.toFixed(3).padStart(7),
  ]
  console.log(`${style.padEnd(11)} ${String(own.n).padStart(4)}  ${columns.join('  ')}`)
}
const rejected = outside.filter((one) => !one.answered).length
console.log(`\noutside the knowledge: ${rejected} of ${outside.length} rejected`)
const rejectedToo = unwritten.filter((one) => !one.answered).length
if (unwritten.length > 0) console.log(`topics without an article: ${rejectedToo} of ${unwritten.length} rejected`)

if (process.argv.includes('--thresholds')) {
  console.log('\nanswered from  refused inside  rejected outside')
  for (let threshold = 0.3; threshold < 0.85; threshold += 0.05) {
    const refused = inside.filter((one) => one.confidence < threshold).length / inside.length
    const rejectedThere = outside.filter((one) => one.confidence < threshold).length / outside.length
    console.log(
      `${threshold.toFixed(2).padStart(13)}  ${refused.toFixed(3).padStart(14)}  ${rejectedThere.toFixed(3).padStart(16)}`,
    )
  }
}

if (process.argv.includes('--misses')) {
  for (const one of inside.filter(({ found, expected }) => !expected.has(found[0] ?? ''))) {
    console.log(
      `${one.style}: "${one.q}" found ${one.found.slice(0, 3).join(', ')}, not ${[...one.expected].join(', ')}`,
    )
  }
  for (const one of outside.filter(({ answered }) => answered)) console.log(`answered: "${one.q}" by ${one.found[0]}`)
  for (const one of inside.filter(({ answered }) => !answered)) console.log(`refused: "${one.q}" (${one.found[0]})`)
}
