import type { Shelf } from '../articles/shelf.ts'
import type { CountedGroup } from '../contacts/counting-store.ts'
import { countType, type CountingRow, type CountingTask, type CountType } from '../contract/counting.ts'
import type { Rate } from '../contract/measures.ts'
import { hiddenBelow, rateOf, suppressSmallest } from '../measures/rates.ts'

/** What was counted, by task and channel; what is hidden cannot be worked out from the others of its task or channel. */
export function countingRows(
  groups: readonly CountedGroup[],
  { configuration }: Shelf,
  tasks: readonly CountingTask[],
): CountingRow[] {
  const order = new Map([...tasks, ...configuration.channels].map(({ code }, at) => [code, at]))
  const placeOf = ({ task, channel }: CountingRow): number =>
    (order.get(task) ?? order.size) * order.size + (order.get(channel) ?? order.size)
  const rows = [...Map.groupBy(groups, ({ task, channel }) => `${task} ${channel}`).values()].map(rowOf)
  return suppressed(rows.toSorted((a, b) => placeOf(a) - placeOf(b))).map(concealed)

  function rowOf(own: readonly CountedGroup[]): CountingRow {
    const { task = '', channel = '' } = own[0] ?? {}
    const counted = sumOf(own)
    return {
      task,
      label: tasks.find(({ code }) => code === task)?.label ?? task,
      channel,
      channelLabel: configuration.channels.find(({ code }) => code === channel)?.label ?? channel,
      counted,
      types: counted < hiddenBelow ? null : typesOf(own),
      settled: settledOf(own),
    }
  }
}

/** How many count says how many came to the wrong place: where the types are hidden, so is this. */
function concealed(row: CountingRow): CountingRow {
  return row.types === null ? { ...row, settled: { ...row.settled, n: null } } : row
}

/** Settled ÷ counted, without what came to the wrong place. */
export function settledOf(groups: readonly CountedGroup[]): Rate {
  const own = groups.filter(({ type }) => type !== 'misdirected')
  return rateOf(sumOf(own.filter(({ isSettled }) => isSettled)), sumOf(own))
}

function typesOf(groups: readonly CountedGroup[]): Record<CountType, number> {
  const of = (wanted: CountType): number => sumOf(groups.filter(({ type }) => type === wanted))
  return Object.fromEntries(countType.options.map((type) => [type, of(type)])) as Record<CountType, number>
}

function sumOf(groups: readonly CountedGroup[]): number {
  return groups.reduce((all, { counted }) => all + counted, 0)
}

/** Hiding one in a task can make one of a channel be worked out, and the other way round: until nothing more is hidden. */
function suppressed(rows: readonly CountingRow[]): CountingRow[] {
  const hiddenOf = (all: readonly CountingRow[]): number => all.filter(({ settled }) => settled.isHidden).length
  const next = suppressBy(
    suppressBy(rows, ({ task }) => task),
    ({ channel }) => channel,
  )
  return hiddenOf(next) === hiddenOf(rows) ? next : suppressed(next)
}

function suppressBy(rows: readonly CountingRow[], keyOf: (row: CountingRow) => string): CountingRow[] {
  const settled = new Map<CountingRow, Rate>()
  for (const group of Map.groupBy(rows, keyOf).values()) {
    const rates = suppressSmallest(group.map((row) => row.settled))
    for (const [at, row] of group.entries()) settled.set(row, rates[at] ?? row.settled)
  }
  return rows.map((row) => ({ ...row, settled: settled.get(row) ?? row.settled }))
}
