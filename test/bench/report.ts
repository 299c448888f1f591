import type { Timings } from './engine-process.ts'
import type { EngineName } from './engines.ts'
import { goalTable } from './goal-table.ts'
import { goalsOf } from './goals.ts'
import { figure, many, table } from './markdown.ts'
import type { EngineFigures } from './measure-engines.ts'
import { medianOf, quantile } from './quantile.ts'
import type { Phase } from './rebuild-process.ts'
import type { Results } from './results.ts'

const NAMES: Readonly<Record<EngineName, string>> = {
  straks: 'Straks',
  lunr: 'lunr, Danish',
  minisearch: 'MiniSearch, Danish, prefix and fuzzy',
  flexsearch: 'FlexSearch',
  sqlite: 'SQLite FTS5',
}

/** All figures of a run as Markdown. */
export function reportOf(results: Results): string {
  const sizes = [...new Set(results.engines.map(({ size }) => size))]
  const parts = [
    `## Goals\n\n${goalTable(goalsOf(results))}`,
    ...sizes.map(
      (size) => `## ${many(size)} articles\n\n${timeTable(results.engines.filter((one) => one.size === size))}`,
    ),
    `## Building\n\n${buildTable(results.engines)}`,
    notes(results),
    results.rebuild && `## A rebuild beside, 5,000 articles\n\n${phaseTable(results.rebuild)}`,
    results.changes.length > 0 && `## One changed article\n\n${changeTable(results)}`,
    results.hard.length > 0 && `## Hard questions, 5,000 articles\n\n${hardTable(results)}`,
  ]
  return `${parts.filter((part) => typeof part === 'string' && part !== '').join('\n\n')}\n`
}

function timeTable(engines: readonly EngineFigures[]): string {
  const straks = engines.find(({ engine }) => engine === 'straks')
  const columns = (own: Timings, ours: Timings | undefined): string[] => [
    many(own.least.length),
    ...[0.5, 0.99].flatMap((share) => [
      figure(quantile(own.least, share)),
      figure(quantile(own.least, share) / quantile(ours?.least ?? [], share)),
    ]),
    figure(quantile(own.all, 0.99)),
  ]
  const head = ['n', 'p50 ms', '÷ ours', 'p99 ms', '÷ ours', 'p99 with pauses']
  const rows = (of: 'searches' | 'suggestions'): string[][] =>
    engines.map((one) => [NAMES[one.engine], ...columns(one[of], straks?.[of])])
  const ratio = straks && figure(medianOf(straks.suggestions.least) / medianOf(straks.searches.least))
  return [
    table(['a search', ...head], rows('searches')),
    table(['a suggestion, per keystroke', ...head], rows('suggestions')),
    ratio && `Median suggestion ÷ median search of ours: ${ratio}.`,
  ].join('\n\n')
}

function buildTable(engines: readonly EngineFigures[]): string {
  const rows = engines.map(({ engine, size, built: { seconds, textMb, keptMb, peakMb } }) => {
    const ours = engines.find((one) => one.engine === 'straks' && one.size === size)?.built
    return [
      `${NAMES[engine]}, ${many(size)}`,
      figure(textMb),
      figure(seconds),
      figure(seconds / textMb),
      ours ? figure(seconds / ours.seconds) : '–',
      engine === 'sqlite' ? '–' : figure(keptMb),
      engine === 'sqlite' ? '–' : figure(keptMb / textMb),
      figure(peakMb),
    ]
  })
  const head = ['engine, articles', 'MB of text', 's', 's per MB', '÷ ours', 'MB kept', 'per MB', 'MB at its peak']
  return `${table(head, rows)}\n\n${MEMORY_NOTE}`
}

const MEMORY_NOTE =
  'Kept: heap and external memory after garbage collection, without the articles where the engine lets go of them. ' +
  'SQLite keeps its table where Node cannot see it. Peak: the most resident memory of the process, the text included. ' +
  'Where a figure per MB stays the same, it grows as the text does.'

function phaseTable({ quiet, rebuilding }: { readonly quiet: Phase; readonly rebuilding: Phase }): string {
  const row = (name: string, from: (phase: Phase) => number): string[] => [
    name,
    figure(from(quiet)),
    figure(from(rebuilding)),
    figure(from(rebuilding) / from(quiet)),
  ]
  return table(
    ['20 searches a second', 'quiet', 'while replaced', 'times'],
    [
      row('seconds', ({ seconds }) => seconds),
      row('searches', ({ searches }) => searches.length),
      row('search p50 ms', ({ searches }) => medianOf(searches)),
      row('search p99 ms', ({ searches }) => quantile(searches, 0.99)),
      row('slowest search ms', ({ searches }) => Math.max(...searches)),
      row('event loop delay p99 ms', ({ loopDelay }) => loopDelay.p99),
      row('longest event loop delay ms', ({ loopDelay }) => loopDelay.most),
    ],
  )
}

function changeTable({ changes }: Results): string {
  const rows = changes.map(({ size, startSeconds, changes: times, isCut }) => [
    many(size),
    String(times.length),
    figure(medianOf(times)),
    `${isCut ? 'over ' : ''}${figure(Math.max(...times))}`,
    figure(startSeconds),
  ])
  return table(['articles', 'n', 'p50 ms until found', 'worst ms', 's until the first index'], rows)
}

function hardTable({ hard }: Results): string {
  const rows = hard.map(({ name, searchMs, searchTimes, suggestMs, suggestTimes }) => [
    name,
    ...[searchMs, searchTimes, suggestMs, suggestTimes].map(figure),
  ])
  return table(['question', 'search ms', '÷ ordinary median', 'suggestion ms', '÷ ordinary median'], rows)
}

function notes({ leftOut, failures }: Results): string {
  const lines = leftOut.map(({ engine, size, why }) => `${NAMES[engine]} at ${many(size)} articles: ${why}.`)
  return [...lines, ...failures].map((line) => `- ${line}`).join('\n')
}
