import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { v7 as uuidv7 } from 'uuid'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { systemClock } from '../../server/contacts/clock.ts'
import type { Selection } from '../../server/contacts/contact-log.ts'
import type { ExportedQuestion } from '../../server/contacts/question-export.ts'
import { createSqliteStore } from '../../server/store/create-sqlite-store.ts'
import type { Store } from '../../server/store/store.ts'
import { anEntry, aQuestionEntry, period } from './contact-log.suite.ts'

const CONTACTS = 400
let folder: string
let store: Store

/** More questions than one slice holds, three in each contact, on two days. */
const entries = Array.from({ length: CONTACTS }, (_, at) =>
  anEntry({
    day: at % 2 === 0 ? '2026-11-16' : '2026-11-17',
    channel: at % 5 === 0 ? 'desk' : 'phone',
    questions: [aQuestionEntry(), aQuestionEntry({ query: 'må jeg bygge' }), aQuestionEntry({ lifeEvents: ['rejse'] })],
  }),
)

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'straks-export-'))
  store = await createSqliteStore(join(folder, 'straks.sqlite'), systemClock)
  await store.log.record(entries)
})

afterAll(async () => {
  await store.close()
  await rm(folder, { recursive: true, force: true })
})

async function read(selection: Selection, hasText = false): Promise<ExportedQuestion[]> {
  const questions: ExportedQuestion[] = []
  for await (const slice of store.questionExport.read(selection, hasText)) questions.push(...slice)
  return questions
}

describe('the export of questions', () => {
  test('has each question of the period once, in the order of days and contacts', async () => {
    const questions = await read(period)
    const ids = entries.flatMap((entry) => entry.questions.map(({ id }) => id))
    expect(questions.map(({ id }) => id).toSorted()).toEqual(ids.toSorted())
    expect(questions.map(({ day }) => day)).toEqual(questions.map(({ day }) => day).toSorted())
  })

  test('comes in slices, so that others get their turn', async () => {
    const sizes: number[] = []
    for await (const slice of store.questionExport.read(period, false)) sizes.push(slice.length)
    expect(sizes.length).toBeGreaterThan(2)
    expect(Math.max(...sizes)).toBeLessThan(CONTACTS * 3)
  })

  test('is as many as are counted, whatever is chosen', async () => {
    const chosen: Selection[] = [
      { ...period, channel: 'desk' },
      { ...period, lifeEvent: 'rejse' },
      { ...period, channel: 'phone', lifeEvent: 'rejse' },
      { from: '2026-11-17', to: '2026-11-17' },
    ]
    for (const selection of chosen) {
      const [counted] = await store.log.tally(selection, null)
      expect(await read(selection)).toHaveLength(counted?.questions.all ?? -1)
    }
  })

  test('has the words only where they are asked for', async () => {
    expect((await read(period)).filter(({ query }) => query !== '')).toEqual([])
    expect((await read(period, true)).filter(({ query }) => query === 'må jeg bygge')).toHaveLength(CONTACTS)
  })

  test('has the newest judgement', async () => {
    const question = entries[0]?.questions[0]?.id ?? ''
    const correction = { outcome: 'case', reason: 'needs-documents', because: 'forkert', employee: 'leder' }
    const counting = { countsAs: 'unresolved', isEligible: false } as const
    await store.log.correct({ id: uuidv7(), question, ...correction, ...counting })
    const exported = (await read(period)).find(({ id }) => id === question)
    expect(exported).toMatchObject({ outcome: 'case', reason: 'needs-documents', ...counting })
  })
})
