import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { createSqliteStore } from '../../server/store/create-sqlite-store.ts'
import { aContact, runStraks } from '../running-straks.ts'

let dataFolder: string

beforeEach(async () => {
  dataFolder = await mkdtemp(join(tmpdir(), 'straks-forgetting-'))
})
afterEach(() => rm(dataFolder, { recursive: true, force: true }))

const then = new Date('2026-11-16T10:00:00.000Z')

/** What is stored of a question after a Straks was started so many days later, and ended in good order. */
async function queryAfter(days: number, textDays: number): Promise<string | undefined> {
  const first = await runStraks({ dataFolder, clock: { now: () => then } })
  const contact = aContact()
  await first.post('/api/contacts', contact, await first.signIn('frontline'))
  await first.stop()
  const later = { now: () => new Date(then.getTime() + days * 86_400_000) }
  await (await runStraks({ dataFolder, textDays, clock: later })).stop()
  const store = await createSqliteStore(join(dataFolder, 'straks.sqlite'), later)
  const stored = await store.log.contact(contact.id)
  await store.close()
  return stored?.questions[0]?.query
}

test.each([
  ['removes text that is as old as the municipality has decided', 31, 30, ''],
  ['leaves younger text', 29, 30, 'mit pas er udløbet'],
  ['leaves everything where nothing is decided', 4000, 0, 'mit pas er udløbet'],
])('a start %s', async (_, days, textDays, query) => {
  expect(await queryAfter(days, textDays)).toBe(query)
})
