import { rm } from 'node:fs/promises'
import { v7 as uuidv7 } from 'uuid'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { aContact, aQuestion, runStraks, type RunningStraks } from '../running-straks.ts'
import { someKnowledge } from '../some-knowledge.ts'
import { connect, type LiveClient } from './live-client.ts'

let straks: RunningStraks
let knowledgeFolder: string
let client: LiveClient

beforeAll(async () => {
  knowledgeFolder = await someKnowledge(['common/borgerservice/pas-bestil-nyt-voksen.md'])
  straks = await runStraks({ knowledgeFolder })
  client = await connect(straks.url, await straks.signIn('frontline'))
})
afterAll(async () => {
  await client.close()
  await straks.stop()
  await rm(knowledgeFolder, { recursive: true, force: true })
})

// Seen: a correction that was sent right behind its question was answered first, with "question-missing".
test('what one socket sends to be stored is stored in the order in which it came', async () => {
  const questions = Array.from({ length: 8 }, (_, at) => aQuestion({ query: `spørgsmål ${at}` }))
  for (const question of questions) {
    const contact = aContact({ questions: [question] })
    const correction = { id: uuidv7(), question: question.id, outcome: 'abandoned', reason: null }
    client.send({ type: 'contact/record', key: uuidv7(), contact })
    client.send({ type: 'question/correct', key: uuidv7(), correction })
  }
  for (const _ of questions) expect(await client.next('question/corrected')).toMatchObject({ isKnown: false })
  const { contacts } = await straks.app.store.log.page({ from: '2026-11-16', to: '2026-11-16', limit: 50 })
  const stored = contacts.flatMap((contact) => contact.questions.map(({ query, outcome }) => `${query} ${outcome}`))
  expect(stored).toEqual(questions.map(({ query }) => `${query} abandoned`).toReversed())
})

test('a search is not held up by what is being stored', async () => {
  const order: string[] = []
  client.socket.on('message', (data: Buffer) => order.push((JSON.parse(data.toString()) as { type: string }).type))
  const contacts = Array.from({ length: 20 }, () =>
    aContact({ questions: Array.from({ length: 20 }, () => aQuestion()) }),
  )
  for (const contact of contacts) client.send({ type: 'contact/record', key: uuidv7(), contact })
  client.send({ type: 'connection/ping' })
  for (const _ of contacts) await client.next('contact/recorded')
  expect(order.indexOf('connection/answered')).toBeLessThan(order.lastIndexOf('contact/recorded'))
})
