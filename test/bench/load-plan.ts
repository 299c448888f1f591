import type { Chance } from './chance.ts'

/** What an employee's screen sends. */
export const acts = ['suggest', 'ask', 'record', 'ping'] as const
export type Act = (typeof acts)[number]

/** Something that one employee does at a moment of the plan. */
export interface Due {
  readonly dueMs: number
  readonly employee: number
  readonly act: Act
  readonly q: string
}

interface Wanted {
  readonly employees: number
  readonly seconds: number
  readonly questions: readonly string[]
  readonly chance: Chance
}

const CONTACT_EVERY_MS = 50
const KEYSTROKE_MS = 200
const SHORTEST_TYPED = 2
const PING_EVERY_MS = 10_000
/** More than a contact takes, so that the plan ends in the middle of the work as it begins. */
const TAIL_MS = 120_000

/**
 * Employees as they work, 20 contacts a second: a citizen's question is typed in bursts of 8 to 25 letters, with 0.6 to 2.6 s of
 * listening between them, then asked, and its outcome logged 5 to 15 s later.
 */
export function planWork({ employees, seconds, questions, chance }: Wanted): Due[] {
  const many = (seconds * 1000 + TAIL_MS) / CONTACT_EVERY_MS
  const contacts = Array.from({ length: many }, (_, at) => {
    const who = { employee: at % employees, q: chance.pick(questions) }
    const recordMs = (at + chance.number()) * CONTACT_EVERY_MS
    const askMs = recordMs - 5000 - chance.below(10_000)
    return [...typed(who, burstsOf(chance), { endMs: askMs }), { ...who, act: 'record' as const, dueMs: recordMs }]
  })
  return inOrder([...contacts.flat(), ...pings(employees, seconds, chance)], seconds)
}

/** All employees type at once and without a pause, one question after the other; outcomes as in `planWork`. */
export function planCrowd({ employees, seconds, questions, chance }: Wanted): Due[] {
  const everyone = Array.from({ length: employees }, (_, employee) => employee)
  const typing = everyone.flatMap((employee) => {
    const all: Due[] = []
    for (let startMs = -chance.below(10_000); startMs < seconds * 1000; startMs = all.at(-1)?.dueMs ?? Infinity)
      all.push(...typed({ employee, q: chance.pick(questions) }, () => 0, { startMs }))
    return all
  })
  const records = Array.from({ length: (seconds * 1000) / CONTACT_EVERY_MS }, (_, at) => {
    return { employee: at % employees, q: chance.pick(questions), act: 'record' as const, dueMs: at * CONTACT_EVERY_MS }
  })
  return inOrder([...typing, ...records, ...pings(employees, seconds, chance)], seconds)
}

/** A suggestion for every letter, and the question; times from its start, or back from its end. */
function typed(
  { employee, q }: Pick<Due, 'employee' | 'q'>,
  pauseMs: () => number,
  when: { readonly startMs: number } | { readonly endMs: number },
): Due[] {
  let ms = 0
  const letters = Array.from({ length: q.length - SHORTEST_TYPED + 1 }, (_, more) => {
    ms += KEYSTROKE_MS + pauseMs()
    return { employee, act: 'suggest' as const, q: q.slice(0, SHORTEST_TYPED + more), dueMs: ms }
  })
  const askMs = ms + KEYSTROKE_MS
  const shiftMs = 'startMs' in when ? when.startMs : when.endMs - askMs
  const all: Due[] = [...letters, { employee, act: 'ask', q, dueMs: askMs }]
  return all.map((one) => ({ ...one, dueMs: one.dueMs + shiftMs }))
}

/** @returns the pause before each letter: none within a burst */
function burstsOf(chance: Chance): () => number {
  let left = 8 + chance.below(18)
  return () => {
    left -= 1
    if (left > 0) return 0
    left = 8 + chance.below(18)
    return 600 + chance.below(2000)
  }
}

function pings(employees: number, seconds: number, chance: Chance): Due[] {
  return Array.from({ length: employees }, (_, employee) => {
    const firstMs = chance.below(PING_EVERY_MS)
    const many = Math.ceil((seconds * 1000) / PING_EVERY_MS)
    return Array.from({ length: many }, (__, at) => {
      return { employee, act: 'ping' as const, q: '', dueMs: firstMs + at * PING_EVERY_MS }
    })
  }).flat()
}

function inOrder(all: readonly Due[], seconds: number): Due[] {
  return all.filter(({ dueMs }) => dueMs >= 0 && dueMs < seconds * 1000).toSorted((a, b) => a.dueMs - b.dueMs)
}
