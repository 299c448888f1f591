import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { ContactRecord } from '../../server/contract/contact.ts'
import { measures, type Measures } from '../../server/contract/measures.ts'
import { aContact, aQuestion, runStraks, type RunningStraks } from '../running-straks.ts'

const PERIOD = 'from=2026-11-01&to=2026-11-30'

let straks: RunningStraks
let supervisor: string

beforeAll(async () => {
  straks = await runStraks({ clock: { now: () => new Date('2026-11-18T12:00:00.000Z') } })
  supervisor = await straks.signIn('supervisor')
  const frontline = await straks.signIn('frontline')
  const post = async (at: number, changes: Partial<ContactRecord>): Promise<void> => {
    const askedAt = new Date(Date.parse('2026-11-02T09:00:00.000Z') + at * 60_000).toISOString()
    const question = aQuestion({ askedAt, endedAt: askedAt })
    await straks.post('/api/contacts', aContact({ startedAt: askedAt, ...changes, questions: [question] }), frontline)
  }
  for (let at = 0; at < 20; at++) await post(at, {})
  for (let at = 20; at < 24; at++) await post(at, { isRepeat: true })
  for (let at = 0; at < 6; at++) await post(at + 14 * 24 * 60, { channel: 'letter' })
})

afterAll(() => straks.stop())

async function get(query: string): Promise<Measures> {
  return measures.parse(await (await straks.get(`/api/measures?${PERIOD}&${query}`, supervisor)).json())
}

describe('the confirmed rate', () => {
  test('takes back one settlement for each citizen who came back', async () => {
    const { total } = await get('by=channel')
    expect(total.questions.strict).toMatchObject({ n: 30, resolved: 30 })
    expect(total.questions.confirmed).toMatchObject({ n: 30, resolved: 26 })
    expect(total.repeats).toMatchObject({ n: 30, resolved: 4 })
  })

  test('is provisional while the last day is less than a week old', async () => {
    const { total, rows } = await get('by=week')
    expect(total.isProvisional).toBe(true)
    expect(rows.map(({ key, isProvisional }) => [key, isProvisional])).toEqual([
      ['2026-W45', false],
      ['2026-W47', true],
    ])
  })
})

describe('what is hidden', () => {
  test('is not told by how its questions ended', async () => {
    for (const by of ['outcome', 'cause']) {
      expect((await get(`by=${by}&channel=letter`)).rows, by).toEqual([])
    }
    expect((await get('by=outcome')).rows).toHaveLength(1)
  })

  test('hides the shares that go with it', async () => {
    const { rows } = await get('by=channel')
    const letters = rows.find(({ key }) => key === 'letter')
    for (const share of [letters?.linked, letters?.repeats, letters?.offered, letters?.transferred]) {
      expect(share).toMatchObject({ isHidden: true, value: null, resolved: null })
    }
  })
})

test('a topic can be split by every group of which a question has one', async () => {
  for (const by of ['article', 'hour', 'weekday', 'weekday-hour', 'week', 'outcome', 'seconds']) {
    const { total, rows } = await get(`by=${by}&topic=23.09.02`)
    expect(total.questions.all, by).toBe(30)
    expect(
      rows.reduce((sum, row) => sum + row.questions.all, 0),
      by,
    ).toBe(30)
  }
})

// Seen: "Ugyldigt input: forventede streng, fik undefined" and a regular expression were all that people were told.
test.each([
  ['', 'from: Mangler; to: Mangler'],
  [`${PERIOD}&department=Børn`, 'department: Koden må kun bestå af små bogstaver fra a til z, tal og bindestreger'],
  ['from=0001-01-01&to=9999-12-31', 'from: Årstallet skal ligge mellem 1900 og 2199; to: Årstallet skal ligge mellem'],
  ['from=2026-02-30&to=2026-11-30', 'from: Ugyldig ISO-dato'],
  [`${PERIOD}&topic=010180-1234`, 'topic: Emnet skal være et KLE-nummer som 23.05.01'],
])('says in Danish what is wrong with "%s"', async (query, said) => {
  const answer = await straks.get(`/api/measures?${query}`, supervisor)
  expect(answer.status).toBe(400)
  expect(await answer.json()).toMatchObject({ message: expect.stringContaining(said) as string })
})
