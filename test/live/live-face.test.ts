import { v7 as uuidv7 } from 'uuid'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { WebSocket } from 'ws'
import { problemTexts } from '../../server/contract/da.ts'
import { aContact, aQuestion, runStraks, type RunningStraks } from '../running-straks.ts'
import { closingOf, connect, type LiveClient } from './live-client.ts'

let straks: RunningStraks
let cookie: string
let client: LiveClient

beforeAll(async () => {
  straks = await runStraks()
  cookie = await straks.signIn('frontline')
  client = await connect(straks.url, cookie)
})

afterAll(async () => {
  await client.close()
  await straks.stop()
})

describe('asking', () => {
  test('suggests while the last word is unfinished', async () => {
    client.send({ type: 'search/suggest', request: 1, q: 'flytteanm' })
    const { request, answer } = await client.next('search/suggested')
    expect(request).toBe(1)
    expect(answer.hits.map((hit) => hit.article)).toContain('flytning-meld')
  })

  test('answers with the best article and its section', async () => {
    client.send({ type: 'search/ask', request: 2, q: 'mit pas er blevet stjålet' })
    const { answer, article } = await client.next('search/answered')
    expect(answer.answered).toBe(true)
    expect(article?.id).toBe('pas-mistet-eller-stjaalet')
    expect(article?.sections.map((section) => section.code)).toContain(answer.hits[0]?.section)
  })

  test('shows no article when nothing fits', async () => {
    client.send({ type: 'search/ask', request: 3, q: 'xyzzy kvark blorp' })
    expect(await client.next('search/answered')).toMatchObject({ answer: { answered: false }, article: null })
  })

  test('reads another article', async () => {
    client.send({ type: 'article/read', request: 4, article: 'pas-barn' })
    expect((await client.next('article/answered')).article.id).toBe('pas-barn')
  })

  test('says in Danish that an article is missing, and to which request', async () => {
    client.send({ type: 'article/read', request: 5, article: 'findes-ikke' })
    expect(await client.next('problem/raised')).toMatchObject({
      request: 5,
      problem: { code: 'article-missing', message: problemTexts['article-missing'] },
    })
  })
})

describe('recording', () => {
  test('acknowledges a new record, and the same one again as known', async () => {
    const message = { type: 'contact/record', key: uuidv7(), contact: aContact() }
    client.send(message)
    expect(await client.next('contact/recorded')).toMatchObject({ key: message.key, isKnown: false })
    client.send(message)
    expect(await client.next('contact/recorded')).toMatchObject({ key: message.key, isKnown: true })
  })

  test('takes a contact question by question, then its end', async () => {
    const contact = aContact({ endedAt: null, questions: [aQuestion()] })
    const more = { ...contact, questions: [aQuestion({ query: 'og en flytning' })] }
    const end = { ...contact, endedAt: '2026-11-16T09:09:00.000Z', questions: [] }
    for (const part of [contact, more, end]) {
      client.send({ type: 'contact/record', key: uuidv7(), contact: part })
      expect(await client.next('contact/recorded')).toMatchObject({ isKnown: false })
    }
    const stored = await straks.app.store.log.contact(contact.id)
    expect(stored).toMatchObject({ endedAt: end.endedAt, questions: [{}, {}] })
  })

  test('refuses another content under the same id, and keeps what was stored', async () => {
    const contact = aContact()
    const question = contact.questions[0] ?? aQuestion()
    client.send({ type: 'contact/record', key: uuidv7(), contact })
    await client.next('contact/recorded')
    const forged = { ...contact, questions: [{ ...question, outcome: 'abandoned' }] }
    client.send({ type: 'contact/record', key: uuidv7(), contact: forged })
    expect((await client.next('problem/raised')).problem.code).toBe('record-conflict')
    expect((await straks.app.store.log.contact(contact.id))?.questions[0]?.outcome).toBe('resolved')
  })

  test('corrects an outcome beside the first', async () => {
    const contact = aContact()
    const question = contact.questions[0]?.id
    client.send({ type: 'contact/record', key: uuidv7(), contact })
    await client.next('contact/recorded')
    const correction = {
      id: uuidv7(),
      question,
      outcome: 'no-answer',
      reason: 'knowledge-missing',
      because: 'fejltast',
    }
    client.send({ type: 'question/correct', key: uuidv7(), correction })
    expect(await client.next('question/corrected')).toMatchObject({ isKnown: false })
    const stored = await straks.app.store.log.contact(contact.id)
    expect(stored?.questions[0]).toMatchObject({ outcome: 'no-answer', firstOutcome: 'resolved', corrections: [{}] })
  })

  test("refuses to correct a colleague's question", async () => {
    const colleague = await connect(straks.url, await straks.signIn('frontline'))
    const contact = aContact()
    client.send({ type: 'contact/record', key: uuidv7(), contact })
    await client.next('contact/recorded')
    const correction = { id: uuidv7(), question: contact.questions[0]?.id, outcome: 'abandoned', reason: null }
    colleague.send({ type: 'question/correct', key: uuidv7(), correction })
    expect((await colleague.next('problem/raised')).problem.code).toBe('not-allowed')
    await colleague.close()
  })

  test('keeps no name of a text that has never been, but keeps the outcome', async () => {
    const article = { id: 'pas-barn', revision: 77, section: 'spoken' }
    const contact = aContact({ questions: [aQuestion({ article })] })
    const message = { type: 'contact/record', key: uuidv7(), contact }
    client.send(message)
    await client.next('contact/recorded')
    client.send(message)
    expect((await client.next('contact/recorded')).isKnown).toBe(true)
    const stored = await straks.app.store.log.contact(contact.id)
    expect(stored?.questions[0]).toMatchObject({ outcome: 'resolved', article: null })
  })

  test('never stores a CPR number', async () => {
    const contact = aContact({ questions: [aQuestion({ query: 'pas til 010190-1234, haster' })] })
    client.send({ type: 'contact/record', key: uuidv7(), contact })
    await client.next('contact/recorded')
    expect((await straks.app.store.log.contact(contact.id))?.questions[0]?.query).toBe('pas til [cpr], haster')
  })

  test.each([
    ['an unknown outcome', { outcome: 'vundet' }, 'Udfaldet "vundet" er ikke sat op.'],
    ['a missing reason', { outcome: 'case' }, 'Udfaldet "Sag oprettet eller sendt videre" skal have en årsag.'],
    [
      'an end before its beginning',
      { endedAt: '2026-11-16T08:00:00.000Z' },
      'Sluttidspunktet ligger før starttidspunktet.',
    ],
  ])('names %s', async (_, changes, text) => {
    const key = uuidv7()
    client.send({ type: 'contact/record', key, contact: aContact({ questions: [aQuestion(changes)] }) })
    expect(await client.next('problem/raised')).toMatchObject({ key, problem: { message: text } })
  })
})

describe('bad input', () => {
  test('closes on a message of 10 MB with a Danish reason, and goes on for others', async () => {
    const careless = await connect(straks.url, cookie)
    const closing = closingOf(careless.socket)
    careless.send('x'.repeat(10 * 1024 * 1024))
    expect(await closing).toEqual({ code: 1009, reason: problemTexts['too-large'] })
    client.send({ type: 'connection/ping' })
    await client.next('connection/answered')
  })

  test.each([
    ['broken JSON', '{"type":', 'invalid-json'],
    ['an unknown message type', { type: 'contact/delete' }, 'unknown-message'],
    ['a message that is no object', '42', 'invalid-request'],
    ['a question of 5,000 letters', { type: 'search/ask', request: 9, q: 'a'.repeat(5000) }, 'invalid-request'],
    ['a field that nobody asked for', { type: 'connection/ping', extra: 1 }, 'invalid-request'],
  ])('answers %s with its problem', async (_, message, code) => {
    client.send(message)
    const { problem } = await client.next('problem/raised')
    expect(problem.code).toBe(code)
    expect(problem.message.length).toBeGreaterThan(10)
  })

  test('tells one that floods to wait, and answers the others', async () => {
    const flooding = await connect(straks.url, cookie)
    for (let request = 0; request < 500; request++)
      flooding.send({ type: 'search/ask', request, q: `mit pas ${request}` })
    expect((await flooding.next('problem/raised')).problem.code).toBe('too-busy')
    client.send({ type: 'search/ask', request: 11, q: 'mit pas er udløbet' })
    expect((await client.next('search/answered')).answer.answered).toBe(true)
    await flooding.close()
  })

  test('is not held up by words that are costly to look for', async () => {
    const careless = await connect(straks.url, cookie)
    const word = () => Array.from({ length: 1990 }, () => 'abcdefghij'[Math.floor(Math.random() * 10)]).join('')
    for (let request = 0; request < 10; request++) careless.send({ type: 'search/ask', request, q: word() })
    client.send({ type: 'search/ask', request: 12, q: 'mit pas er udløbet' })
    expect((await client.next('search/answered')).answer.answered).toBe(true)
    expect((await careless.next('search/answered')).answer.answered).toBe(false)
    await careless.close()
  })

  test('answers signs that mean something to a query parser', async () => {
    client.send({ type: 'search/ask', request: 10, q: 'a:b ~ * ^ +-' })
    expect(await client.next('search/answered')).toMatchObject({ request: 10, answer: { answered: false } })
  })

  test('closes a connection without a session', async () => {
    const socket = new WebSocket(`${straks.url.replace('http', 'ws')}/live`)
    expect(await closingOf(socket)).toEqual({ code: 4401, reason: problemTexts['not-signed-in'] })
  })

  test('closes a connection that another page opened', async () => {
    const headers = { cookie, origin: 'https://ond.example' }
    const socket = new WebSocket(`${straks.url.replace('http', 'ws')}/live`, { headers })
    expect(await closingOf(socket)).toEqual({ code: 4403, reason: problemTexts['forged-origin'] })
  })

  test('closes the sockets of a session that is signed out', async () => {
    const own = await straks.signIn('frontline')
    const leaving = await connect(straks.url, own)
    const closing = closingOf(leaving.socket)
    await fetch(`${straks.url}/api/session`, { method: 'DELETE', headers: { cookie: own } })
    expect(await closing).toMatchObject({ code: 4401 })
    client.send({ type: 'connection/ping' })
    await client.next('connection/answered')
  })

  test('lets our own page in', async () => {
    const own = await connect(straks.url, cookie, { origin: straks.url })
    expect((await own.next('knowledge/changed')).articles).toBeGreaterThanOrEqual(60)
    await own.close()
  })
})
