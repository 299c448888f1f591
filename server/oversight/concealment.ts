import type { ContactLog, Selection } from '../contacts/contact-log.ts'
import type { MeasureRow, MeasuresRequest } from '../contract/measures.ts'
import { hideLike, suppressNeighbours } from '../measures/rates.ts'
import { canCross, crossedRows, type FilterSplit } from './crossed-rows.ts'
import { rowOf } from './measure-row.ts'

type Tallies = Pick<ContactLog, 'tally'>

/** Hides among the groups what their sum tells, and what the same groups within another choice tell. */
export async function hideAmongRows(
  log: Tallies,
  request: MeasuresRequest,
  all: readonly MeasureRow[],
): Promise<MeasureRow[]> {
  const crossing = partitionsOf(request).filter((one) => canCross(one.by, request.by))
  if (crossing.length === 0) return suppressed(all)
  let rows = [...all]
  for (const { by, key, others } of crossing) {
    const crossed = await crossedRows(log, { selection: others, one: request.by, other: by })
    rows = rows.map((row) => hiddenLike(row, crossed(row.key, key) ?? row))
  }
  return rows
}

/** A group that is hidden among its neighbours stays hidden when a filter shows it alone. */
export async function hiddenByFilter(log: Tallies, request: MeasuresRequest): Promise<(row: MeasureRow) => MeasureRow> {
  const own: Like[] = []
  const partitions = partitionsOf(request)
  for (const [at, { by, key, others }] of partitions.entries()) {
    const pairs = partitions.slice(at + 1).filter((one) => canCross(one.by, by))
    for (const other of pairs) {
      const selection = { ...others, [nameOf(other.by)]: undefined }
      const crossed = await crossedRows(log, { selection, one: by, other: other.by })
      const cell = crossed(key, other.key)
      if (cell) own.push(cell)
    }
    if (partitions.some((one) => canCross(one.by, by))) continue
    const rows = suppressed((await log.tally(others, by)).map((tally) => rowOf(tally, tally.key)))
    own.push(...rows.filter((row) => row.key === key))
  }
  return (row) => own.reduce(hiddenLike, row)
}

type Like = Pick<MeasureRow, 'questions' | 'contacts'>

interface Partition {
  readonly by: FilterSplit
  readonly key: string
  readonly others: Selection
}

/** For each filter the groups that its choice stands among. */
function partitionsOf({ from, to, channel, department, topic, article, lifeEvent }: MeasuresRequest): Partition[] {
  const all = { from, to, channel, department, topic, article, lifeEvent }
  const filters = { channel, department, topic, article, 'life-event': lifeEvent } as const
  return (['channel', 'department', 'topic', 'article', 'life-event'] as const).flatMap((by) => {
    const key = filters[by]
    return key === undefined ? [] : [{ by, key, others: { ...all, [nameOf(by)]: undefined } }]
  })
}

function nameOf(by: FilterSplit): 'channel' | 'department' | 'topic' | 'article' | 'lifeEvent' {
  return by === 'life-event' ? 'lifeEvent' : by
}

function hiddenLike(row: MeasureRow, like: Like): MeasureRow {
  return {
    ...row,
    questions: hideLike(row.questions, like.questions),
    contacts: hideLike(row.contacts, like.contacts),
  }
}

function suppressed(rows: readonly MeasureRow[]): MeasureRow[] {
  const questions = suppressNeighbours(rows.map((row) => row.questions))
  const contacts = suppressNeighbours(rows.map((row) => row.contacts))
  return rows.map((row, at) => ({
    ...row,
    questions: questions[at] ?? row.questions,
    contacts: contacts[at] ?? row.contacts,
  }))
}
