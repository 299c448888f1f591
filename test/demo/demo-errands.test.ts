import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Account } from '../../server/accounts/account.ts'
import { createChance } from '../../server/demo/demo-chance.ts'
import { errandsOf, type DemoErrand } from '../../server/demo/demo-errands.ts'
import { aContact, aQuestion, runStraks, type RunningStraks } from '../running-straks.ts'

const UNTIL = new Date('2026-11-20T13:00:00Z')
const DAY_MS = 86_400_000

let straks: RunningStraks

beforeAll(async () => {
  straks = await runStraks()
})
afterAll(() => straks.stop())

function someone(user: string, department: string): Account {
  return { id: `id-of-${user}`, user, name: user, role: 'department', department }
}

const taker = someone('jonas', 'miljoe-og-teknik')

/** What a contact left whose questions ended with a promise, in the open and handed over. */
function left(seed: number): DemoErrand[] {
  return errandsOf({
    contact: aContact({
      questions: [
        aQuestion({ outcome: 'callback', reason: 'needs-caseworker' }),
        aQuestion(),
        aQuestion({ outcome: 'transferred', reason: 'no-mandate' }),
      ],
    }),
    maker: someone('mette', 'borgerservice'),
    takersOf: () => [taker],
    dueAt: (madeAt) => new Date(madeAt.getTime() + DAY_MS),
    until: UNTIL,
    chance: createChance(seed),
  })
}

describe('what the demonstration’s contacts left for departments', () => {
  test('is a promise whose question ends anew with the call, and a contact that waits for nobody', () => {
    const all = Array.from({ length: 40 }, (_, seed) => left(seed)).flat()
    const { outcomes, reasons } = straks.app.shelf().configuration
    const found = new Set<string>()
    for (const { errand, steps, kept } of all) {
      const last = steps.at(-1)
      expect(last?.isLast).toBe(true)
      expect(kept === null).toBe(errand.subject === 'transfer')
      if (kept === null) continue
      const { id, question, outcome, reason } = kept.correction
      expect([id, question, outcome]).toEqual([last?.id, errand.question, last?.text])
      expect(kept.by).toBe(taker)
      const known = outcomes.find(({ code }) => code === outcome)
      expect(known?.brings, outcome).toBeNull()
      expect(reason !== null, outcome).toBe(known?.needsReason)
      expect(reason === null || reasons.some(({ code }) => code === reason)).toBe(true)
      found.add(outcome)
    }
    expect(found.size).toBe(3)
  })
})
