import { v7 as uuidv7 } from 'uuid'
import { expect } from 'vitest'
import type { ContactRecord } from '../../server/contract/contact.ts'
import { aContact, aQuestion, type RunningStraks } from '../running-straks.ts'

export const PERIOD = 'from=2026-10-26&to=2026-11-22'
export const NOW = new Date('2026-11-24T12:00:00.000Z')
const DAY_MS = 86_400_000

/** Four weeks with twelve contacts each from one department by one channel; a third and a fourth of them not settled. */
export async function fill(straks: RunningStraks, department: string, channel: string): Promise<void> {
  const account = { id: uuidv7(), user: department, name: 'Anna', role: 'frontline', department } as const
  await straks.app.store.accounts.add(account, 'x')
  const contacts = [0, 1, 2, 3].flatMap((week) =>
    Array.from({ length: 12 }, (_, at) =>
      contactAt(Date.parse('2026-10-26T08:00:00Z') + week * 7 * DAY_MS, at + (channel === 'desk' ? 1 : 0), channel),
    ),
  )
  expect(await straks.app.desk.record(contacts, account)).toBe('new')
}

function contactAt(mondayMs: number, at: number, channel: string): ContactRecord {
  const startedMs = mondayMs + (at % 5) * DAY_MS + (at % 2) * 3_600_000
  const [askedAt, endedAt] = [startedMs, startedMs + 120_000].map((ms) => new Date(ms).toISOString())
  const times = { askedAt: askedAt ?? '', endedAt: endedAt ?? '' }
  const gap = { outcome: 'no-answer', reason: 'knowledge-missing', article: null, query: 'må jeg holde høns i haven' }
  const kase = { outcome: 'case', reason: 'needs-documents' }
  const changes = at % 3 === 0 ? gap : at % 4 === 0 ? kase : {}
  return aContact({
    channel,
    startedAt: times.askedAt,
    endedAt: times.endedAt,
    questions: [aQuestion({ ...times, ...changes })],
  })
}
