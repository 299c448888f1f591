import { describe, expect, test } from 'vitest'
import type { OutboxEntry } from '../../client/connection/local-store.ts'
import { MOST_FAILURES, nextEntry } from '../../client/connection/next-entry.ts'

const entry = (key: string, changes: Partial<OutboxEntry> = {}): OutboxEntry => ({
  key,
  account: 'mette',
  message: { type: 'notice/see', key, notice: key },
  ...changes,
})
const failed = (counts: Record<string, number>) => new Map(Object.entries(counts))
const [a, b, c] = [entry('a'), entry('b'), entry('c')]

describe('nextEntry', () => {
  test('is the oldest', () => {
    expect(nextEntry([a, b], new Map())).toBe(a)
  })

  test('is the oldest also after it failed', () => {
    expect(nextEntry([a, b], failed({ a: MOST_FAILURES - 1 }))).toBe(a)
  })

  test('passes over what was refused', () => {
    const problem = { code: 'record-conflict', message: 'Der findes en anden.' } as const
    expect(nextEntry([entry('a', { refused: problem }), b], new Map())).toBe(b)
  })

  test('lets the others pass one at which the server fails again and again', () => {
    expect(nextEntry([a, b, c], failed({ a: MOST_FAILURES }))).toBe(b)
  })

  test('comes back to it when the others are through, or fail as often', () => {
    expect(nextEntry([a], failed({ a: MOST_FAILURES }))).toBe(a)
    expect(nextEntry([a, b], failed({ a: MOST_FAILURES, b: MOST_FAILURES }))).toBe(a)
    expect(nextEntry([a, b], failed({ a: 2 * MOST_FAILURES, b: MOST_FAILURES }))).toBe(b)
  })

  test('is none when nothing waits', () => {
    expect(nextEntry([], new Map())).toBeUndefined()
  })
})
