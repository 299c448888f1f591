import { v7 as uuidv7 } from 'uuid'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openCalibration, type Calibration, type OpenCalibration } from '../../server/contract/calibration.ts'
import type { AuditPage } from '../../server/contract/review.ts'
import { aContact, aQuestion, runStraks, type RunningStraks } from '../running-straks.ts'

let straks: RunningStraks
let one: string
let other: string
let third: string

beforeAll(async () => {
  straks = await runStraks()
  const frontline = await straks.signIn('frontline')
  one = await straks.signIn('supervisor')
  other = await straks.signIn('supervisor')
  third = await straks.signIn('administrator')
  for (let at = 0; at < 40; at += 1) {
    const outcome = at % 4 === 0 ? { outcome: 'case', reason: 'needs-caseworker' } : {}
    await straks.post(
      '/api/contacts',
      aContact({ questions: [aQuestion({ query: `nr. ${at}`, ...outcome })] }),
      frontline,
    )
  }
})
afterAll(() => straks.stop())

function aSample(changes: object = {}) {
  return { id: uuidv7(), size: 10, seed: 7, from: '2026-11-01', to: '2026-11-30', criteria: {}, ...changes }
}

async function draw(changes: object = {}): Promise<string> {
  const sample = aSample(changes)
  expect((await straks.post('/api/calibrations', sample, one)).status).toBe(201)
  return sample.id
}

async function open(id: string, cookie: string): Promise<OpenCalibration> {
  return openCalibration.parse(await (await straks.get(`/api/calibrations/${id}`, cookie)).json())
}

const judge = (id: string, cookie: string, place: number, outcome = 'resolved'): Promise<Response> =>
  straks.post(`/api/calibrations/${id}/judgements`, { place, outcome }, cookie)

async function judgeAll(id: string, cookie: string, outcomeOf: (place: number) => string): Promise<void> {
  for (let place = 1; place <= 10; place += 1) {
    expect((await judge(id, cookie, place, outcomeOf(place))).status).toBe(204)
  }
}

const textsOf = ({ questions }: OpenCalibration): string[] => questions?.map(({ query }) => query) ?? []

test('the same seed draws the same questions, another seed others, a filter only what it finds', async () => {
  const drawn = textsOf(await open(await draw(), one))
  expect(new Set(drawn).size).toBe(10)
  expect(textsOf(await open(await draw(), one))).toEqual(drawn)
  expect(textsOf(await open(await draw({ seed: 8 }), one))).not.toEqual(drawn)
  const cases = textsOf(await open(await draw({ criteria: { outcome: 'case' } }), one))
  expect(cases.every((text) => Number(text.slice(4)) % 4 === 0)).toBe(true)
})

test('two judge without seeing each other or the outcome; then both see how far they agree', async () => {
  const id = await draw()
  const before = await straks.get(`/api/calibrations/${id}`, one)
  expect(await before.text()).not.toMatch(/"(contact|outcome|logged|reason)"|needs-caseworker|"case"/)
  await judgeAll(id, one, () => 'resolved')
  const mine = await open(id, one)
  expect(mine).toMatchObject({ isDone: false, result: null, reviewers: [{ judged: 10, isSelf: true }] })
  expect(mine.questions?.every(({ own }) => own === 'resolved')).toBe(true)
  const theirs = await open(id, other)
  expect(theirs.result).toBeNull()
  expect(theirs.questions?.every(({ own }) => own === null)).toBe(true)
  expect(JSON.stringify(theirs)).not.toContain('"resolved"')

  // The second thinks otherwise of two, and changes their mind about a third before they are done.
  await judge(id, other, 3, 'abandoned')
  expect(await open(id, one)).toMatchObject({ isDone: false, result: null, reviewers: [{ judged: 10 }, { judged: 1 }] })
  await judgeAll(id, other, (place) => (place <= 2 ? 'case' : 'resolved'))
  const { result } = await open(id, one)
  expect(result?.byOutcome).toMatchObject({ n: 10, observed: 0.8, kappa: 0 })
  expect(result?.confusion).toEqual({
    outcomes: ['resolved', 'case'],
    counts: [
      [8, 2],
      [0, 0],
    ],
  })
  expect(result?.disagreements).toHaveLength(2)
  expect(result?.disagreements[0]).toMatchObject({ place: 1, first: 'resolved', second: 'case' })
  expect((await open(id, third)).result).toEqual(result)
  expect((await judge(id, one, 1)).status).toBe(409)
})

test('a third can neither judge nor read the questions', async () => {
  const id = await draw({ seed: 9 })
  await judge(id, one, 1)
  await judge(id, other, 1)
  expect((await judge(id, third, 1)).status).toBe(409)
  expect((await open(id, third)).questions).toBeNull()
})

test.each([
  ['a place that is not there', 99, 'resolved', 404],
  ['an outcome that is not set up', 1, 'findes-ikke', 400],
])('refuses %s', async (_, place, outcome, status) => {
  expect((await judge(await draw({ seed: 10 }), one, place, outcome)).status).toBe(status)
})

test('refuses a period without questions, and everyone who may not oversee', async () => {
  const empty = await straks.post('/api/calibrations', aSample({ from: '2020-01-01', to: '2020-01-31' }), one)
  expect(empty.status).toBe(400)
  const frontline = await straks.signIn('frontline')
  expect((await straks.post('/api/calibrations', aSample(), frontline)).status).toBe(403)
  expect((await straks.get('/api/calibrations', frontline)).status).toBe(403)
})

test('lists the samples, newest first, and notes who drew and read them', async () => {
  const id = await draw({ seed: 11 })
  const all = (await (await straks.get('/api/calibrations', one)).json()) as Calibration[]
  expect(all[0]).toMatchObject({ id, seed: 11, size: 10, reviewers: [] })
  await open(id, one)
  const { entries } = (await (await straks.get('/api/audit', third)).json()) as AuditPage
  expect(entries.slice(0, 2)).toMatchObject([
    { action: 'sample/read', object: id },
    { action: 'sample/draw', object: id },
  ])
})
