import { v7 as uuidv7 } from 'uuid'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { CallbackMeasures } from '../../server/contract/callback-measures.ts'
import { runStraks, type RunningStraks } from '../running-straks.ts'

const NOW = '2026-11-20T12:00:00.000Z'
const PERIOD = 'from=2026-11-01&to=2026-11-30'

let straks: RunningStraks
let supervisor: string

beforeAll(async () => {
  straks = await runStraks({ clock: { now: () => new Date(NOW) } })
  supervisor = await straks.signIn('supervisor')
})
afterAll(() => straks.stop())

/** Promises of one department, due on that day at noon, and when each was kept. */
async function promise(department: string, due: string, ...doneAt: (string | null)[]): Promise<void> {
  const maker = `maker-${uuidv7()}`
  await straks.app.store.accounts.add({ id: maker, user: maker, name: 'Ane', role: 'frontline', department }, 'hash')
  for (const at of doneAt) {
    const id = uuidv7()
    const dueAt = `${due}T12:00:00.000Z`
    const madeAt = new Date(Date.parse(dueAt) - 86_400_000).toISOString()
    const made = { id, subject: 'callback', department, maker, madeAt, dueAt, contact: null, question: null } as const
    await straks.app.store.errands.open({ ...made, body: {}, note: '' }, null)
    if (at === null) continue
    const ended = { id: uuidv7(), errand: id, kind: 'ended', employee: maker, at, text: '', isLast: true } as const
    await straks.app.store.errands.step({ ...ended, claim: `ended ${id}` })
  }
}

async function measure(query = PERIOD): Promise<CallbackMeasures> {
  const answer = await straks.get(`/api/measures/callbacks?${query}`, supervisor)
  expect(answer.status).toBe(200)
  return (await answer.json()) as CallbackMeasures
}

test('tells how promises are kept, by department and week, and hides where there are too few', async () => {
  const inTime = Array.from({ length: 9 }, () => '2026-11-10T11:59:59.000Z')
  await promise('borgerservice', '2026-11-10', ...inTime, '2026-11-10T12:00:00.000Z', '2026-11-10T12:00:00.001Z', null)
  await promise('borgerservice', '2026-11-20', null)
  await promise('borgerservice', '2026-11-23', null, '2026-11-20T11:00:00.000Z')
  const { total, rows, byWeek, asOf, definitions } = await measure()
  expect(asOf).toBe(NOW)
  expect(definitions['kept']).toContain('24 timer')
  // Done in time 11; done late 1; past its deadline and open 1; two are open and not due yet, one of them at this moment.
  const expected = { made: 15, open: 3, kept: { n: 13, resolved: 11, isUncertain: true, isHidden: false } }
  expect(total).toMatchObject({ key: 'all', ...expected })
  expect(rows).toMatchObject([{ key: 'borgerservice', label: 'Borgerservice', ...expected }])
  // The second week has one that counts; with it alone hidden, the first could be told from the whole.
  expect(byWeek.map(({ key, made, kept }) => [key, made, kept.n, kept.isHidden])).toEqual([
    ['2026-W46', 12, 12, true],
    ['2026-W47', 3, 1, true],
  ])
  expect(await measure('from=2026-11-09&to=2026-11-09')).toMatchObject({ total: { made: 12 }, byWeek: [{ made: 12 }] })
  expect(await measure('from=2026-10-01&to=2026-10-31')).toMatchObject({ total: { made: 0 }, rows: [], byWeek: [] })
})

test('keeps hidden among its neighbours what a filter shows alone', async () => {
  await promise('skat-og-oekonomi', '2026-11-10', '2026-11-10T09:00:00.000Z')
  const { rows } = await measure()
  expect(rows.map(({ key, kept }) => [key, kept.isHidden])).toEqual([
    ['borgerservice', true],
    ['skat-og-oekonomi', true],
  ])
  const alone = await measure(`${PERIOD}&department=borgerservice`)
  expect(alone.total.kept).toMatchObject({ n: 13, resolved: null, value: null, isHidden: true })
  expect(alone.rows).toHaveLength(1)
  expect(alone.byWeek.every(({ kept }) => kept.isHidden)).toBe(true)
})

test('is for those who oversee, and refuses a period turned round', async () => {
  const frontline = await straks.signIn('frontline')
  expect((await straks.get(`/api/measures/callbacks?${PERIOD}`)).status).toBe(401)
  expect((await straks.get(`/api/measures/callbacks?${PERIOD}`, frontline)).status).toBe(403)
  const turned = await straks.get('/api/measures/callbacks?from=2026-11-30&to=2026-11-01', supervisor)
  expect(await turned.json()).toMatchObject({ code: 'invalid-request' })
})
