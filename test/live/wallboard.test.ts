import { rm } from 'node:fs/promises'
import { v7 as uuidv7 } from 'uuid'
import { afterAll, beforeAll, expect, test, type TestContext } from 'vitest'
import type { Measures } from '../../server/contract/measures.ts'
import type { Wallboard } from '../../server/contract/wallboard.ts'
import type { Role } from '../../server/contract/session.ts'
import { aConsult } from '../desk/inbox-fixture.ts'
import { aContact, aQuestion, runStraks, type RunningStraks } from '../running-straks.ts'
import { someKnowledge } from '../some-knowledge.ts'
import { connect, type LiveClient } from './live-client.ts'

/** A Thursday at noon in Denmark. */
const NOON = '2026-11-19T11:00:00.000Z'

let knowledgeFolder: string

beforeAll(async () => {
  knowledgeFolder = await someKnowledge(['common/borgerservice/pas-bestil-nyt-voksen.md'])
})
afterAll(() => rm(knowledgeFolder, { recursive: true, force: true }))

/** A Straks of a test's own, since the tests wait for a second here and there and do it together. */
interface Municipality {
  readonly straks: RunningStraks
  anEmployee(department: string, role?: Role): Promise<LiveClient>
  setTime(now: Date): void
}

async function aMunicipality({ onTestFinished }: TestContext): Promise<Municipality> {
  let now = new Date(NOON)
  const straks = await runStraks({ clock: { now: () => now }, knowledgeFolder })
  const open: LiveClient[] = []
  onTestFinished(async () => {
    await Promise.all(open.map((client) => client.close()))
    await straks.stop()
  })
  return {
    straks,
    async anEmployee(department, role = 'department') {
      const client = await connect(straks.url, await straks.signIn(role, department))
      open.push(client)
      await client.next('inbox/changed')
      return client
    },
    setTime: (later) => void (now = later),
  }
}

async function follow(client: LiveClient): Promise<Wallboard> {
  client.send({ type: 'wallboard/follow', request: 1 })
  return (await client.next('wallboard/followed')).wallboard
}

/** The first board that is as wanted. */
async function boardOf(client: LiveClient, isWanted: (board: Wallboard) => boolean): Promise<Wallboard> {
  const { wallboard } = await client.next('wallboard/changed')
  return isWanted(wallboard) ? wallboard : boardOf(client, isWanted)
}

function of(board: Wallboard, code: string): Wallboard['departments'][number] | undefined {
  return board.departments.find((one) => one.code === code)
}

test.concurrent('shows everyone signed in who waits and since when, until a colleague takes it; nothing of what was asked or by whom', async (context) => {
  const { anEmployee } = await aMunicipality(context)
  const wall = await anEmployee('kultur-og-fritid', 'frontline')
  expect((await follow(wall)).consults).toEqual({ waiting: 0, oldestSince: null })
  const [asker, colleague] = [await anEmployee('borgerservice'), await anEmployee('miljoe-og-teknik')]
  const first = aConsult({ waitingSince: '2026-11-19T10:58:00.000Z' })
  const second = aConsult({ waitingSince: '2026-11-19T10:55:30.000Z' })
  for (const consult of [first, second]) asker.send(consult)
  const both = await boardOf(wall, ({ consults }) => consults.waiting === 2)
  expect(both.consults.oldestSince).toBe('2026-11-19T10:55:30.000Z')
  expect(of(both, 'miljoe-og-teknik')?.consults).toEqual(both.consults)
  expect(of(both, 'borgerservice')?.consults).toEqual({ waiting: 0, oldestSince: null })
  expect(JSON.stringify(both)).not.toMatch(/carport|department"|[0-9a-f]{8}-[0-9a-f]{4}/)
  colleague.send({ type: 'consult/take', key: uuidv7(), consult: second.consult.id })
  const one = await boardOf(wall, ({ consults }) => consults.waiting === 1)
  expect(one.consults.oldestSince).toBe('2026-11-19T10:58:00.000Z')
})

test.concurrent('counts what is due later today and what is past its deadline, and what is done no more', async (context) => {
  const { anEmployee, setTime, straks } = await aMunicipality(context)
  await straks.app.store.accounts.add(
    { id: 'ane', user: 'ane', name: 'Ane', role: 'frontline', department: 'borgerservice' },
    'hash',
  )
  const due = [
    '2026-11-18T09:00:00.000Z',
    '2026-11-19T11:00:00.000Z',
    '2026-11-19T22:59:00.000Z',
    '2026-11-19T23:00:00.000Z',
  ]
  const ids = due.map(() => uuidv7())
  for (const [at, dueAt] of due.entries()) {
    const id = ids[at] ?? ''
    const madeAt = '2026-11-17T09:00:00.000Z'
    const made = { id, subject: 'callback', department: 'skat-og-oekonomi', maker: 'ane', madeAt, dueAt } as const
    await straks.app.store.errands.open({ ...made, contact: null, question: null, body: {}, note: '' }, null)
  }
  const wall = await anEmployee('borgerservice')
  const board = await follow(wall)
  expect(board.callbacks).toEqual({ dueToday: 2, overdue: 1 })
  expect(of(board, 'skat-og-oekonomi')?.callbacks).toEqual(board.callbacks)
  const done = { id: uuidv7(), errand: ids[0] ?? '', kind: 'ended', employee: 'ane', at: NOON, text: '' } as const
  await straks.app.store.errands.step({ ...done, claim: `ended ${ids[0]}`, isLast: true })
  setTime(new Date(Date.parse(NOON) + 1))
  // Somebody comes, so that it is looked at again.
  await anEmployee('kultur-og-fritid')
  expect((await boardOf(wall, ({ callbacks }) => callbacks.dueToday === 1)).callbacks).toEqual({
    dueToday: 1,
    overdue: 1,
  })
})

test.concurrent('shows the rate of the day as the measures have it, and none of a department, which may be that of one person', async (context) => {
  const { anEmployee, straks } = await aMunicipality(context)
  const wall = await anEmployee('borgerservice')
  await follow(wall)
  const [borgerservice, skat] = [
    await straks.signIn('frontline'),
    await straks.signIn('department', 'skat-og-oekonomi'),
  ]
  const at = { startedAt: '2026-11-19T09:00:00.000Z', endedAt: '2026-11-19T09:05:00.000Z' }
  for (let count = 0; count < 14; count++) {
    const ending = count < 3 ? { outcome: 'no-answer', reason: 'knowledge-missing' } : {}
    await straks.post(
      '/api/contacts',
      aContact({ ...at, questions: [aQuestion(ending)] }),
      count < 3 ? skat : borgerservice,
    )
  }
  await straks.post('/api/contacts', aContact(), borgerservice)
  const board = await boardOf(wall, ({ strict }) => strict.n === 14)
  expect(board.strict).toMatchObject({ n: 14, resolved: 11, isUncertain: true })
  const supervisor = await straks.signIn('supervisor')
  const path = '/api/measures?from=2026-11-19&to=2026-11-19&by=department'
  const measures = (await (await straks.get(path, supervisor)).json()) as Measures
  expect(board.strict).toEqual(measures.total.questions.strict)
  expect(of(board, 'borgerservice')).toEqual({
    code: 'borgerservice',
    name: 'Borgerservice',
    online: expect.any(Number) as number,
    consults: { waiting: 0, oldestSince: null },
    callbacks: { dueToday: 0, overdue: 0 },
  })
})

test.concurrent('counts who is there in each department, without the screen on the wall', async (context) => {
  const { anEmployee } = await aMunicipality(context)
  const colleague = await anEmployee('kultur-og-fritid')
  const wall = await anEmployee('skat-og-oekonomi')
  await follow(wall)
  const board = await boardOf(wall, (one) => of(one, 'skat-og-oekonomi')?.online === 0)
  expect(of(board, 'kultur-og-fritid')?.online).toBe(1)
  wall.send({ type: 'wallboard/leave', request: 2 })
  await wall.next('wallboard/left')
  const isBack = async (): Promise<true> => {
    const { presence } = await colleague.next('presence/changed')
    return presence['skat-og-oekonomi'] === 1 ? true : isBack()
  }
  expect(await isBack()).toBe(true)
})
