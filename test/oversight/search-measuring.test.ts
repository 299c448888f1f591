import { expect, test } from 'vitest'
import type { SearchLog } from '../../server/contacts/search-log.ts'
import type { Shelf } from '../../server/articles/shelf.ts'
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

async function hiddenOf(topics: Readonly<Record<string, number>>): Promise<string[]> {
  const shelf = { configuration: { channels: [], departments: [], outcomes: [] }, topicNameOf: () => undefined }
  const clock = { now: () => new Date('2026-11-16T09:00:00.000Z') }
  const ports = { searches: logOf(topics), shelf: () => shelf as unknown as Shelf, clock }
  const { byTopic } = await createSearchMeasuring(ports).searches({ from: '2026-11-01', to: '2026-11-30' })
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
