import type { FaultResults } from './fault-results.ts'
import { isClean, type FoundFaults } from './judge-results.ts'

const MOST_LINES = 10

/** The report of a run, for people. */
export function reportFaults(results: FaultResults, found: FoundFaults): string {
  const { counts, said } = results
  const rows: [string, string | number][] = [
    ['seed', results.wanted.seed],
    ['without', results.wanted.without ?? 'nothing: every guarantee holds'],
    ['cuts of live connections', `${counts.live} (${counts.resets} RST, ${counts.ends} FIN)`],
    ['of them inside an acknowledgement', counts.insideAcknowledgements],
    ['cuts of loading pages', counts.others],
    ['server kills (-9)', results.kills],
    ['connections refused meanwhile', counts.refused],
    ['browser kills (SIGKILL)', results.browserKills],
    ['reloads', results.reloads],
    ['entries', `${said.length} (${countKinds(said)})`],
    ['acknowledgements', counts.acknowledged],
    ['resent', counts.resent],
    ['lost', found.lost.length],
    ['doubled', found.doubled.length],
    ['strange', found.strange.length],
    ['out of order', found.overtaking.length],
    ['stuck or not drained', found.others.length],
    ['seconds', Math.round(results.seconds)],
  ]
  const table = rows.map(([name, value]) => `${name.padEnd(36)}${value}`)
  return [...table, '', ...faultLines(found), conclusionOf(results, found)].join('\n')
}

function countKinds(said: FaultResults['said']): string {
  const kinds = Map.groupBy(said, ({ kind }) => kind)
  return [...kinds].map(([kind, entries]) => `${entries.length} ${kind}s`).join(', ')
}

function faultLines(found: FoundFaults): string[] {
  return Object.entries(found).flatMap(([kind, lines]: [string, readonly string[]]) => [
    ...lines.slice(0, MOST_LINES).map((line) => `${kind}: ${line}`),
    ...(lines.length > MOST_LINES ? [`${kind}: and ${lines.length - MOST_LINES} more`] : []),
  ])
}

/** 0 in N proves no more than a rate below 3/N. */
function conclusionOf(results: FaultResults, found: FoundFaults): string {
  if (!isClean(found)) return 'FAULTS FOUND'
  if (!isWhole(results)) return 'TOO SHORT: fewer cuts or kills than asked for; raise --minutes'
  const bound = (n: number): string => `1 in ${Math.floor(n / 3)}`
  const { counts, kills, said } = results
  return `Clean: at 95 % fewer than ${bound(said.length)} entries, ${bound(counts.live)} cuts and ${bound(kills)} kills go wrong.`
}

/** Whether the run made as many faults as it was asked for. */
export function isWhole({ wanted, counts, kills, browserKills }: FaultResults): boolean {
  return counts.live >= wanted.cuts && kills >= wanted.kills && browserKills >= wanted.browserKills
}
