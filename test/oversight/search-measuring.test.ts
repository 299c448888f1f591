import { expect, test } from 'vitest'
import type { SearchLog } from '../../server/contacts/search-log.ts'
import type { Shelf } from '../../server/articles/shelf.ts'
import type { SearchesRow } from '../../server/contract/searches.ts'
import { countSearch, type SearchCounted } from '../../server/measures/search-counts.ts'
import { createSearchMeasuring } from '../../server/oversight/search-measuring.ts'

const one = countSearch({ answered: true, rank: 1, confidence: 0.9, hits: 3, reformulated: 0 })

function times(n: number): SearchCounted {
  return { ...one, asked: n, chosen_first: n }
}

/** A log that holds nothing but how often each topic was asked for. */
function logOf(topics: Readonly<Record<string, number>>): SearchLog {
  const groups = new Map(Object.entries(topics).map(([topic, n]) => [topic, times(n)]))
  return { tally: () => Promise.resolve(groups), texts: () => Promise.resolve([]) }
}

async function rowsOf(searches: SearchLog): Promise<SearchesRow[]> {
  const shelf = { configuration: { channels: [], departments: [], outcomes: [] }, topicNameOf: () => undefined }
  const clock = { now: () => new Date('2026-11-16T09:00:00.000Z') }
  const ports = { searches, shelf: () => shelf as unknown as Shelf, clock }
  const { byTopic } = await createSearchMeasuring(ports).searches({ from: '2026-11-01', to: '2026-11-30' })
  return byTopic
}

async function hiddenOf(topics: Readonly<Record<string, number>>): Promise<string[]> {
  const byTopic = await rowsOf(logOf(topics))
  return byTopic.filter(({ poor }) => poor.isHidden).map(({ key }) => key)
}

test.each([
  [{ a: 40, b: 50 }, []],
  // With the total, a would be known from b alone.
  [{ a: 4, b: 50, c: 60 }, ['b', 'a']],
  [{ a: 4, b: 3, c: 50, d: 60 }, ['c', 'a', 'b']],
  [{ a: 6, b: 7, c: 50 }, ['b', 'a']],
])('of %o it hides %o', async (topics, hidden) => {
  expect(await hiddenOf(topics)).toEqual(hidden)
})

function answeredOf(asked: number, answered: number): SearchCounted {
  return { ...one, asked, unanswered: asked - answered, chosen_first: answered }
}

function logHolding(topics: Readonly<Record<string, SearchCounted>>): SearchLog {
  return { tally: () => Promise.resolve(new Map(Object.entries(topics))), texts: () => Promise.resolve([]) }
}

// Seen: of 5 asked 3 were answered, which stood beside the hidden share of those that were not.
test('where it hides how many were not answered, it does not tell how many were', async () => {
  const rows = await rowsOf(logHolding({ a: answeredOf(5, 3), b: answeredOf(40, 30), c: answeredOf(60, 50) }))
  const told = Object.fromEntries(
    rows.map(({ key, chosenFirst, chosenOther }) => [key, [chosenFirst.n, chosenOther.n]]),
  )
  expect(told).toEqual({ a: [null, null], b: [null, null], c: [50, 50] })
})

// Seen: of 12 asked 7 were answered, and how many of these with the first suggestion was the total less the others.
test('hides a neighbour of a share whose n is small though as many were asked as it takes', async () => {
  const rows = await rowsOf(logHolding({ a: answeredOf(12, 7), b: answeredOf(40, 30), c: answeredOf(60, 50) }))
  const hidden = rows.filter(({ chosenFirst }) => chosenFirst.isHidden).map(({ key }) => key)
  expect(hidden).toEqual(['b', 'a'])
  expect(rows.every(({ unanswered }) => !unanswered.isHidden)).toBe(true)
})
