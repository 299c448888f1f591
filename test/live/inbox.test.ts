import { rm } from 'node:fs/promises'
import { v7 as uuidv7 } from 'uuid'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Presence } from '../../server/contract/inbox.ts'
import { aContact, aQuestion, runStraks, type RunningStraks } from '../running-straks.ts'
import { aCallback, aConsult, aTransfer } from '../desk/inbox-fixture.ts'
import { someKnowledge } from '../some-knowledge.ts'
import { connect, type LiveClient } from './live-client.ts'

let straks: RunningStraks
let knowledgeFolder: string
const open: LiveClient[] = []

beforeAll(async () => {
  knowledgeFolder = await someKnowledge(['common/borgerservice/pas-bestil-nyt-voksen.md'])
  straks = await runStraks({ knowledgeFolder })
})
afterAll(async () => {
  await Promise.all(open.map((client) => client.close()))
  await straks.stop()
  await rm(knowledgeFolder, { recursive: true, force: true })
})

async function anEmployee(department: string): Promise<LiveClient> {
  const client = await connect(straks.url, await straks.signIn('department', department))
  open.push(client)
  await client.next('inbox/changed')
  return client
}

/** The first that is as wanted; those before tell of others who came and went. */
async function toldOf(client: LiveClient, isWanted: (presence: Presence) => boolean): Promise<Presence> {
  const { presence } = await client.next('presence/changed')
  return isWanted(presence) ? presence : toldOf(client, isWanted)
}

test('a consult reaches the department, and its answer whoever asked', async () => {
  const asker = await anEmployee('borgerservice')
  const colleague = await anEmployee('miljoe-og-teknik')
  const message = aConsult({ query: 'må jeg bygge, mit cpr er 010190-1234' })
  asker.send(message)
  expect(await asker.next('inbox/recorded')).toMatchObject({ key: message.key, isKnown: false })
  expect((await asker.next('inbox/changed')).inbox.own.consults).toMatchObject([{ id: message.consult.id }])
  const [waiting] = (await colleague.next('inbox/changed')).inbox.consults
  expect(waiting).toMatchObject({ query: 'må jeg bygge, mit cpr er [cpr]', takenBy: null })
  colleague.send({ type: 'consult/take', key: uuidv7(), consult: message.consult.id })
  await asker.next('inbox/changed')
  colleague.send({ type: 'consult/say', key: uuidv7(), consult: message.consult.id, text: 'Ja' })
  const [answered] = (await asker.next('inbox/changed')).inbox.own.consults
  expect(answered).toMatchObject({ takenBy: { name: 'department' }, messages: [{ text: 'Ja' }] })
})

test('everyone is told how many colleagues of each department are there', async () => {
  const watcher = await anEmployee('kultur-og-fritid')
  const one = await anEmployee('skat-og-oekonomi')
  await toldOf(watcher, (presence) => presence['skat-og-oekonomi'] === 1)
  await one.close()
  const after = await toldOf(watcher, (presence) => !('skat-og-oekonomi' in presence))
  expect(after['kultur-og-fritid']).toBe(1)
})

// Seen: nobody of the department was said to be there, for as long as nobody else came or went.
test('whoever comes while a colleague loads the page again hears that the colleague is back', async () => {
  const [own, others] = [await straks.signIn('frontline'), await straks.signIn('department', 'skat-og-oekonomi')]
  const tab = async (cookie: string): Promise<LiveClient> => {
    const client = await connect(straks.url, cookie)
    open.push(client)
    return client
  }
  const [first, colleague] = [await tab(own), await tab(others)]
  const isThere = (presence: Presence): boolean => presence['skat-og-oekonomi'] === 1
  await toldOf(first, isThere)
  await colleague.close()
  const second = await tab(own)
  await toldOf(second, (presence) => !isThere(presence))
  await tab(others)
  expect(isThere(await toldOf(second, isThere))).toBe(true)
})

test('a contact that is handed over is continued as the same contact', async () => {
  const giver = await anEmployee('borgerservice')
  const taker = await anEmployee('boern-og-unge')
  const first = aContact({
    endedAt: null,
    questions: [aQuestion({ outcome: 'transferred', reason: 'needs-caseworker' })],
  })
  giver.send({ type: 'contact/record', key: uuidv7(), contact: first })
  await giver.next('contact/recorded')
  const { id: contact, channel, startedAt } = first
  const message = aTransfer({ contact, channel, startedAt, department: 'boern-og-unge' })
  giver.send(message)
  await giver.next('inbox/recorded')
  taker.send({ type: 'transfer/take', key: uuidv7(), transfer: message.transfer.id })
  await taker.next('inbox/recorded')
  taker.send({
    type: 'contact/record',
    key: uuidv7(),
    contact: { ...first, endedAt: '2026-11-16T09:30:00.000Z', questions: [aQuestion()] },
  })
  expect(await taker.next('contact/recorded')).toMatchObject({ isKnown: false })
  const logged = await straks.app.store.log.contact(contact)
  expect(logged?.questions.map(({ outcome }) => outcome)).toEqual(['transferred', 'resolved'])
})

test('a promise to call is due within 24 hours of working time, and its number is in no log', async () => {
  const maker = await anEmployee('borgerservice')
  const message = aCallback({ department: 'borgerservice' })
  maker.send(message)
  const [callback] = (await maker.next('inbox/changed')).inbox.callbacks
  expect(callback?.person).toEqual(message.callback.person)
  expect(Date.parse(callback?.dueAt ?? '')).toBeGreaterThan(Date.now())
  const supervisor = await straks.signIn('supervisor', 'kultur-og-fritid')
  const pages = await Promise.all(
    ['/api/contacts?from=2026-01-01&to=2027-12-31', '/api/measures?from=2026-01-01&to=2027-12-31', '/api/health'].map(
      async (path) => (await straks.get(path, supervisor)).text(),
    ),
  )
  expect(pages.join('')).not.toMatch(/Jensen|20 30 40 50/)
})
