import { v7 as uuidv7 } from 'uuid'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { contactPage, loggedContact } from '../../server/contract/contact-log.ts'
import type { Measures } from '../../server/contract/measures.ts'
import type { AuditPage, SavedFilter } from '../../server/contract/review.ts'
import { aContact, aQuestion, runStraks, type RunningStraks } from '../running-straks.ts'

let straks: RunningStraks
let frontline: string
let colleague: string
let supervisor: string
let administrator: string

beforeAll(async () => {
  straks = await runStraks()
  frontline = await straks.signIn('frontline')
  colleague = await straks.signIn('frontline')
  supervisor = await straks.signIn('supervisor')
  administrator = await straks.signIn('administrator')
})
afterAll(() => straks.stop())

const PERIOD = 'from=2026-11-01&to=2026-11-30'

function aCorrection(question: string, changes: object = {}) {
  return { id: uuidv7(), question, outcome: 'no-answer', reason: 'knowledge-missing', because: 'Hørt igen', ...changes }
}

async function read<T>(path: string, cookie: string): Promise<T> {
  return (await (await straks.get(path, cookie)).json()) as T
}

describe('a supervisor who corrects an outcome', () => {
  test('says why, leaves the first where it is, is noted, and the figures follow', async () => {
    const contacts = Array.from({ length: 12 }, () => aContact({ channel: 'letter', questions: [aQuestion()] }))
    for (const contact of contacts) await straks.post('/api/contacts', contact, frontline)
    const question = contacts[0]?.questions[0]?.id ?? ''
    const strict = async () =>
      (await read<Measures>(`/api/measures?${PERIOD}&channel=letter`, supervisor)).total.questions.strict
    expect(await strict()).toMatchObject({ n: 12, resolved: 12 })

    const silent = await straks.post('/api/corrections', aCorrection(question, { because: ' ' }), supervisor)
    expect(silent.status).toBe(400)
    expect(await silent.json()).toMatchObject({ message: expect.stringContaining('hvorfor') as string })
    expect(await strict()).toMatchObject({ resolved: 12 })

    const correction = aCorrection(question)
    expect((await straks.post('/api/corrections', correction, supervisor)).status).toBe(201)
    expect((await straks.post('/api/corrections', correction, supervisor)).status).toBe(200)
    expect(await strict()).toMatchObject({ n: 12, resolved: 11 })

    const shown = loggedContact.parse(await read(`/api/contacts/${contacts[0]?.id}`, supervisor))
    expect(shown.questions[0]).toMatchObject({
      firstOutcome: 'resolved',
      outcome: 'no-answer',
      corrections: [{ because: 'Hørt igen', by: 'supervisor' }],
    })
    const { entries } = await read<AuditPage>('/api/audit?action=question/correct', administrator)
    expect(entries[0]).toMatchObject({ by: 'supervisor', object: question, contact: contacts[0]?.id })
  })

  test('is needed for a question of another, and gives no reason for their own', async () => {
    const contact = aContact()
    await straks.post('/api/contacts', contact, frontline)
    const correction = aCorrection(contact.questions[0]?.id ?? '', { because: '' })
    expect((await straks.post('/api/corrections', correction, colleague)).status).toBe(403)
    expect((await straks.post('/api/corrections', correction, frontline)).status).toBe(201)
  })
})

describe('who an employee is', () => {
  test('does not stand in any list', async () => {
    const contact = aContact({ note: 'en note' })
    await straks.post('/api/contacts', contact, frontline)
    const response = await straks.get(`/api/contacts?${PERIOD}`, supervisor)
    const text = await response.clone().text()
    expect(contactPage.parse(await response.json()).contacts.length).toBeGreaterThan(0)
    expect(text).not.toMatch(/"(by|employee|notes)"|frontline|supervisor/)
  })

  test.each([
    `/api/measures?${PERIOD}&by=employee`,
    `/api/measures?${PERIOD}&employee=x`,
    `/api/contacts?${PERIOD}&employee=x`,
    `/api/own/contacts?${PERIOD}&employee=x`,
    `/api/searches?${PERIOD}&by=employee`,
  ])('is nothing that %s groups or filters by', async (path) => {
    expect((await straks.get(path, supervisor)).status).toBe(400)
  })

  test('is in none of the descriptions of what can be asked', async () => {
    const { paths } = await read<{ paths: Record<string, object> }>('/api/openapi.json', supervisor)
    for (const [path, described] of Object.entries(paths)) {
      expect(JSON.stringify(described), path).not.toMatch(/"name":"(employee|account|user)"/)
    }
  })
})

describe("an employee's own log", () => {
  test('holds what is their own and nothing of a colleague', async () => {
    const [own, other] = [aContact({ channel: 'chat' }), aContact({ channel: 'chat' })]
    await straks.post('/api/contacts', own, colleague)
    await straks.post('/api/contacts', other, frontline)
    const page = contactPage.parse(await read(`/api/own/contacts?${PERIOD}&channel=chat`, colleague))
    expect(page.contacts.map(({ id }) => id)).toEqual([own.id])
    expect((await straks.get(`/api/own/contacts/${own.id}`, colleague)).status).toBe(200)
    expect((await straks.get(`/api/own/contacts/${other.id}`, colleague)).status).toBe(404)
    expect((await straks.get(`/api/own/contacts/${other.id}`, supervisor)).status).toBe(404)
    expect((await straks.get(`/api/contacts/${own.id}`, colleague)).status).toBe(403)
  })
})

describe('saved filters', () => {
  test('keep no CPR number in their name', async () => {
    const filter = { id: uuidv7(), name: 'Sagen om 010180-1234', period: { days: 7 }, criteria: {} }
    expect((await straks.post('/api/saved-filters', filter, supervisor)).status).toBe(204)
    const [saved] = await read<SavedFilter[]>('/api/saved-filters', supervisor)
    expect(saved?.name).toBe('Sagen om [cpr]')
    await fetch(`${straks.url}/api/saved-filters/${filter.id}`, { method: 'DELETE', headers: { cookie: supervisor } })
  })

  test('are of one person, take the place of the same name, and can be removed', async () => {
    const other = await straks.signIn('supervisor')
    const filter: SavedFilter = {
      id: uuidv7(),
      name: 'Pas uden svar',
      period: { days: 30 },
      criteria: { outcome: 'no-answer', words: 'pas' },
    }
    expect((await straks.post('/api/saved-filters', filter, supervisor)).status).toBe(204)
    const again = { ...filter, id: uuidv7(), criteria: { outcome: 'case' } }
    await straks.post('/api/saved-filters', again, supervisor)
    const saved = await read<SavedFilter[]>('/api/saved-filters', supervisor)
    expect(saved).toEqual([{ ...again, id: filter.id }])
    expect(await read('/api/saved-filters', other)).toEqual([])
    const remove = (cookie: string): Promise<Response> =>
      fetch(`${straks.url}/api/saved-filters/${filter.id}`, { method: 'DELETE', headers: { cookie } })
    expect((await remove(other)).status).toBe(404)
    expect((await remove(supervisor)).status).toBe(204)
    expect(await read('/api/saved-filters', supervisor)).toEqual([])
  })

  test.each([{ name: ' ' }, { period: {} }, { criteria: { employee: 'x' } }])('refuse %o', async (changes) => {
    const filter = { id: uuidv7(), name: 'x', period: { days: 7 }, criteria: {}, ...changes }
    expect((await straks.post('/api/saved-filters', filter, supervisor)).status).toBe(400)
  })
})

describe('the audit trail', () => {
  test('tells administrators alone who read what, a page at a time', async () => {
    const contact = aContact()
    await straks.post('/api/contacts', contact, frontline)
    for (let at = 0; at < 5; at += 1) await straks.get(`/api/contacts/${contact.id}`, supervisor)
    expect((await straks.get('/api/audit', supervisor)).status).toBe(403)
    const first = await read<AuditPage>('/api/audit?action=contact/read&limit=3', administrator)
    expect(first.entries).toHaveLength(3)
    expect(first.entries[0]).toMatchObject({ by: 'supervisor', action: 'contact/read', contact: contact.id })
    const second = await read<AuditPage>(`/api/audit?action=contact/read&limit=3&before=${first.next}`, administrator)
    const seqs = [...first.entries, ...second.entries].map(({ seq }) => seq)
    expect(seqs).toEqual(seqs.toSorted((a, b) => b - a))
    expect(new Set(seqs).size).toBe(seqs.length)
  })
})

describe('the list of contacts', () => {
  test('is noted when it was read, with its days and how many, and without the words that were looked for', async () => {
    const startedAt = '2019-03-04T09:00:00.000Z'
    const times = { askedAt: startedAt, endedAt: '2019-03-04T09:02:00.000Z' }
    const questions = [aQuestion({ ...times, query: 'en giraf i haven' })]
    await straks.post('/api/contacts', aContact({ startedAt, endedAt: times.endedAt, questions }), frontline)
    const lists = (): Promise<AuditPage> => read('/api/audit?action=contacts/list&limit=200', administrator)
    const before = (await lists()).entries.length
    await straks.get('/api/contacts?from=2019-03-01&to=2019-03-31&words=giraf', supervisor)
    await straks.get('/api/contacts?from=2019-03-01&to=2019-03-31&words=elefant', supervisor)
    const { entries } = await lists()
    expect(entries.length).toBe(before + 1)
    expect(entries[0]).toMatchObject({ by: 'supervisor', object: '1. marts 2019 til 31. marts 2019: 1 henvendelse' })
  })
})

describe('a place in the log', () => {
  // Seen: a moment with month 99 passed as a place and ended as an error of the server.
  test.each(['2026-99-99T00:00Z~9', '2026-11-20~1', 'x', `2026-11-20T09:00:00.000Z~${'9'.repeat(30)}`])(
    'that is none is refused: %s',
    async (before) => {
      const answer = await straks.get(`/api/contacts?${PERIOD}&before=${encodeURIComponent(before)}`, supervisor)
      expect(answer.status).toBe(400)
      expect(await answer.json()).toMatchObject({ message: 'before: Stedet i loggen findes ikke' })
    },
  )
})
