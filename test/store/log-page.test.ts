import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { Kysely, type RawBuilder } from 'kysely'
import { v7 as uuidv7 } from 'uuid'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { systemClock } from '../../server/contacts/clock.ts'
import { shifted } from '../../server/contacts/tiles.ts'
import { contactFilter, type ContactFilter } from '../../server/contract/contact-log.ts'
import { createSqliteStore } from '../../server/store/create-sqlite-store.ts'
import { daysUntil, lastDayQuery, placesQuery } from '../../server/store/log-walk.ts'
import { NodeSqliteDialect } from '../../server/store/node-sqlite-dialect.ts'
import { openSqlite } from '../../server/store/open-sqlite.ts'
import type { Store } from '../../server/store/store.ts'
import type { Tables } from '../../server/store/tables.ts'
import { anEntry, aQuestionEntry } from './contact-log.suite.ts'

let folder: string
let file: string
let store: Store

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'straks-log-page-'))
  file = join(folder, 'straks.sqlite')
  store = await createSqliteStore(file, systemClock)
})
afterEach(async () => {
  await store.close().catch(() => undefined)
  await rm(folder, { recursive: true, force: true })
})

function filterOf(given: object): ContactFilter {
  return contactFilter.parse({ from: '2020-01-01', to: '2026-12-31', ...given })
}

async function idsOf(given: object, employee?: string): Promise<string[]> {
  return (await store.log.page(filterOf(given), employee)).contacts.map(({ id }) => id)
}

describe('the filters', () => {
  test.each<[string, object]>([
    ['channel', { channel: 'desk' }],
    ['department', { department: 'skat' }],
    ['outcome', { outcome: 'case' }],
    ['reason', { reason: 'needs-documents' }],
    ['topic', { topic: '42' }],
    ['article', { article: 'flytning' }],
    ['life event', { lifeEvent: 'flytning' }],
    ['words, in any order and case', { words: 'ÆBLE koster' }],
    ['the whole question', { words: '"hvad koster en Æble"' }],
    ['repeat', { repeat: '1' }],
    ['note', { note: '1' }],
    ['corrected', { corrected: '1' }],
    ['transferred', { transferred: '1' }],
    ['unanswered', { search: 'unanswered' }],
    ['poorly matched', { search: 'poor' }],
    ['reformulated', { search: 'reformulated' }],
    ['all of them', { channel: 'desk', outcome: 'case', topic: '42', repeat: '1', note: '1', words: 'æble' }],
  ])('by %s find what they say and nothing else', async (name, filter) => {
    const gave = { confidence: 0.9, rank: 1, hits: 3, reformulated: 0 }
    const search =
      name === 'unanswered'
        ? { ...gave, answered: false, rank: null }
        : name === 'poorly matched'
          ? { ...gave, answered: true, rank: 3 }
          : { ...gave, answered: true, reformulated: 2 }
    const asked = aQuestionEntry({
      query: 'Hvad koster en Æble',
      topic: '42',
      article: { id: 'flytning', revision: 1, section: 'spoken' },
      lifeEvents: ['flytning'],
      outcome: 'case',
      reason: 'needs-documents',
      countsAs: 'unresolved',
      search,
    })
    const wanted = anEntry({ channel: 'desk', department: 'skat', isRepeat: true, note: 'husk', questions: [asked] })
    const others = [anEntry(), anEntry({ startedAt: '2026-11-10T09:00:00.000Z', day: '2026-11-10' })]
    await store.log.record([wanted, ...others])
    const account = { id: 'e1', user: 'e1', name: 'E', role: 'frontline', department: 'skat' } as const
    await store.accounts.add(account, 'x')
    const judged = { outcome: 'case', reason: 'needs-documents', countsAs: 'unresolved', isEligible: true } as const
    await store.log.correct({ id: uuidv7(), question: asked.id, because: 'x', employee: 'e1', ...judged })
    const about = { contact: wanted.id, question: asked.id, dueAt: null, body: {}, note: '' }
    const errand = { id: uuidv7(), subject: 'transfer', department: 'skat', maker: 'e1', madeAt: 'nu' } as const
    await store.errands.open({ ...errand, ...about }, null)
    expect(await idsOf(filter)).toEqual([wanted.id])
    expect((await store.log.page(filterOf(filter))).total).toBe(1)
    expect(await idsOf({})).toHaveLength(3)
  })

  test('say "unanswered" of questions from before the search was noted where they have no article', async () => {
    const entry = anEntry({ questions: [aQuestionEntry({ article: null, topic: null })] })
    await store.log.record([entry, anEntry()])
    expect(await idsOf({ search: 'unanswered' })).toEqual([entry.id])
  })

  test.each(['50 %', 'a_b', 'C:\\', 'ægte'])('by the words %s take every sign for itself', async (words) => {
    const queries = ['koster det 50 % mere', 'hvad er A_b', 'på c:\\ eller d:', 'en ÆGTE', '50 kr. axb c:/ ågte']
    await store.log.record(queries.map((query) => anEntry({ questions: [aQuestionEntry({ query })] })))
    const { contacts } = await store.log.page(filterOf({ words }))
    expect(contacts).toHaveLength(1)
    expect(contacts[0]?.questions[0]?.query.toLowerCase()).toContain(words.toLowerCase())
  })

  test('must all hold for one and the same question', async () => {
    const questions = [aQuestionEntry({ outcome: 'case' }), aQuestionEntry({ topic: '42' })]
    await store.log.record([anEntry({ questions })])
    expect(await idsOf({ outcome: 'case', topic: '42' })).toEqual([])
    expect(await idsOf({ outcome: 'resolved', topic: '42' })).toHaveLength(1)
  })
})

test.each([{ topic: '42' }, { article: 'flytning' }, { words: 'pas' }, {}])(
  'pages of %o show each contact of the period once, latest first',
  async (criteria) => {
    const asked = { topic: '42', article: { id: 'flytning', revision: 1, section: 'spoken' }, query: 'Nyt pas' }
    const entries = Array.from({ length: 24 }, (_, at) => {
      const day = shifted('2026-10-28', at)
      const startedAt = `${day}T09:00:00.000Z`
      return anEntry({
        day,
        startedAt,
        questions: [aQuestionEntry({ ...asked, askedAt: startedAt, endedAt: startedAt })],
      })
    })
    await store.log.record(entries)
    const found: string[] = []
    for (let before: string | null | undefined; before !== null;) {
      const period = { from: '2026-10-30', to: '2026-11-18', limit: 3 }
      const page = await store.log.page(filterOf({ ...period, ...criteria, ...(before && { before }) }))
      found.push(...page.contacts.map(({ id }) => id))
      before = page.next
    }
    const expected = entries.filter(({ day }) => day >= '2026-10-30' && day <= '2026-11-18').map(({ id }) => id)
    expect(found).toEqual(expected.toReversed())
  },
)

test("an employee's own are those begun and those taken over, and nobody else's", async () => {
  for (const id of ['e1', 'e2']) {
    await store.accounts.add({ id, user: id, name: id, role: 'frontline', department: 'skat' }, 'x')
  }
  const [own, taken, other] = [anEntry(), anEntry({ employee: 'e2' }), anEntry({ employee: 'e2' })]
  await store.log.record([own, taken, other])
  const id = uuidv7()
  const about = { contact: taken.id, question: null, dueAt: null, body: {}, note: '' }
  await store.errands.open({ id, subject: 'transfer', department: 'skat', maker: 'e2', madeAt: 'nu', ...about }, null)
  const step = { id: uuidv7(), errand: id, kind: 'taken', employee: 'e1', at: 'nu', text: '' } as const
  await store.errands.step({ ...step, claim: null, isLast: true })
  expect((await idsOf({}, 'e1')).toSorted()).toEqual([own.id, taken.id].toSorted())
  expect(await store.log.isOwn(taken.id, 'e1')).toBe(true)
  expect(await store.log.isOwn(other.id, 'e1')).toBe(false)
})

/** Of this thread alone: what else the machine does is not counted. */
function cpuMs(): number {
  const { user, system } = process.threadCpuUsage()
  return (user + system) / 1000
}

/** So many contacts of one question each, a hundred a day, the latest in November 2026; every 5,000th is about a pram. */
function fill(contacts: number): void {
  const raw = new DatabaseSync(file)
  raw.exec(`pragma synchronous = off; begin;
    insert into contacts (id, channel, department, employee, started_at, day, week, recorded_at)
      with recursive n(i) as (select 1 union all select i + 1 from n where i < ${contacts}),
        t as (select i, julianday('2026-11-20 09:00:00') - (${contacts} - i) / 100 + (i % 100) * 0.002 as at from n)
      select 'c' || i, case i % 3 when 0 then 'phone' else 'desk' end, 'skat', 'e1',
        strftime('%Y-%m-%dT%H:%M:%S.000Z', at), date(at), strftime('%G-W%V', at), '' from t;
    insert into questions (id, contact_id, query, asked_at, ended_at, article, revision, section, topic, outcome, counts_as,
        is_eligible, employee, recorded_at, life_events)
      select 'q' || seq, id, 'spørgsmål ' || seq || case seq % 5000 when 0 then ' barnevogn' else '' end, started_at, started_at,
        case seq % 5000 when 0 then 'barnevogn' else 'pas' end, 1, 'spoken', '23.05', 'resolved', 'resolved', 1, 'e1', '', ''
      from contacts;
    insert into question_facts (day, contact_seq, question_seq, question_id, week, hour, channel, department, topic, article,
        life_events, outcome, reason, counts_as, is_eligible, asked_at, seconds, is_contact_counted, is_repeat,
        is_self_service_offered, transfers)
      select day, contacts.seq, questions.seq, questions.id, week, '1-09', channel, department, topic, article, '', outcome, '',
        counts_as, 1, asked_at, 0, 1, 0, 0, 0
      from (select day, week, channel, department, seq, id from contacts) as contacts join questions on contact_id = contacts.id;
    commit`)
  raw.close()
}

describe('a log of many', () => {
  const filters = {
    nothing: {},
    'a channel': { channel: 'phone' },
    'a rare article': { article: 'barnevogn' },
    'an outcome and a channel': { outcome: 'resolved', channel: 'desk' },
    'a topic': { topic: '23.05' },
    'a page far back': { before: '2026-05-20T09:00:00.000Z~0' },
  }

  test('shows a page of 200,000 about as fast as of 20,000, and counts no further than 1,000', async () => {
    const small = await medians(20_000)
    const large = await medians(200_000)
    for (const name of Object.keys(filters)) {
      const [one = 0, other = 0] = [small.get(name), large.get(name)]
      // Ten times as many: what reads them all takes ten times as long. Below a millisecond or two it is noise.
      expect(other, `${name}: ${one.toFixed(1)} and ${other.toFixed(1)} ms`).toBeLessThan(Math.max(3 * one, one + 10))
    }
    expect(await store.log.page(filterOf({}))).toMatchObject({ total: 1000, isTotalLeast: true })
    expect(await store.log.page(filterOf({ article: 'barnevogn' }))).toMatchObject({ total: 40, isTotalLeast: false })
  }, 120_000)

  async function medians(contacts: number): Promise<ReadonlyMap<string, number>> {
    await store.close()
    await rm(file)
    await (await createSqliteStore(file, systemClock)).close()
    fill(contacts)
    store = await createSqliteStore(file, systemClock)
    const found = new Map<string, number>()
    for (const [name, filter] of Object.entries(filters)) {
      const times: number[] = []
      for (let at = 0; at < 7; at += 1) {
        const began = cpuMs()
        await store.log.page(filterOf(filter))
        times.push(cpuMs() - began)
      }
      found.set(name, times.toSorted((a, b) => a - b)[3] ?? 0)
    }
    return found
  }

  test('ends a page early where much must be looked through, and goes on from there', async () => {
    await store.close()
    fill(200_000)
    store = await createSqliteStore(file, systemClock)
    const found: string[] = []
    let pages = 0
    for (let before: string | null | undefined; before !== null; pages += 1) {
      const began = performance.now()
      const page = await store.log.page(filterOf({ words: 'barnevogn', ...(before && { before }) }))
      expect(performance.now() - began).toBeLessThan(3000)
      expect(page.searchedTo === null).toBe(page.next === null)
      found.push(...page.contacts.map(({ id }) => id))
      before = page.next
    }
    expect(found).toHaveLength(40)
    expect(new Set(found).size).toBe(40)
  }, 120_000)
})

describe('the plan of a page', () => {
  test.each<[string, object, RegExp]>([
    ['without filters follows the order of the log', {}, /SEARCH c USING (COVERING )?INDEX contacts_by_start/],
    ['by channel follows the order of the log', { channel: 'desk' }, /SEARCH c USING INDEX contacts_by_start/],
    ['by outcome reads one day', { outcome: 'case' }, /SEARCH f USING PRIMARY KEY \(day=\?\)/],
    [
      'by article reads those of a week',
      { article: 'pas', outcome: 'case' },
      /by_article \(article=\? AND day>\? AND day<\?\)/,
    ],
    ['by topic reads those of a week', { topic: '42', outcome: 'case' }, /by_topic \(topic=\? AND day>\? AND day<\?\)/],
    ['by words reads one day', { words: 'et ord' }, /SEARCH q (EXISTS )?USING INTEGER PRIMARY KEY/],
  ])('%s', async (_, filter, expected) => {
    const walk = { filter: filterOf({ ...filter, before: '2026-11-16T09:00:00.000Z~7' }), atMost: () => 51 }
    const plan = await planOf(placesQuery(walk, daysUntil('2026-11-16', walk.filter)))
    expect(plan).toMatch(expected)
    expect(plan).not.toMatch(/SCAN (c|f|contacts|questions|question_facts|corrections|q|g|n)\b/)
  })

  test.each<[string, object, string | undefined, RegExp]>([
    ['a rare article', { article: 'x' }, undefined, /question_facts_by_article \(article=\? AND day>\? AND day<\?\)/],
    ['a topic', { topic: '42' }, undefined, /question_facts_by_topic \(topic=\? AND day>\? AND day<\?\)/],
    ['anything', {}, undefined, /contacts_by_day \(day>\? AND day<\?\)/],
    ["one's own", {}, 'e1', /contacts_by_employee \(employee=\? AND day>\? AND day<\?\)/],
  ])('leaps to the next day with %s', async (_, filter, employee, expected) => {
    const plan = await planOf(lastDayQuery({ filter: filterOf(filter), employee, atMost: () => 1 }, '2026-11-16'))
    expect(plan).toMatch(expected)
    expect(plan).not.toMatch(/SCAN (contacts|question_facts|own|e|s)\b/)
  })

  async function planOf(query: RawBuilder<unknown>): Promise<string> {
    await store.close()
    const raw = openSqlite(file)
    const db = new Kysely<Tables>({ dialect: new NodeSqliteDialect(raw) })
    const { sql, parameters } = query.compile(db)
    const rows = raw.prepare(`explain query plan ${sql}`).all(...(parameters as string[]))
    await db.destroy()
    return rows.map(({ detail }) => String(detail)).join('\n')
  }
})
