import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { SearchRecord } from '../../server/contract/contact.ts'
import type { ContactPage } from '../../server/contract/contact-log.ts'
import type { Rate } from '../../server/contract/measures.ts'
import { searches, type Searches } from '../../server/contract/searches.ts'
import { aContact, aQuestion, runStraks, type RunningStraks } from '../running-straks.ts'

let straks: RunningStraks
let frontline: string
let supervisor: string
/** The last contact sent once more, as after a lost connection. */
let again: Response

interface Asked {
  readonly query: string
  readonly day: string
  readonly search: SearchRecord | undefined
}

const gave = fc.option(
  fc.record({
    answered: fc.boolean(),
    confidence: fc.double({ min: 0, max: 1, noNaN: true }),
    rank: fc.option(fc.integer({ min: 1, max: 4 })),
    hits: fc.integer({ min: 0, max: 6 }),
    reformulated: fc.integer({ min: 0, max: 2 }),
  }),
  { nil: undefined },
)
const days = ['2026-11-01', '2026-11-02', '2026-11-11', '2026-11-16', '2026-11-22', '2026-11-23']
const all: readonly Asked[] = fc.sample(
  fc.record({ query: fc.constantFrom('Pas', 'pas', 'ÆBLE', 'hund'), day: fc.constantFrom(...days), search: gave }),
  { numRuns: 240, seed: 6 },
)

beforeAll(async () => {
  straks = await runStraks()
  frontline = await straks.signIn('frontline')
  supervisor = await straks.signIn('supervisor')
  for (const { query, day, search } of all) {
    const at = `${day}T09:00:00.000Z`
    const question = aQuestion({ query, askedAt: at, endedAt: at, article: null, ...(search && { search }) })
    const contact = aContact({ startedAt: at, endedAt: at, questions: [question] })
    await straks.post('/api/contacts', contact, frontline)
    again = await straks.post('/api/contacts', contact, frontline)
  }
})
afterAll(() => straks.stop())

async function read(from: string, to: string): Promise<Searches> {
  return searches.parse(await (await straks.get(`/api/searches?from=${from}&to=${to}`, supervisor)).json())
}

function fitSlowly({ answered, rank, confidence = 1 }: SearchRecord): string {
  if (!answered) return 'unanswered'
  return rank !== 1 || confidence < 0.4 ? 'poor' : 'found'
}

test.each([
  ['2026-11-01', '2026-11-30'],
  ['2026-11-02', '2026-11-22'],
  ['2026-11-10', '2026-11-16'],
])('counts from %s to %s what plain code counts', async (from, to) => {
  const asked = all.flatMap(({ day, search }) => (search && day >= from && day <= to ? [search] : []))
  const count = (is: (search: SearchRecord) => boolean): number => asked.filter(is).length
  const { total, byWeek, byTopic } = await read(from, to)
  expect(again.status).toBe(200)
  expect(total.asked).toBe(asked.length)
  const resolvedOf = ({ resolved }: Rate): number | null => resolved
  expect(resolvedOf(total.unanswered)).toBe(count((one) => fitSlowly(one) === 'unanswered'))
  expect(resolvedOf(total.poor)).toBe(count((one) => fitSlowly(one) === 'poor'))
  expect(resolvedOf(total.reformulated)).toBe(count(({ reformulated }) => reformulated > 0))
  expect(resolvedOf(total.chosenFirst)).toBe(count(({ answered, rank }) => answered && rank === 1))
  expect(resolvedOf(total.chosenOther)).toBe(count(({ answered, rank }) => answered && rank !== null && rank > 1))
  expect(total.chosenFirst.n).toBe(count(({ answered }) => answered))
  expect(byWeek.reduce((sum, row) => sum + row.asked, 0)).toBe(asked.length)
  expect(byTopic).toMatchObject([{ label: 'Uden emne', asked: asked.length }])
})

test('hides what is counted of fewer than ten', async () => {
  const { byWeek } = await read('2026-11-23', '2026-11-23')
  const few = (await read('2026-11-01', '2026-11-01')).total
  for (const row of [...byWeek, few]) expect(row.poor.isHidden).toBe(row.asked < 10)
})

test('names the texts, most frequent first, and each leads to as many contacts in the log', async () => {
  const { unanswered, poor } = await read('2026-11-01', '2026-11-30')
  expect(unanswered.map(({ text }) => text).toSorted()).toEqual(['hund', 'pas', 'æble'])
  for (const [search, texts] of [
    ['unanswered', unanswered],
    ['poor', poor],
  ] as const) {
    expect(texts.map(({ times }) => times)).toEqual(texts.map(({ times }) => times).toSorted((a, b) => b - a))
    for (const { text, times } of texts) {
      const expected = all.filter(
        (one) => one.search && fitSlowly(one.search) === search && one.query.toLowerCase() === text,
      )
      expect(times, text).toBe(expected.length)
      const words = encodeURIComponent(`"${text}"`)
      const path = `/api/contacts?from=2026-11-01&to=2026-11-30&search=${search}&words=${words}`
      const { total } = (await (await straks.get(path, supervisor)).json()) as ContactPage
      // What was asked before the search was noted counts as unanswered where no article was used.
      const unnoted = all.filter((one) => one.search === undefined && one.query.toLowerCase() === text).length
      expect(total, text).toBe(times + (search === 'unanswered' ? unnoted : 0))
    }
  }
})

test('takes contacts of screens that do not say what the search gave, and refuses what cannot be', async () => {
  expect((await straks.post('/api/contacts', aContact(), frontline)).status).toBe(201)
  const search = { answered: true, rank: 0, hits: 1, reformulated: 0 }
  const question = aQuestion({ search })
  expect((await straks.post('/api/contacts', aContact({ questions: [question] }), frontline)).status).toBe(400)
  expect((await straks.get('/api/searches?from=2026-11-01&to=2026-11-30', frontline)).status).toBe(403)
})

// Seen: a question asked once, with a telephone number in it, stood on the page that nobody's reading of is noted.
test('tells no text that holds personal data', async () => {
  const at = '2026-10-05T09:00:00.000Z'
  const search = { answered: false, rank: null, hits: 0, reformulated: 0 }
  for (const query of ['ring til 40 11 22 33 om hegnet', 'hvem ejer hegnet']) {
    const question = aQuestion({ query, askedAt: at, endedAt: at, article: null, search })
    await straks.post('/api/contacts', aContact({ startedAt: at, endedAt: at, questions: [question] }), frontline)
  }
  const { total, unanswered } = await read('2026-10-05', '2026-10-05')
  expect(total.asked).toBe(2)
  expect(unanswered).toEqual([{ text: 'hvem ejer hegnet', times: 1 }])
})
