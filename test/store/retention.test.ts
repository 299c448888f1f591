import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setImmediate } from 'node:timers/promises'
import { DatabaseSync } from 'node:sqlite'
import { v7 as uuidv7 } from 'uuid'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { ContactEntry } from '../../server/contacts/contact-log.ts'
import { createSqliteStore } from '../../server/store/create-sqlite-store.ts'
import type { Store } from '../../server/store/store.ts'
import { anEntry, aQuestionEntry, period } from './contact-log.suite.ts'

let folder: string
let file: string
let store: Store
let now: string

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'straks-retention-'))
  file = join(folder, 'straks.sqlite')
  now = '2026-11-16T09:00:00.000Z'
  store = await createSqliteStore(file, { now: () => new Date(now) })
  const ane = { id: 'e1', user: 'ane', name: 'Ane', role: 'frontline', department: 'borgerservice' } as const
  await store.accounts.add(ane, 'x')
})

afterEach(async () => {
  await store.close().catch(() => undefined)
  await rm(folder, { recursive: true, force: true })
})

/** A contact with text wherever text can be, and a consult that is over. */
async function withText(): Promise<ContactEntry> {
  const entry = anEntry({ note: 'ringer igen', questions: [aQuestionEntry({ query: 'hemmelig tekst' })] })
  await store.log.record([entry])
  const question = entry.questions[0]?.id ?? ''
  const judged = { outcome: 'no-answer', reason: null, countsAs: 'unresolved', isEligible: true } as const
  await store.log.correct({ id: uuidv7(), question, because: 'hemmelig grund', employee: 'e1', ...judged })
  const id = uuidv7()
  const body = { query: 'hemmelig tekst', article: null, waitingSince: now }
  const about = { contact: entry.id, question, dueAt: null, body, note: '' }
  await store.errands.open({ id, subject: 'consult', department: 'skat', maker: 'e1', madeAt: now, ...about }, null)
  const step = { errand: id, employee: 'e1', at: now, claim: null }
  await store.errands.step({ id: uuidv7(), kind: 'said', text: 'hemmeligt svar', isLast: false, ...step })
  await store.errands.step({ id: uuidv7(), kind: 'ended', text: 'answered', isLast: true, ...step })
  return entry
}

async function everythingStored(): Promise<string> {
  await store.close()
  const raw = new DatabaseSync(file)
  const tables = ['questions', 'corrections', 'contact_notes', 'errands', 'errand_steps']
  const text = JSON.stringify(tables.map((table) => raw.prepare(`select * from ${table}`).all()))
  raw.close()
  return text
}

describe('forgetting', () => {
  test('takes every free text that was stored before, and leaves what counts', async () => {
    const entry = await withText()
    const before = await store.log.tally(period, 'outcome')
    expect(await store.retention.forgetTexts('2026-11-17T00:00:00.000Z')).toBe(4)
    expect(await store.log.tally(period, 'outcome')).toEqual(before)
    expect(await store.log.contact(entry.id)).toMatchObject({
      notes: [],
      questions: [{ query: '', outcome: 'no-answer', firstOutcome: 'resolved', corrections: [{ because: '' }] }],
    })
    const stored = await everythingStored()
    expect(stored).not.toMatch(/hemmelig|ringer igen/)
    expect(stored).toContain('answered')
  })

  test('leaves what is younger, and takes it in its time', async () => {
    await withText()
    now = '2026-11-20T09:00:00.000Z'
    const later = await withText()
    await store.retention.forgetTexts('2026-11-18T00:00:00.000Z')
    expect((await store.log.contact(later.id))?.questions[0]?.query).toBe('hemmelig tekst')
    expect(await store.retention.forgetTexts('2026-11-18T00:00:00.000Z')).toBe(0)
    expect(await store.retention.forgetTexts('2026-11-21T00:00:00.000Z')).toBe(4)
    expect(await everythingStored()).not.toMatch(/hemmelig/)
  })

  test('leaves a promise to call as it is until it is done', async () => {
    const id = uuidv7()
    const body = { query: 'hemmelig tekst', article: null, promised: 'ringer i morgen' }
    const about = { contact: null, question: null, dueAt: now, body, note: '' }
    const made = { id, subject: 'callback', department: 'skat', maker: 'e1', madeAt: now } as const
    await store.errands.open({ ...made, ...about }, null)
    await store.retention.forgetTexts('2027-11-17T00:00:00.000Z')
    expect((await store.errands.errand(id))?.body).toEqual(body)
    const step = { id: uuidv7(), errand: id, employee: 'e1', claim: null, isLast: true }
    await store.errands.step({ ...step, kind: 'ended', text: 'resolved', at: '2026-11-17T10:00:00.000Z' })
    await store.retention.forgetTexts('2027-11-17T00:00:00.000Z')
    expect((await store.errands.errand(id))?.body).toEqual({})
  })

  test('knows a question again that is sent once more after its text is gone', async () => {
    const entry = await withText()
    await store.retention.forgetTexts('2026-11-17T00:00:00.000Z')
    expect(await store.log.record([entry])).toBe('known')
  })

  test('lets nothing else of the log be changed, and no text be changed to another', async () => {
    await withText()
    await store.close()
    const raw = new DatabaseSync(file)
    for (const change of [
      `questions set query = 'andet'`,
      `questions set query = '', outcome = 'andet'`,
      `corrections set because = 'andet'`,
      `corrections set because = '', outcome = 'andet'`,
      `errands set body = '[]'`,
      `errands set body = '{}', made_at = ''`,
      `errand_steps set text = 'andet'`,
      `errand_steps set text = '', employee = 'x'`,
    ]) {
      expect(() => raw.exec(`update ${change}`), change).toThrow('only grows')
    }
    raw.close()
  })

  test('never holds everybody else up for 20 ms, also with 20,000 questions', { timeout: 120_000 }, async () => {
    const text = 'et langt spørgsmål om noget, som en borger gerne vil vide '.repeat(4)
    for (let at = 0; at < 20; at += 1) {
      const questions = (): ContactEntry['questions'] => [aQuestionEntry({ query: text, topic: null })]
      await store.log.record(Array.from({ length: 1000 }, () => anEntry({ questions: questions() })))
    }
    // Of this thread alone: how long the disk takes, and what else the machine does, is not its own doing.
    const cpuMs = (): number => {
      const { user, system } = process.threadCpuUsage()
      return (user + system) / 1000
    }
    const turns: number[] = []
    const progress = { isDone: false }
    const forgetting = store.retention.forgetTexts('2026-11-17T00:00:00.000Z').finally(() => (progress.isDone = true))
    for (let last = cpuMs(); !progress.isDone; last = cpuMs()) {
      await setImmediate()
      turns.push(cpuMs() - last)
    }
    expect(await forgetting).toBe(20_000)
    expect(turns.length).toBeGreaterThan(40)
    expect(Math.max(...turns)).toBeLessThan(20)
  })
})
