import type { Kysely } from 'kysely'
import { isoWeek } from '../contacts/copenhagen-day.ts'
import type { Selection } from '../contacts/contact-log.ts'
import type { DaySpan } from '../contacts/tiles.ts'
import type { MeasureBy } from '../contract/measures.ts'
import type { CellCount } from '../measures/cell.ts'
import { PackedCounter, type PackedSelection } from '../measures/packed-counter.ts'
import type { PackedColumn, PackedDimension } from '../measures/packed-day.ts'
import type { CountRow } from './cell-reading.ts'
import type { Tables } from './tables.ts'

/** Whether a topic, an article or a life event is chosen: weekly counts do not know it together with anything else. */
export function hasDetail(selection: Selection): boolean {
  return chosenDays(selection).dimension !== 'total'
}

/**
 * Counts the questions and contacts of some days by group; of several details chosen those that are of all.
 *
 * @param spans without a day in common; a group comes once
 */
export async function countPackedDays(
  db: Kysely<Tables>,
  { spans, selection }: { readonly spans: readonly DaySpan[]; readonly selection: Selection },
  by: MeasureBy | null,
): Promise<readonly CountRow[]> {
  if (spans.length === 0) return []
  const words = await db.selectFrom('packed_words').selectAll().execute()
  const counter = new PackedCounter({ ...groupsBy(by, words), chosen: chosenWords(selection, words) })
  const { dimension, key } = chosenDays(selection)
  for (const { from, to } of spans) {
    const days = await db
      .selectFrom('packed_days')
      .select(['day', 'packed'])
      .where('dimension', '=', dimension)
      .where('key', '=', key)
      .where('day', '>=', from)
      .where('day', '<=', to)
      .execute()
    for (const { day, packed } of days) counter.add(packed, by === 'week' ? isoWeek(day) : 'all')
  }
  return [...counter.counted()].map(([group, counted]) => ({ ...counted, group_key: group }))
}

/** Those of the detail with the fewest questions, as a rule. */
function chosenDays({ topic, article, lifeEvent }: Selection): { dimension: PackedDimension; key: string } {
  if (article !== undefined) return { dimension: 'article', key: article }
  if (topic !== undefined) return { dimension: 'topic', key: topic }
  return lifeEvent === undefined ? { dimension: 'total', key: '' } : { dimension: 'life-event', key: lifeEvent }
}

type Words = readonly { readonly number: number; readonly word: string }[]

function chosenWords(selection: Selection, words: Words): PackedSelection['chosen'] {
  const { channel, department, topic, article, lifeEvent } = selection
  const wanted = Object.entries({ channel, department, topic, article }) as [PackedColumn, string | undefined][]
  const chosen = new Map<PackedColumn, ReadonlySet<number>>()
  for (const [column, value] of wanted) {
    if (value !== undefined) chosen.set(column, numbersOf(words.filter(({ word }) => word === value)))
  }
  if (lifeEvent !== undefined) {
    const withEvent = words.filter(({ word }) => word.split(' ').includes(lifeEvent))
    chosen.set('life-events', numbersOf(withEvent))
  }
  return chosen
}

function numbersOf(words: Words): ReadonlySet<number> {
  return new Set(words.map(({ number }) => number))
}

function groupsBy(by: MeasureBy | null, words: Words): Omit<PackedSelection, 'chosen'> {
  if (by === null || by === 'week') return { column: null, without: [], groupsOf: () => [] }
  const named = new Map(words.map(({ number, word }) => [number, word]))
  const groups = groupsOfWord(by)
  return { column: columnOf(by), without: leftOut(by), groupsOf: (number) => groups(named.get(number) ?? '') }
}

function columnOf(by: Exclude<MeasureBy, 'week'>): PackedColumn {
  switch (by) {
    case 'weekday':
    case 'weekday-hour':
      return 'hour'
    case 'life-event':
      return 'life-events'
    case 'outcome':
      return 'cause'
    default:
      return by
  }
}

function groupsOfWord(by: MeasureBy): (word: string) => readonly string[] {
  switch (by) {
    case 'weekday':
      return (word) => [word.slice(0, 1)]
    case 'hour':
      return (word) => [word.slice(2)]
    case 'life-event':
      return (word) => (word === '' ? [] : word.split(' '))
    case 'outcome':
      return (word) => [word.slice(0, word.indexOf(' '))]
    default:
      return (word) => [word]
  }
}

/** The questions that belong to no group at all. */
function leftOut(by: MeasureBy): readonly CellCount[] {
  if (by === 'cause') return ['asked_resolved', 'asked_excluded']
  return by === 'seconds' ? ['asked_excluded'] : []
}
