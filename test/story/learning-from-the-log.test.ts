import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Clock } from '../../server/contacts/clock.ts'
import { searchResponse } from '../../server/contract/search.ts'
import { aContact, aQuestion, runStraks } from '../running-straks.ts'
import { someKnowledge } from '../some-knowledge.ts'

const clock: Clock = { now: () => new Date('2026-11-20T12:00:00Z') }
/** Enough to be taken for each other. */
const PASSPORTS = ['barn', 'bestil-nyt-voksen', 'hasteforlaengelse', 'mistet-eller-stjaalet'].map(
  (name) => `common/borgerservice/pas-${name}.md`,
)
let dataFolder: string
let knowledgeFolder: string

beforeAll(async () => {
  dataFolder = await mkdtemp(join(tmpdir(), 'straks-learning-'))
  knowledgeFolder = await someKnowledge(PASSPORTS)
})
afterAll(() => Promise.all([dataFolder, knowledgeFolder].map((folder) => rm(folder, { recursive: true, force: true }))))

/** What settled questions of the same words add to the article, as the explanation tells it. */
async function addedBySettled(learns: boolean, contacts: readonly unknown[] = []): Promise<number | undefined> {
  const straks = await runStraks({ clock, dataFolder, knowledgeFolder, learns })
  const editor = await straks.signIn('editor')
  for (const contact of contacts) expect((await straks.post('/api/contacts', contact, editor)).status).toBe(201)
  const response = await straks.get('/api/search?explain=1&q=min+kusine+skal+have+pas', editor)
  const { explanation } = searchResponse.parse(await response.json())
  await straks.stop()
  const candidate = explanation?.candidates.find(({ article }) => article === 'pas-bestil-nyt-voksen')
  return candidate?.evidence.find(({ kind }) => kind === 'settled')?.adds
}

test('what was settled raises the article for the same words from the next start on, unless that is switched off', async () => {
  const question = aQuestion({
    query: 'min kusine skal have pas',
    article: { id: 'pas-bestil-nyt-voksen', revision: 1, section: 'spoken' },
  })
  expect(await addedBySettled(true, [aContact({ questions: [question] })])).toBe(0)
  expect(await addedBySettled(false)).toBe(0)
  expect(await addedBySettled(true)).toBeGreaterThan(0)
})
