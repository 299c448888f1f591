import { afterEach, beforeEach, expect, test } from 'vitest'
import { aContact, aQuestion, runStraks, type RunningStraks } from '../running-straks.ts'
import type { Clock } from '../../server/contacts/clock.ts'
import { createLearner } from '../../server/upkeep/learner.ts'
import type { SettledUse } from '../../server/contacts/contact-log.ts'
import type { Searcher } from '../../server/articles/searcher.ts'

let straks: RunningStraks
let cookie: string
const clock: Clock = { now: () => new Date('2026-11-20T12:00:00Z') }

beforeEach(async () => {
  straks = await runStraks({ clock })
  cookie = await straks.signIn('frontline')
})
afterEach(() => straks.stop())

/** What a learner hands to the search. */
async function learned(): Promise<readonly SettledUse[]> {
  let given: readonly SettledUse[] = []
  const searcher = { learn: async (uses: readonly SettledUse[]) => void (given = uses) } as Searcher
  await createLearner({ log: straks.app.store.log, searcher, clock }).learn()
  return given
}

const settled = (query: string, changes = {}) => aContact({ questions: [aQuestion({ query, ...changes })] })

test('learns which article settled which words, and how often', async () => {
  await straks.post('/api/contacts', settled('nyt pas'), cookie)
  await straks.post('/api/contacts', settled('nyt pas'), cookie)
  await straks.post('/api/contacts', settled('pas til ferien', { outcome: 'resolved-with-help' }), cookie)
  expect(await learned()).toEqual([
    { q: 'nyt pas', article: 'pas-bestil-nyt-voksen', times: 2 },
    { q: 'pas til ferien', article: 'pas-bestil-nyt-voksen', times: 1 },
  ])
})

test('never learns from a question that was not settled, had no article, or is older than 90 days', async () => {
  await straks.post('/api/contacts', settled('nyt pas', { outcome: 'no-answer', reason: 'knowledge-missing' }), cookie)
  await straks.post('/api/contacts', settled('nyt pas', { article: null }), cookie)
  const then = '2026-06-01T09:00:00.000Z'
  const old = { ...settled('nyt pas', { askedAt: then, endedAt: then }), startedAt: then, endedAt: then }
  await straks.post('/api/contacts', old, cookie)
  expect(await learned()).toEqual([])
})

test('forgets what a correction took back', async () => {
  const question = aQuestion({ query: 'nyt pas' })
  await straks.post('/api/contacts', aContact({ questions: [question] }), cookie)
  expect(await learned()).toHaveLength(1)
  const { log } = straks.app.store
  await log.correct({
    id: '0199f7a0-0000-7000-8000-000000000001',
    question: question.id,
    outcome: 'no-answer',
    reason: 'knowledge-missing',
    because: '',
    employee: 'x',
    countsAs: 'unresolved',
    isEligible: true,
  })
  expect(await learned()).toEqual([])
})
