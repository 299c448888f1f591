import { describe, expect, test } from 'vitest'
import { createChance } from './chance.ts'
import { planCrowd, planWork, type Due } from './load-plan.ts'

const questions = ['hvordan får jeg et nyt pas, når det gamle er udløbet', 'jeg vil melde flytning']
const planned = { employees: 1000, seconds: 30, questions }

describe('employees at work', () => {
  const plan = planWork({ ...planned, chance: createChance(1) })

  test('log 20 outcomes a second, spread over all of them', () => {
    const records = plan.filter(({ act }) => act === 'record')
    expect(records).toHaveLength(600)
    expect(new Set(records.map(({ employee }) => employee)).size).toBe(600)
  })

  test('type a letter each 200 ms in bursts, and listen in between', () => {
    const gaps = Array.from({ length: 100 }, (_, who) => plan.filter(({ employee }) => employee === who)).flatMap(
      gapsInQuestions,
    )
    const bursts = gaps.filter((ms) => Math.round(ms) === 200)
    const pauses = gaps.filter((ms) => Math.round(ms) !== 200)
    expect(bursts.length).toBeGreaterThan(pauses.length * 7)
    expect(Math.min(...pauses)).toBeGreaterThanOrEqual(800)
  })

  test('ping each ten seconds', () => {
    const pings = plan.filter(({ act, employee }) => act === 'ping' && employee === 7)
    expect(pings.map(({ dueMs }) => dueMs - (pings[0]?.dueMs ?? 0))).toEqual([0, 10_000, 20_000])
  })

  test('do what is due first first', () => {
    expect(plan).toEqual(plan.toSorted((a, b) => a.dueMs - b.dueMs))
  })
})

test('a crowd types five letters a second each, with nothing in between', () => {
  const plan = planCrowd({ ...planned, chance: createChance(1) })
  const typed = plan.filter(({ act }) => act === 'suggest' || act === 'ask')
  expect(typed.length / planned.seconds / planned.employees).toBeCloseTo(5, 0)
})

/** Milliseconds between letters of the same question. */
function gapsInQuestions(plan: readonly Due[]): number[] {
  const typed = plan.filter(({ act }) => act === 'suggest')
  return typed.slice(1).flatMap(({ q, dueMs }, at) => {
    const before = typed[at]
    return before && q.startsWith(before.q) ? [dueMs - before.dueMs] : []
  })
}
