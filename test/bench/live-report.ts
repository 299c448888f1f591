import { goalTable } from './goal-table.ts'
import { liveGoalsOf, quietestP99, tripRatio, tripTurnsOf } from './live-goals.ts'
import type { Side } from './live-load-process.ts'
import type { Trips, Turn } from './live-sides.ts'
import { acts, type Act } from './load-plan.ts'
import { figure, many, table } from './markdown.ts'
import type { LiveFigures } from './measure-live.ts'
import type { Played } from './play-load.ts'
import { medianOf, quantile } from './quantile.ts'

const NAMES: Readonly<Record<Act, string>> = {
  suggest: 'suggestion, per keystroke',
  ask: 'question asked',
  record: 'outcome acknowledged',
  ping: 'ping',
}

/** What was measured with everyone connected, as Markdown. */
export function liveReportOf(figures: LiveFigures): string {
  return `${[
    `## Goals\n\n${goalTable(liveGoalsOf(figures))}`,
    `## ${many(figures.employees)} at work\n\n${workTable(figures)}`,
    `## What it takes\n\n${usedTable(figures)}\n\n${MEMORY_NOTE}`,
    `## Round trips\n\n${tripTable(figures)}`,
    `## Some do not read\n\n${slowTable(figures)}`,
    `## All type at once\n\n${crowdTable(figures)}`,
    figures.counted.errors.map((error) => `- Unexpected in the server: ${error}`).join('\n'),
  ]
    .filter((part) => part !== '')
    .join('\n\n')}\n`
}

function workTable({ work }: LiveFigures): string {
  const columns = ['p50', 'p99', 'worst', 'p99, quietest turn']
  const head = ['milliseconds since it was due', 'n', 'per second', ...columns, ...columns.map((one) => `echo ${one}`)]
  const straks = work.straks.map(({ played }) => played)
  const rows = acts.map((act) => {
    const cells = [work.straks, work.echo].flatMap((turns) => [
      ...quantiles(turns.flatMap(({ played }) => played.waits[act])),
      figure(quietestP99(turns, act)),
    ])
    const all = straks.flatMap(({ waits }) => waits[act])
    return [NAMES[act], many(all.length), figure(rateOf(straks, all)), ...cells]
  })
  const late = [work.straks, work.echo].flatMap((turns) => [
    ...quantiles(turns.flatMap(({ played }) => played.late)),
    '',
  ])
  return `${table(head, [...rows, ['of it, sent late by the load', '', '', ...late]])}\n\n${lossOf(straks)}`
}

function usedTable({ work, connection }: LiveFigures): string {
  const row = (name: string, from: (turns: readonly Turn[], side: Side) => number): string[] => [
    name,
    figure(from(work.straks, 'straks')),
    figure(from(work.echo, 'echo')),
  ]
  const used = (turns: readonly Turn[]): Turn['used'][] => turns.map((turn) => turn.used)
  const rows = [
    row(
      'processors in use',
      (turns) => sum(used(turns), (one) => one.cpuSeconds) / sum(used(turns), (one) => one.seconds),
    ),
    row('processors that other programs had meanwhile', (turns) => medianOf(turns.map(({ elsewhere }) => elsewhere))),
    row('event loop delay p99 ms', (turns) => Math.max(...used(turns).map(({ loopDelay }) => loopDelay.p99))),
    row('longest event loop delay ms', (turns) => Math.max(...used(turns).map(({ loopDelay }) => loopDelay.most))),
    row('most resident memory MB', (turns) => Math.max(...used(turns).map(({ mostResidentMb }) => mostResidentMb))),
    row('kB kept for a connection', (_, side) => connection[side].kept),
    row('kB of resident memory for a connection', (_, side) => connection[side].resident),
  ]
  return table(['while they work', 'Straks', 'echo'], rows)
}

const MEMORY_NOTE =
  'Kept: heap and external memory after garbage collection. Resident memory that the index let go of is used again, ' +
  'so it rises less than what is kept.'

function tripTable(figures: LiveFigures): string {
  const rows = tripTurnsOf(figures).flatMap(({ connections, turns }) => {
    const row = (name: string, from: (one: Trips) => number): string[] => [
      `${name}, ${many(connections)} connections`,
      figure(medianOf(turns.map(({ straks }) => from(straks)))),
      figure(medianOf(turns.map(({ echo }) => from(echo)))),
      figure(tripRatio(turns, from)),
    ]
    return [
      row('round trips a second', ({ perSecond }) => perSecond),
      row('processor µs of the server for each', ({ cpuMicroseconds }) => cpuMicroseconds),
    ]
  })
  return table(['medians', 'Straks', 'echo', 'Straks ÷ echo, by turns'], rows)
}

function slowTable({ beside: { slow, used, elsewhere, residentBeforeMb, readers, played } }: LiveFigures): string {
  const rows = [
    ['connections that do not read', figure(readers)],
    ['answers they ask for', many(slow.asked)],
    ['cut off', figure(readers - slow.stillOpen)],
    ['seconds until the first and the last was gone', slow.goneAfter.length > 0 ? span(slow.goneAfter) : '–'],
    ['MB that waited for one of them at most', figure(used.mostBacklogMb.one)],
    ['MB that waited for all of them at most', figure(used.mostBacklogMb.all)],
    ['resident memory before MB', figure(residentBeforeMb)],
    ['most resident memory MB', figure(used.mostResidentMb)],
    ['processors in use', figure(used.cpuSeconds / used.seconds)],
    ['processors that other programs had', figure(elsewhere)],
    ['suggestion p50 ms of the others', figure(quantile(played.waits.suggest, 0.5))],
    ['suggestion p99 ms of the others', figure(quantile(played.waits.suggest, 0.99))],
    ['outcome acknowledged p99 ms', figure(quantile(played.waits.record, 0.99))],
  ]
  return `${table(['', 'measured'], rows)}\n\n${lossOf([played])}`
}

function crowdTable({ crowd: { played, used, elsewhere } }: LiveFigures): string {
  const sent = played.late.length / played.seconds
  const rows = acts.map((act) => [
    NAMES[act],
    many(played.waits[act].length),
    figure(rateOf([{ ...played, seconds: used.seconds }], played.waits[act])),
    ...quantiles(played.waits[act]),
  ])
  const head = ['milliseconds since it was due', 'n', 'answered per second', 'p50', 'p99', 'worst']
  const about = `${many(Math.round(sent))} messages a second for ${played.seconds} s; other programs had ${figure(elsewhere)} processors.`
  return `${about} ${lossOf([played])}\n\n${table(head, rows)}`
}

function lossOf(played: readonly Played[]): string {
  const refusals = new Map<string, number>()
  for (const [code, times] of played.flatMap(({ refused }) => Object.entries(refused)))
    refusals.set(code, (refusals.get(code) ?? 0) + times)
  const refused = [...refusals].map(([code, times]) => `${many(times)} \`${code}\``).join(', ')
  const [unanswered, closed] = [sum(played, (one) => one.unanswered), sum(played, (one) => one.closed)]
  return `Refused: ${refused || 'none'}; not answered: ${many(unanswered)}; connections lost: ${many(closed)}.`
}

function rateOf(played: readonly Pick<Played, 'seconds'>[], waits: readonly number[] = []): number {
  return waits.length / sum(played, ({ seconds }) => seconds)
}

function quantiles(waits: readonly number[] = []): string[] {
  return [0.5, 0.99, 1].map((share) => figure(quantile(waits, share)))
}

function span(values: readonly number[]): string {
  return `${figure(Math.min(...values))} – ${figure(Math.max(...values))}`
}

function sum<T>(values: readonly T[], from: (value: T) => number): number {
  return values.reduce((total, value) => total + from(value), 0)
}
