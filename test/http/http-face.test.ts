import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { v7 as uuidv7 } from 'uuid'
import { article } from '../../server/contract/article.ts'
import { contactPage } from '../../server/contract/contact-log.ts'
import { problemTexts } from '../../server/contract/da.ts'
import { measures } from '../../server/contract/measures.ts'
import { searchAnswer, searchResponse } from '../../server/contract/search.ts'
import { aContact, aQuestion, cookieOf, password, runStraks, type RunningStraks } from '../running-straks.ts'

let straks: RunningStraks
let frontline: string
let supervisor: string

beforeAll(async () => {
  straks = await runStraks()
  frontline = await straks.signIn('frontline')
  supervisor = await straks.signIn('supervisor')
})

afterAll(() => straks.stop())

describe('signing in', () => {
  test('sets a cookie that scripts cannot read', async () => {
    await straks.app.identity.add(
      { user: 'anna', name: 'Anna', role: 'frontline', department: 'borgerservice' },
      password,
    )
    const response = await straks.post('/api/session', { user: 'anna', password })
    expect(response.status).toBe(204)
    expect(response.headers.getSetCookie()[0]).toMatch(/^straks=[\w-]{43}; .*HttpOnly; SameSite=Lax$/)
  })

  test('opens nothing with a wrong password or an unknown name', async () => {
    for (const user of ['anna', 'ukendt']) {
      const response = await straks.post('/api/session', { user, password: 'forkert' })
      expect(response.status).toBe(401)
      expect(await response.json()).toEqual({ code: 'wrong-password', message: problemTexts['wrong-password'] })
    }
  })

  test('stops someone who tries again and again', async () => {
    const attempts = Array.from({ length: 11 }, () => straks.post('/api/session', { user: 'gaet', password: 'x' }))
    const statuses = (await Promise.all(attempts)).map((response) => response.status)
    expect(statuses.filter((status) => status === 401)).toHaveLength(10)
    expect(statuses.filter((status) => status === 429)).toHaveLength(1)
  })

  test('ends for good when signing out', async () => {
    const cookie = await straks.signIn('frontline')
    await fetch(`${straks.url}/api/session`, { method: 'DELETE', headers: { cookie } })
    expect((await straks.get('/api/session', cookie)).status).toBe(401)
  })

  test('uses a cookie bound to the host where the address is https', async () => {
    const secure = await runStraks({ publicOrigin: 'https://straks.eksempel.example' })
    await secure.app.identity.add({ user: 'bo', name: 'Bo', role: 'frontline', department: 'borgerservice' }, password)
    const response = await secure.post('/api/session', { user: 'bo', password })
    expect(response.headers.getSetCookie()[0]).toMatch(/^__Host-straks=.*; Path=\/; HttpOnly; Secure; SameSite=Lax$/)
    await secure.stop()
  })
})

describe('GET /api/search', () => {
  test('answers with passages in the promised shape', async () => {
    const response = await straks.get('/api/search?q=hvad%20koster%20et%20nyt%20pas&limit=3', frontline)
    expect(response.status).toBe(200)
    const found = searchAnswer.strict().parse(await response.json())
    expect(found.answered).toBe(true)
    expect(found.hits).toHaveLength(3)
    expect(found.hits[0]).toMatchObject({ article: 'pas-bestil-nyt-voksen' })
    expect(found.hits[0]?.passage.length).toBeGreaterThan(20)
  })

  test('gives each article once, best first', async () => {
    const response = await straks.get('/api/search?q=pas&limit=50', frontline)
    const { hits } = searchAnswer.parse(await response.json())
    expect(new Set(hits.map((hit) => hit.article)).size).toBe(hits.length)
    expect(hits.map((hit) => hit.score)).toEqual(hits.map((hit) => hit.score).toSorted((a, b) => b - a))
  })

  test.each(['editor', 'supervisor', 'administrator'] as const)('explains itself to a %s', async (role) => {
    const response = await straks.get('/api/search?q=opskrivning%20vugestue&explain=1', await straks.signIn(role))
    const { explanation, hits } = searchResponse.parse(await response.json())
    const misspelled = explanation?.words[1]
    expect(misspelled?.word).toBe('vugestue')
    expect(misspelled?.options).toContainEqual(expect.objectContaining({ how: 'spelling', through: 'vuggestue' }))
    expect(explanation?.candidates[0]).toMatchObject({ article: hits[0]?.article, title: hits[0]?.title })
    expect(explanation?.candidates[0]?.terms[0]?.adds).toBeGreaterThan(0)
    expect(explanation?.confidence).toBeGreaterThan(explanation?.answeredFrom ?? 1)
  })

  test.each(['frontline', 'department'] as const)('explains nothing to a %s', async (role) => {
    const response = await straks.get('/api/search?q=pas&explain=1', await straks.signIn(role))
    expect(response.status).toBe(403)
  })

  test('asks what tells two near articles apart', async () => {
    const response = await straks.get('/api/search?q=sygedagpenge', frontline)
    const { choice, hits } = searchAnswer.parse(await response.json())
    expect(choice?.ask).toMatch(/\?$/)
    const options = choice?.options.map(({ article: id }) => id) ?? []
    expect(options.toSorted()).toEqual(
      hits
        .slice(0, 2)
        .map(({ article: id }) => id)
        .toSorted(),
    )
  })

  test('names what a question from outside is about, and where the citizen may turn', async () => {
    const response = await straks.get('/api/search?q=hvorn%C3%A5r%20g%C3%A5r%20toget%20til%20Aalborg', frontline)
    expect(searchAnswer.parse(await response.json())).toMatchObject({
      answered: false,
      choice: null,
      outside: { name: 'Tog og bus', refer: 'Rejseplanen' },
    })
  })

  test.each(['a:b ~ * ^ +-', '*', '~8', 'flytning~8', '-flytning', '""', '   ', '𝕏 \u0000 ﷽'])(
    'takes "%s" as words, never as a query',
    async (q) => {
      const response = await straks.get(`/api/search?q=${encodeURIComponent(q)}`, frontline)
      expect(response.status).toBe(200)
      searchAnswer.parse(await response.json())
    },
  )

  test.each([
    ['5,000 letters', `q=${'a'.repeat(5000)}`],
    ['no question', ''],
    ['a limit of 0', 'q=pas&limit=0'],
    ['a limit that is no number', 'q=pas&limit=mange'],
    ['a parameter that does not exist', 'q=pas&sort=title'],
  ])('refuses %s in Danish', async (_, query) => {
    const response = await straks.get(`/api/search?${query}`, frontline)
    expect(response.status).toBe(400)
    expect(await response.json()).toMatchObject({ code: 'invalid-request', message: expect.stringMatching(/\w{4}/) })
  })
})

describe('GET /api/articles', () => {
  test('gives an article with its revision', async () => {
    const response = await straks.get('/api/articles/flytning-meld', frontline)
    expect(article.parse(await response.json())).toMatchObject({ id: 'flytning-meld', revision: 1 })
  })

  test.each(['findes-ikke', '..%2F..%2Fpackage', '__proto__'])('has none of the name %s', async (name) => {
    expect((await straks.get(`/api/articles/${name}`, frontline)).status).toBe(404)
  })
})

describe('POST /api/contacts', () => {
  test('answers 201 to a new contact and 200 to a known one', async () => {
    const contact = aContact()
    expect((await straks.post('/api/contacts', contact, frontline)).status).toBe(201)
    expect((await straks.post('/api/contacts', contact, frontline)).status).toBe(200)
  })

  test('answers 409 to another content under a known id', async () => {
    const contact = aContact()
    await straks.post('/api/contacts', contact, frontline)
    const response = await straks.post('/api/contacts', { ...contact, channel: 'desk' }, frontline)
    expect(response.status).toBe(409)
  })

  test('stores nothing of a contact with one bad question', async () => {
    const contact = aContact({ questions: [aQuestion(), aQuestion({ outcome: 'vundet' })] })
    expect((await straks.post('/api/contacts', contact, frontline)).status).toBe(400)
    expect(await straks.app.store.log.contact(contact.id)).toBeNull()
  })

  test.each([
    ['an open contact', { endedAt: null }],
    ['no questions', { questions: [] }],
    ['an unknown channel', { channel: 'brevdue' }],
    ['an id of its own making', { id: '1' }],
    ['an unknown field', { cpr: '010190-1234' }],
  ])('refuses %s', async (_, changes) => {
    const response = await straks.post('/api/contacts', { ...aContact(), ...changes }, frontline)
    expect(response.status).toBe(400)
    expect(JSON.stringify(await response.json())).not.toContain('010190')
  })
})

describe('what only a supervisor sees', () => {
  test.each(['/api/measures?from=2026-11-01&to=2026-11-30', '/api/contacts?from=2026-11-01&to=2026-11-30'])(
    'is closed to the frontline: %s',
    async (path) => {
      expect((await straks.get(path, frontline)).status).toBe(403)
      expect((await straks.get(path)).status).toBe(401)
      expect((await straks.get(path, supervisor)).status).toBe(200)
    },
  )

  test('counts by each group, with definitions and the time of counting', async () => {
    await straks.post('/api/contacts', aContact({ channel: 'desk' }), frontline)
    for (const by of ['channel', 'department', 'topic', 'article', 'week']) {
      const response = await straks.get(`/api/measures?from=2026-11-01&to=2026-11-30&by=${by}`, supervisor)
      const counted = measures.parse(await response.json())
      expect(counted.by).toBe(by)
      expect(counted.rows.length).toBeGreaterThan(0)
      expect(Object.keys(counted.definitions)).toContain('strict')
    }
  })

  test('shows a contact with the article as it stood, and audits the reading', async () => {
    const contact = aContact()
    await straks.post('/api/contacts', contact, frontline)
    const response = await straks.get(`/api/contacts/${contact.id}`, supervisor)
    const shown = (await response.json()) as { questions: { article: { spoken: string } }[] }
    expect(shown.questions[0]?.article.spoken).toContain('pas')
  })

  test('pages through the log without losing or repeating a contact', async () => {
    const seen: string[] = []
    let total = 0
    for (let cursor: string | null = ''; cursor !== null;) {
      const before = cursor === '' ? '' : `&before=${encodeURIComponent(cursor)}`
      const response = await straks.get(`/api/contacts?from=2026-11-01&to=2026-11-30&limit=2${before}`, supervisor)
      const page = contactPage.parse(await response.json())
      seen.push(...page.contacts.map((contact) => contact.id))
      cursor = page.next
      total = page.total ?? total
    }
    expect(seen).toHaveLength(total)
    expect(new Set(seen).size).toBe(seen.length)
    expect(seen.length).toBeGreaterThan(3)
  })

  test('refuses a period that is turned around', async () => {
    const response = await straks.get('/api/measures?from=2026-11-30&to=2026-11-01', supervisor)
    expect(await response.json()).toMatchObject({ message: expect.stringContaining('vendt om') })
  })
})

describe('bad input', () => {
  test.each(['/api/search?q=pas', '/api/articles/pas-barn', '/api/session'])('asks %s for a session', async (path) => {
    const response = await straks.get(path)
    expect(response.status).toBe(401)
    expect(await response.json()).toEqual({ code: 'not-signed-in', message: problemTexts['not-signed-in'] })
  })

  test('refuses a body of 10 MB', async () => {
    const response = await straks.post('/api/contacts', `"${'x'.repeat(10 * 1024 * 1024)}"`, frontline)
    expect(response.status).toBe(413)
    expect(await response.json()).toMatchObject({ message: problemTexts['too-large'] })
  })

  test('refuses broken JSON', async () => {
    const response = await straks.post('/api/contacts', '{"id":', frontline)
    expect(response.status).toBe(400)
    expect(await response.json()).toMatchObject({ code: 'invalid-json' })
  })

  test('refuses a body that is not sent as JSON', async () => {
    const response = await straks.post('/api/contacts', aContact(), frontline, { 'content-type': 'text/plain' })
    expect(response.status).toBe(415)
  })

  test.each([{ origin: 'https://ond.example' }, { origin: 'null' }, { 'sec-fetch-site': 'cross-site' }])(
    'refuses to store what another page sends: %o',
    async (headers) => {
      const contact = aContact()
      const response = await straks.post('/api/contacts', contact, frontline, headers)
      expect(response.status).toBe(403)
      expect(await response.json()).toMatchObject({ code: 'forged-origin' })
      expect(await straks.app.store.log.contact(contact.id)).toBeNull()
    },
  )

  test('answers an unknown address under /api with a problem', async () => {
    const response = await straks.get(`/api/${uuidv7()}`)
    expect(response.status).toBe(404)
    expect(await response.json()).toMatchObject({ code: 'not-found' })
  })
})

describe('what is open to all', () => {
  test('tells its health without a session', async () => {
    const response = await straks.get('/api/health')
    expect(await response.json()).toMatchObject({ status: 'ok', isDemo: false, leftOut: [] })
  })

  test('serves the screen with a strict content policy at every address of its own', async () => {
    for (const path of ['/', '/overblik', '/overblik/henvendelse/1']) {
      const response = await straks.get(path)
      expect(response.headers.get('content-type')).toContain('text/html')
      expect(response.headers.get('content-security-policy')).toContain("default-src 'none'; script-src 'self'")
    }
  })

  test('keeps files that bear their hash, and has no others', async () => {
    const page = await (await straks.get('/')).text()
    const script = /\/assets\/[\w-]+\.js/.exec(page)?.[0] ?? ''
    expect((await straks.get(script)).headers.get('cache-control')).toContain('immutable')
    expect((await straks.get('/assets/..%2F..%2Fpackage.json')).status).toBe(404)
  })
})

describe('setting up', () => {
  test('is closed once there is an account, and to a wrong secret', async () => {
    const first = { user: 'chef', name: 'Chef', department: 'borgerservice', password }
    const fresh = await runStraks()
    const wrong = await fresh.post('/api/setup', { ...first, token: 'gaet' })
    expect(wrong.status).toBe(403)
    const right = await fresh.post('/api/setup', { ...first, token: fresh.app.identity.setupToken })
    expect(right.status).toBe(204)
    const again = await fresh.post('/api/setup', { ...first, user: 'to', token: fresh.app.identity.setupToken })
    expect(again.status).toBe(403)
    expect(cookieOf(await fresh.post('/api/session', { user: 'chef', password }))).toMatch(/^straks=/)
    await fresh.stop()
  })
})
