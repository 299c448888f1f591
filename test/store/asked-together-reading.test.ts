import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { systemClock } from '../../server/contacts/clock.ts'
import type { ContactEntry } from '../../server/contacts/contact-log.ts'
import { createSqliteStore } from '../../server/store/create-sqlite-store.ts'
import type { Store } from '../../server/store/store.ts'
import { anEntry, aQuestionEntry } from './contact-log.suite.ts'

let folder: string
let store: Store

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'straks-together-'))
  store = await createSqliteStore(join(folder, 'straks.sqlite'), systemClock)
})
afterEach(async () => {
  await store.close()
  await rm(folder, { recursive: true, force: true })
})

/** A contact with a question for each article; null for one that no article was used for. */
function about(articles: readonly (string | null)[], changes: Partial<ContactEntry> = {}): ContactEntry {
  const questions = articles.map((id) =>
    aQuestionEntry({ article: id === null ? null : { id, revision: 1, section: 'spoken' } }),
  )
  return anEntry({ questions, ...changes })
}

async function readAll(since = '2026-06-01', most = 100_000): Promise<(readonly string[])[]> {
  const contacts: (readonly string[])[] = []
  for await (const slice of store.log.askedTogether(since, most)) contacts.push(...slice)
  return contacts
}

describe('the articles of each contact', () => {
  test('come once each, only where there are several, the latest day first', async () => {
    await store.log.record([
      about(['pas', 'flytning', 'pas'], { day: '2026-11-02' }),
      about(['pas', 'pas']),
      about(['pas', null]),
      about(['skat', null, 'pas'], { day: '2026-11-16' }),
    ])
    expect((await readAll()).map((articles) => articles.toSorted())).toEqual([
      ['pas', 'skat'],
      ['flytning', 'pas'],
    ])
  })

  test('come from the first day on, not from the day before', async () => {
    await store.log.record([about(['a', 'b'], { day: '2026-05-31' }), about(['c', 'd'], { day: '2026-06-01' })])
    expect(await readAll()).toEqual([['c', 'd']])
  })

  test('all come when they take several slices, also past contacts without an article', async () => {
    const many = Array.from({ length: 1203 }, (_, at) =>
      about(at % 3 === 0 ? [null] : [`a${at}`, `b${at}`], { day: `2026-11-${String(1 + (at % 7)).padStart(2, '0')}` }),
    )
    await store.log.record(many)
    const read = await readAll()
    expect(read).toHaveLength(802)
    expect(new Set(read.map(([first]) => first)).size).toBe(802)
  })

  test('come from no more contacts than wanted, the latest', async () => {
    await store.log.record([
      about(['a', 'b'], { day: '2026-11-01' }),
      about(['c', 'd'], { day: '2026-11-03' }),
      about(['e', 'f'], { day: '2026-11-02' }),
    ])
    expect(await readAll('2026-06-01', 2)).toEqual([
      ['c', 'd'],
      ['e', 'f'],
    ])
  })

  test('let others have their turn between the slices', async () => {
    await store.log.record(Array.from({ length: 1600 }, (_, at) => about([`a${at}`, `b${at}`])))
    let turns = 0
    let isReading = true
    const take = (): void => {
      turns += 1
      if (isReading) setImmediate(take)
    }
    setImmediate(take)
    await readAll()
    isReading = false
    expect(turns).toBeGreaterThanOrEqual(3)
  })
})
