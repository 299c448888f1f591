import { v7 as uuidv7 } from 'uuid'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { causes, type Causes } from '../../server/contract/causes.ts'
import type { Coverage } from '../../server/contract/counting.ts'
import { flow, type Flow } from '../../server/contract/flow.ts'
import { funnel, type Funnel } from '../../server/contract/funnel.ts'
import { goalStandings, type GoalStandings } from '../../server/contract/goal-standings.ts'
import { measures } from '../../server/contract/measures.ts'
import { workedExample } from '../../server/contract/worked-example.ts'
import { aContact, aQuestion, runStraks, type RunningStraks } from '../running-straks.ts'

const PERIOD = 'from=2026-11-01&to=2026-11-30'
const NOW = new Date('2026-11-24T12:00:00.000Z')
let straks: RunningStraks
let supervisor: string
let frontline: string

/** 60 by telephone, of which 20 are a case and 10 lack an article; 12 at the desk, all settled; 4 by letter, one settled. */
beforeAll(async () => {
  straks = await runStraks({ clock: { now: () => NOW } })
  supervisor = await straks.signIn('supervisor')
  frontline = await straks.signIn('frontline')
  const social = await straks.signIn('department', 'social-og-sundhed')
  const kase = { outcome: 'case', reason: 'needs-documents' }
  const gap = { outcome: 'no-answer', reason: 'knowledge-missing', article: null }
  for (let at = 0; at < 60; at++) {
    const query = at % 2 === 0 ? 'må jeg holde høns i haven' : 'må man holde høns i haver'
    const changes = at < 20 ? kase : at < 30 ? { ...gap, query } : {}
    const isSelfServiceOffered = at < 6
    await straks.post('/api/contacts', aContact({ isSelfServiceOffered, questions: [aQuestion(changes)] }), frontline)
  }
  for (let at = 0; at < 12; at++) await straks.post('/api/contacts', aContact({ channel: 'desk' }), social)
  for (let at = 0; at < 4; at++) {
    const changes = at === 0 ? {} : kase
    await straks.post('/api/contacts', aContact({ channel: 'letter', questions: [aQuestion(changes)] }), social)
  }
}, 120_000)

afterAll(() => straks.stop())

/** Totals of days in November 2026, imported from a system. */
async function keepTotals(source: string, channel: string, contacts: Readonly<Record<string, number>>): Promise<void> {
  const rows = Object.entries(contacts).map(([day, n]) => `2026-11-${day};${n}`)
  const content = Buffer.from(['Dato;Antal', ...rows].join('\n')).toString('base64')
  const mapping = { day: 'Dato', contacts: 'Antal', channel: { kind: 'whole-file', channel } }
  const file = { id: uuidv7(), source, fileName: 'tal.csv', content, mapping, replaces: [] }
  expect((await straks.post('/api/counting/imports', file, supervisor)).status).toBe(201)
}

async function get(path: string): Promise<unknown> {
  const response = await straks.get(path, supervisor)
  expect(response.status).toBe(200)
  return response.json()
}

describe('who asks', () => {
  test.each(['funnel', 'flow', 'goals', 'causes', 'example'])('%s is for supervisors only', async (name) => {
    const path = `/api/measures/${name}?${PERIOD}`
    expect((await straks.get(path)).status).toBe(401)
    expect((await straks.get(path, frontline)).status).toBe(403)
  })

  test.each(['funnel', 'flow', 'goals', 'causes'])('%s says what is wrong with what was asked', async (name) => {
    const asks = ['from=2026-11-01', 'from=2026-12-01&to=2026-11-01', `${PERIOD}&employee=anna`]
    const statuses = asks.map(async (ask) => (await straks.get(`/api/measures/${name}?${ask}`, supervisor)).status)
    expect(await Promise.all(statuses)).toEqual([400, 400, 400])
  })
})

describe('the funnel', () => {
  test('puts departments around the rate of the whole, with the figures of the measures', async () => {
    const body = funnel.parse(await get(`/api/measures/funnel?${PERIOD}&by=department`))
    const said = measures.parse(await get(`/api/measures?${PERIOD}&by=department`))
    expect(body.target).toEqual(said.total.questions.strict)
    expect(body.target).toMatchObject({ n: 76, resolved: 43 })
    expect(body.points.map(({ label, rate }) => [label, rate])).toEqual(
      said.rows.map(({ label, questions }) => [label, questions.strict]),
    )
    expect(body.points.map(({ place }) => place)).toEqual(['within', 'within'])
    expect([body.limits[0]?.n, body.limits.at(-1)?.n]).toEqual([16, 60])
  })

  test('takes another rate, contacts and topics', async () => {
    const body = (await get(`/api/measures/funnel?${PERIOD}&by=topic&measure=ofEligible&of=contacts`)) as Funnel
    expect(body).toMatchObject({ by: 'topic', measure: 'ofEligible', of: 'contacts' })
    expect(body.definition).toContain('af det mulige')
  })

  test('cannot compare employees', async () => {
    expect((await straks.get(`/api/measures/funnel?${PERIOD}&by=employee`, supervisor)).status).toBe(400)
  })

  test('has no points and no limits where nothing happened', async () => {
    const body = (await get('/api/measures/funnel?from=2026-01-01&to=2026-01-31')) as Funnel
    expect(body).toMatchObject({ points: [], limits: [], hidden: 0 })
  })
})

describe('the flow', () => {
  test('has as many questions as the channels had, and tells nothing of one that is hidden', async () => {
    const body = flow.parse(await get(`/api/measures/flow?${PERIOD}`))
    // The letters are too few; so that they cannot be worked out from the whole, the desk is hidden with them.
    expect(body.channels).toEqual([{ key: 'phone', label: 'Telefon', questions: 60 }])
    expect(body.hidden).toEqual(['Fremmøde', 'Brev'])
    expect(body.links).toEqual(
      expect.arrayContaining([
        { channel: 'phone', outcome: 'resolved', questions: 30 },
        { channel: 'phone', outcome: 'case', questions: 20 },
        { channel: 'phone', outcome: 'no-answer', questions: 10 },
      ]),
    )
    expect(body.links).toHaveLength(3)
    expect(body.outcomes.map(({ label }) => label)).toEqual([
      'Straksafklaret',
      'Sag oprettet eller sendt videre',
      'Kunne ikke besvares',
    ])
  })

  test('of a hidden channel alone is empty', async () => {
    const body = (await get(`/api/measures/flow?${PERIOD}&channel=letter`)) as Flow
    expect(body).toMatchObject({ channels: [], outcomes: [], links: [], hidden: ['Brev'] })
  })
})

describe('the goals', () => {
  test('stand beside the shares that the log has', async () => {
    const { rows } = goalStandings.parse(await get(`/api/measures/goals?${PERIOD}`))
    expect(
      rows.map(({ measure, rate, goal, standing }) => [measure, rate.resolved, rate.n, goal?.share, standing]),
    ).toEqual([
      ['strict', 43, 76, 0.7, 'missed'],
      ['digital', 0, 76, 0.5, 'missed'],
      ['self-service', 6, 76, 0.8, 'missed'],
    ])
  })

  test('count all channels for the digital share, whichever is chosen', async () => {
    const { rows } = (await get(`/api/measures/goals?${PERIOD}&channel=phone`)) as GoalStandings
    expect(rows.map(({ rate }) => rate.n)).toEqual([60, 76, 60])
  })

  test('give the true share of self-service where it is imported for every day, and say so', async () => {
    const span = 'from=2026-11-15&to=2026-11-24'
    const share = async (query: string): Promise<GoalStandings['rows'][number] | undefined> =>
      ((await get(`/api/measures/goals?${query}`)) as GoalStandings).rows[2]
    // On the 24th it is noon: the days that are over are the 15th to the 23rd.
    const days = ['15', '16', '17', '18', '19', '20', '21', '22', '23']
    await keepTotals('Selvbetjening', 'self-service', Object.fromEntries(days.slice(1).map((day) => [day, 20])))
    expect(await share(span)).toMatchObject({ label: 'Vist digital selvbetjening', rate: { n: 76 } })
    await keepTotals('Byggesager', 'self-service', { 15: 13, 16: 7 })
    await keepTotals('Telefonsystem', 'phone', { 16: 90 })

    // 8 × 20 + 13 + 7 by themselves; 90 by telephone, of which 60 are in Straks, 12 at the desk and 4 by letter.
    const found = await share(span)
    expect(found).toMatchObject({ label: 'Selvbetjeningsandel', rate: { resolved: 180, n: 286, value: 180 / 286 } })
    expect(found?.standing).toBe('missed')
    expect(found?.definition).toContain('til og med 23. november 2026')
    expect(found?.definition).toContain('talt af Byggesager, Selvbetjening.')

    // It is no channel of contacts, and has no coverage.
    const { channels } = (await get(`/api/counting/coverage?${span}`)) as Coverage
    expect(channels.map(({ channel, registered }) => [channel, registered])).toEqual([['phone', 60]])
    expect(await share(`${span}&department=borgerservice`)).toMatchObject({ label: 'Vist digital selvbetjening' })
    expect(await share(PERIOD)).toMatchObject({ label: 'Vist digital selvbetjening', rate: { resolved: 6, n: 76 } })
    expect(await share('from=2026-11-24&to=2026-11-24')).toMatchObject({ label: 'Vist digital selvbetjening' })
  })

  test('are not there before they begin', async () => {
    const { rows } = (await get('/api/measures/goals?from=2025-11-01&to=2025-11-30')) as GoalStandings
    expect(rows.map(({ goal, standing }) => [goal, standing])).toEqual([
      [null, null],
      [null, null],
      [null, null],
    ])
  })
})

describe('the causes', () => {
  test('add up to what was not settled, and say what each would bring', async () => {
    const body = causes.parse(await get(`/api/measures/causes?${PERIOD}`))
    expect(body.rate).toMatchObject({ n: 76, resolved: 43 })
    expect(body.unsettled).toBe(33)
    expect(body.reasons.map(({ key, need, count, without }) => [key, need, count, without])).toEqual([
      ['needs-documents', 'documents', 23, 66 / 76],
      ['knowledge-missing', 'knowledge', 10, 53 / 76],
    ])
    expect(body.reasons[0]).toMatchObject({ share: 23 / 33, outcomes: [{ count: 23 }], isVital: true })
    expect(body.needs.map(({ label, count }) => [label, count])).toEqual([
      ['Dokumenter', 23],
      ['Viden', 10],
    ])
  })

  test('name the gap by the words that questions share', async () => {
    const { gaps, areGapsCut } = (await get(`/api/measures/causes?${PERIOD}`)) as Causes
    expect(gaps).toEqual([{ asked: 'må jeg holde høns i haven', contacts: 10, count: 10, without: 53 / 76 }])
    expect(areGapsCut).toBe(false)
  })

  test('name the article that costs most', async () => {
    const { articles } = (await get(`/api/measures/causes?${PERIOD}`)) as Causes
    expect(articles).toMatchObject([{ key: 'pas-bestil-nyt-voksen', count: 23, rate: { n: 66, resolved: 43 } }])
  })

  test('say nothing of so few that their rate is hidden', async () => {
    const body = (await get(`/api/measures/causes?${PERIOD}&channel=letter`)) as Causes
    expect(body.rate.isHidden).toBe(true)
    expect(body).toMatchObject({ unsettled: null, reasons: [], needs: [], gaps: [], articles: [], transfers: [] })
  })
})

test('the worked example is of the last whole week, with the figures of the measures', async () => {
  const body = workedExample.parse(await get('/api/measures/example'))
  expect(body).toMatchObject({ week: '2026-W47', from: '2026-11-16', to: '2026-11-22', isInvented: false })
  const said = measures.parse(await get('/api/measures?from=2026-11-16&to=2026-11-22'))
  expect(body.row).toEqual(said.total)
  expect(body.steps).toMatchObject({ successes: 43, total: 76, lower: said.total.questions.strict.interval?.[0] })
})

test('the worked example of a new municipality is made up, and says so', async () => {
  const empty = await runStraks({ clock: { now: () => NOW } })
  const response = await empty.get('/api/measures/example', await empty.signIn('supervisor'))
  const body = workedExample.parse(await response.json())
  expect(body.isInvented).toBe(true)
  expect(body.row.questions.strict).toMatchObject({ resolved: body.steps.successes, n: body.steps.total })
  await empty.stop()
})
