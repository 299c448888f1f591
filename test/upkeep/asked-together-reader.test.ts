import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { Clock } from '../../server/contacts/clock.ts'
import { createAskedTogetherReader } from '../../server/upkeep/asked-together-reader.ts'
import { aContact, aQuestion, runStraks, type RunningStraks } from '../running-straks.ts'

let straks: RunningStraks
let cookie: string
const clock: Clock = { now: () => new Date('2026-11-20T12:00:00Z') }

beforeEach(async () => {
  straks = await runStraks({ clock })
  cookie = await straks.signIn('frontline')
})
afterEach(() => straks.stop())

/** Logs so many contacts about both articles, begun at a moment. */
async function logTogether(articles: readonly string[], times: number, at = '2026-11-16T09:00:00.000Z'): Promise<void> {
  for (let nth = 0; nth < times; nth++) {
    const questions = articles.map((id) =>
      aQuestion({ article: { id, revision: 1, section: 'spoken' }, askedAt: at, endedAt: at }),
    )
    const stored = await straks.post('/api/contacts', aContact({ questions, startedAt: at, endedAt: at }), cookie)
    expect(stored.status).toBe(201)
  }
}

describe('the reader of what is asked together', () => {
  test('knows nothing before it has read, then what the log says, and by the next reading what was added', async () => {
    const reader = createAskedTogetherReader({ log: straks.app.store.log, clock })
    await logTogether(['flytning-meld', 'hund-registrering'], 3)
    await logTogether(['nemkonto', 'mitid-faa'], 9)
    expect(reader.alsoAsked('flytning-meld')).toEqual([])
    await reader.read()
    expect(reader.alsoAsked('flytning-meld')).toEqual([{ article: 'hund-registrering', times: 3 }])
    await logTogether(['flytning-meld', 'hund-registrering'], 1)
    await reader.read()
    expect(reader.alsoAsked('flytning-meld')).toEqual([{ article: 'hund-registrering', times: 4 }])
  })

  test('leaves out what is older than 180 days', async () => {
    const reader = createAskedTogetherReader({ log: straks.app.store.log, clock })
    await logTogether(['flytning-meld', 'hund-registrering'], 3, '2026-05-20T09:00:00.000Z')
    await logTogether(['nemkonto', 'mitid-faa'], 9, '2026-05-26T09:00:00.000Z')
    await logTogether(['pas-barn', 'tolk'], 9)
    await reader.read()
    expect(reader.alsoAsked('flytning-meld')).toEqual([])
    expect(reader.alsoAsked('nemkonto')).toEqual([{ article: 'mitid-faa', times: 9 }])
  })

  test('reads as soon as it is started, and nothing more once it is stopped', async () => {
    const faults: unknown[] = []
    const reader = createAskedTogetherReader({ log: straks.app.store.log, clock })
    await logTogether(['flytning-meld', 'hund-registrering'], 3)
    await logTogether(['nemkonto', 'mitid-faa'], 9)
    reader.start((fault) => faults.push(fault))
    await expect.poll(() => reader.alsoAsked('nemkonto')).toEqual([{ article: 'mitid-faa', times: 9 }])
    const last = reader.read()
    await reader.stop()
    await straks.app.store.log.contact('none')
    await last
    expect(faults).toEqual([])
  })
})
