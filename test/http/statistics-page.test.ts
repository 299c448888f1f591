import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { MadeAddress, StatisticsAddressList } from '../../server/contract/statistics.ts'
import { aContact, runStraks, type RunningStraks } from '../running-straks.ts'

let straks: RunningStraks
let supervisor: string
let now = new Date('2026-11-23T10:00:00.000Z')

beforeAll(async () => {
  straks = await runStraks({ clock: { now: () => now } })
  supervisor = await straks.signIn('supervisor')
  const frontline = await straks.signIn('frontline')
  for (let at = 0; at < 12; at += 1) {
    await straks.post('/api/contacts', aContact({ note: 'Hans Hansen ringede', channel: 'phone' }), frontline)
  }
})

afterAll(() => straks.stop())

async function makeAddress(purpose = 'Intranettet'): Promise<MadeAddress> {
  const response = await straks.post('/api/statistics-addresses', { purpose }, supervisor)
  expect(response.status).toBe(201)
  return (await response.json()) as MadeAddress
}

describe('an address of the statistics page', () => {
  test('holds 256 random bits, and the store only their hash', async () => {
    const { path } = await makeAddress()
    expect(path).toMatch(/^\/statistik\/[\w-]{43}$/)
    const { addresses } = (await (
      await straks.get('/api/statistics-addresses', supervisor)
    ).json()) as StatisticsAddressList
    expect(addresses[0]).toMatchObject({ purpose: 'Intranettet', madeBy: 'supervisor', revokedAt: null })
    expect(JSON.stringify(addresses)).not.toContain(path.slice('/statistik/'.length))
  })

  test('is made and closed by those who oversee, and that is noted', async () => {
    const { id } = await makeAddress()
    for (const role of ['frontline', 'department', 'editor'] as const) {
      const cookie = await straks.signIn(role)
      expect((await straks.post('/api/statistics-addresses', { purpose: 'x' }, cookie)).status).toBe(403)
      expect((await straks.get('/api/statistics-addresses', cookie)).status).toBe(403)
      expect((await close(id, cookie)).status).toBe(403)
    }
    expect((await close(id, supervisor)).status).toBe(204)
    expect((await close(id, supervisor)).status).toBe(404)
    const { entries } = await straks.app.store.audit.page({ limit: 2 })
    expect(entries.map(({ action, object }) => [action, object])).toEqual([
      ['statistics/close', id],
      ['statistics/open', id],
    ])
  })

  test('refuses one without a purpose, and keeps no CPR number of it', async () => {
    expect((await straks.post('/api/statistics-addresses', { purpose: ' ' }, supervisor)).status).toBe(400)
    await makeAddress('Til 010180-1234')
    const listed = await straks.get('/api/statistics-addresses', supervisor)
    expect(await listed.text()).toMatch(/Til \[cpr\]/)
  })
})

function close(id: string, cookie: string): Promise<Response> {
  return fetch(`${straks.url}/api/statistics-addresses/${id}`, { method: 'DELETE', headers: { cookie } })
}

describe('GET /statistik/<token>', () => {
  test('shows the figures of the last whole weeks without signing in', async () => {
    const page = await (await straks.get((await makeAddress()).path)).text()
    expect(page).toContain('<h1>Straksafklaring i Eksempel Kommune</h1>')
    expect(page).toContain('Der er registreret 12 henvendelser med 12 spørgsmål.')
    expect(page).toContain('<strong>100,0 %</strong>')
    expect(page).toContain('<th scope="row">Uge 47, 2026</th>')
  })

  test('tells nothing of a person or of a single contact', async () => {
    const page = await (await straks.get((await makeAddress()).path)).text()
    expect(page).not.toMatch(/Hans Hansen|frontline|supervisor|mit pas/)
  })

  test('runs no script, loads nothing and may be framed by the intranet', async () => {
    const response = await straks.get((await makeAddress()).path)
    const policy = response.headers.get('content-security-policy') ?? ''
    expect(policy).toContain("default-src 'none'")
    expect(policy).toMatch(/style-src 'sha256-[\w+/=]{44}'/)
    expect(policy).toContain('frame-ancestors *')
    expect(policy).not.toContain('script-src')
    expect(response.headers.get('x-frame-options')).toBeNull()
    expect(response.headers.get('referrer-policy')).toBe('no-referrer')
    expect(response.headers.getSetCookie()).toEqual([])
    const other = await straks.get('/')
    expect(other.headers.get('content-security-policy')).toContain("frame-ancestors 'none'")
  })

  test('is the same 404 for an address that never was and one that is closed', async () => {
    const { id, path } = await makeAddress()
    expect((await straks.get(path)).status).toBe(200)
    await close(id, supervisor)
    const [closed, never] = [await straks.get(path), await straks.get(`/statistik/${'A'.repeat(43)}`)]
    expect([closed.status, never.status]).toEqual([404, 404])
    expect(await closed.text()).toBe(await never.text())
    const namesOf = (response: Response): string[] => [...response.headers.keys()]
    expect(namesOf(closed)).toEqual(namesOf(never))
    expect(closed.headers.get('cache-control')).toBe('no-store')
  })

  test('is counted at most every five minutes, and sent again only when it has changed', async () => {
    const { path } = await makeAddress()
    const first = await straks.get(path)
    const tag = first.headers.get('etag') ?? ''
    expect(first.headers.get('cache-control')).toBe('private, no-cache')
    expect((await fetch(straks.url + path, { headers: { 'if-none-match': tag } })).status).toBe(304)

    const frontline = await straks.signIn('frontline')
    await straks.post('/api/contacts', aContact(), frontline)
    now = new Date(now.getTime() + 299_000)
    expect(await (await straks.get(path)).text()).toContain('12 henvendelser')
    now = new Date(now.getTime() + 2000)
    const later = await fetch(straks.url + path, { headers: { 'if-none-match': tag } })
    expect(later.status).toBe(200)
    expect(await later.text()).toContain('13 henvendelser')
  })

  // Seen: with a time to live the browser showed a closed address for five minutes more.
  test('asks again when a browser has kept it, and tells it that the address is closed', async () => {
    const { id, path } = await makeAddress()
    const headers = { 'if-none-match': (await straks.get(path)).headers.get('etag') ?? '' }
    expect((await fetch(straks.url + path, { headers })).status).toBe(304)
    await close(id, supervisor)
    expect((await fetch(straks.url + path, { headers })).status).toBe(404)
  })

  test('stops someone who guesses again and again', async () => {
    const path = `/statistik/${'B'.repeat(43)}`
    const statuses: number[] = []
    for (let at = 0; at < 130; at += 1) statuses.push((await straks.get(path)).status)
    expect(statuses.at(0)).toBe(404)
    expect(statuses.at(-1)).toBe(429)
  })

  // Seen: behind a proxy the 121st employee within a minute got no page.
  test('is there for a whole intranet behind one address, also after somebody there has guessed', async () => {
    const { path } = await makeAddress()
    const statuses = new Set<number>()
    for (let at = 0; at < 130; at += 1) statuses.add((await straks.get(path)).status)
    expect([...statuses]).toEqual([200])
  })
})
