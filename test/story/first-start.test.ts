import { mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { cookieOf, password } from '../running-straks.ts'
import { someKnowledge } from '../some-knowledge.ts'
import { endOfStraks, freePort, spawnStraks } from '../spawned-straks.ts'

let data: string
/** A few articles, for starts at which it does not matter what is in them. */
let STRAKS_KNOWLEDGE: string

beforeAll(async () => {
  STRAKS_KNOWLEDGE = await someKnowledge(['common/borgerservice/pas-barn.md'])
})
afterAll(() => rm(STRAKS_KNOWLEDGE, { recursive: true, force: true }))

beforeEach(async () => {
  data = await mkdtemp(join(tmpdir(), 'straks-first-'))
})
afterEach(() => rm(data, { recursive: true, force: true }))

const json = { 'content-type': 'application/json' }

describe('the first start', () => {
  test('prints a one-time address that makes the first account, and none once it is made', async () => {
    const first = await spawnStraks({ env: { PORT: '0', STRAKS_DATA: data, STRAKS_KNOWLEDGE } })
    const token = /opsaetning#([\w-]+)/.exec(first.output())?.[1]
    expect(token).toMatch(/^[\w-]{43}$/)
    const account = { token, user: 'chef', name: 'Chef', department: 'borgerservice', password }
    const made = await fetch(`${first.url}/api/setup`, { method: 'POST', headers: json, body: JSON.stringify(account) })
    expect(made.status).toBe(204)
    expect(await readdir(data)).toContain('straks.sqlite')
    await first.end('SIGTERM')
    expect(first.process.exitCode).toBe(0)

    const second = await spawnStraks({ env: { PORT: '0', STRAKS_DATA: data } })
    expect(second.output()).not.toContain('opsaetning')
    const body = JSON.stringify({ user: 'chef', password })
    const signedIn = await fetch(`${second.url}/api/session`, { method: 'POST', headers: json, body })
    const cookie = cookieOf(signedIn)
    const found = await fetch(`${second.url}/api/search?q=mit%20pas%20er%20udløbet`, { headers: { cookie } })
    expect(await found.json()).toMatchObject({ answered: true })
    await second.end('SIGTERM')
  })

  test('names every bad setting at once and ends with 2', async () => {
    const { code, output } = await endOfStraks({
      PORT: 'mange',
      STRAKS_KNOWLEDGE: '/findes/ikke',
      STRAKS_PUBLIC_URL: 'straks',
      STRAKS_FARVE: 'blå',
    })
    expect(code).toBe(2)
    for (const name of ['PORT', 'STRAKS_KNOWLEDGE', 'STRAKS_PUBLIC_URL', 'STRAKS_FARVE']) expect(output).toContain(name)
  })

  test('says so when another Straks has the data or the port', async () => {
    const port = String(await freePort())
    const first = await spawnStraks({ env: { PORT: port, STRAKS_DATA: data, STRAKS_KNOWLEDGE } })
    const [sameData, samePort] = await Promise.all([
      endOfStraks({ PORT: '0', STRAKS_DATA: data, STRAKS_KNOWLEDGE }),
      endOfStraks({ PORT: port, STRAKS_DATA: join(data, 'andet'), STRAKS_KNOWLEDGE }),
    ])
    expect(sameData).toMatchObject({ code: 1, output: expect.stringContaining('er i brug af en anden Straks') })
    expect(samePort).toMatchObject({ code: 1, output: expect.stringContaining('er optaget') })
    await first.end('SIGTERM')
  })
})

test('the demonstration has its accounts and 90 days to look at, on loopback only', { timeout: 90_000 }, async () => {
  const demo = await spawnStraks({ env: { PORT: '0', HOST: '0.0.0.0' }, args: ['--demo'] })
  expect(demo.url).toContain('http://127.0.0.1:')
  for (const user of ['frontline', 'department', 'editor', 'supervisor', 'administrator']) {
    const body = JSON.stringify({ user, password: 'demo' })
    const response = await fetch(`${demo.url}/api/session`, { method: 'POST', headers: json, body })
    expect(response.status, user).toBe(204)
    if (user !== 'supervisor') continue
    const headers = { cookie: cookieOf(response) }
    const day = (daysAgo: number): string => new Date(Date.now() - daysAgo * 86_400_000).toISOString().slice(0, 10)
    const path = `/api/measures?from=${day(92)}&to=${day(-1)}&by=week`
    const measures = (await (await fetch(demo.url + path, { headers })).json()) as { rows: unknown[] }
    expect(measures.rows.length).toBeGreaterThanOrEqual(13)
  }
  await demo.end('SIGTERM')
})
