import type { Kysely } from 'kysely'
import { isoWeek } from '../contacts/copenhagen-day.ts'
import type { Selection } from '../contacts/contact-log.ts'
import type { MeasureBy } from '../contract/measures.ts'
import type { CellCount, Detail } from '../measures/cell.ts'
import { PackedCounter, type PackedSelection } from '../measures/packed-counter.ts'
import type { PackedColumn } from '../measures/packed-day.ts'
import type { CountRow } from './cell-reading.ts'
import type { Tables } from './tables.ts'

/** Whether a topic, an article or a life event is chosen: then its packed days answer. */
export function hasDetail(selection: Selection): boolean {
  return chosenDetail(selection) !== null
}

/**
 * Counts the questions of a topic, an article or a life event by group, and of several chosen those that are of all.
 *
 * @param selection with a topic, an article or a life event
 */
export async function countPackedDays(
  db: Kysely<Tables>,
  selection: Selection,
  by: MeasureBy | null,
): Promise<readonly CountRow[]> {
  const detail = chosenDetail(selection)
  if (detail === null) return []
  const days = await db
    .selectFrom('packed_days')
    .select(['day', 'packed'])
    .where('dimension', '=', detail.dimension)
    .where('key', '=', detail.key)
    .where('day', '>=', selection.from)
    .where('day', '<=', selection.to)
    .execute()
  const words = await db.selectFrom('packed_words').selectAll().execute()
  const counter = new PackedCounter({ ...groupsBy(by, words), chosen: chosenWords(selection, words) })
  for (const { day, packed } of days) counter.add(packed, by === 'week' ? isoWeek(day) : 'all')
  return [...counter.counted()].map(([key, counted]) => ({ ...counted, group_key: key }))
}

/** The one with the fewest questions, as a rule. */
function chosenDetail({ topic, article, lifeEvent }: Selection): { dimension: Detail; key: string } | null {
  if (article !== undefined) return { dimension: 'article', key: article }
  if (topic !== undefined) return { dimension: 'topic', key: topic }
  return lifeEvent === undefined ? null : { dimension: 'life-event', key: lifeEvent }
}

type Words = readonly { readonly number: number; readonly word: string }[]

function chosenWords(selection: Selection, words: Words): PackedSelection['chosen'] {
  const { channel, department, topic, article, lifeEvent } = selection
  const wanted = Object.entries({ channel, department, topic, article }) as [PackedColumn, string | undefined][]
  const chosen = new Map<PackedColumn, ReadonlySet<number>>()
  for (const [column, value] of wanted) {
    if (value !== undefined)
      chosen.set(
        column,
        numbersOf(words, (word) => word === value),
      )
  }
  if (lifeEvent !== undefined) {
    chosen.set(
      'life-events',
      numbersOf(words, (word) => word.split(' ').includes(lifeEvent)),
    )
  }
  return chosen
}

function numbersOf(words: Words, isWanted: (word: string) => boolean): ReadonlySet<number> {
  return new Set(words.filter(({ word }) => isWanted(word)).map(({ number }) => number))
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
