import { describe, expect, test } from 'vitest'
import { Contributions } from '../../server/measures/contributions.ts'
import type { QuestionFact } from '../../server/measures/question-fact.ts'
import { ratesOf } from '../../server/measures/rates.ts'
import { inTime, pairRepeats } from '../../server/measures/repeats.ts'
import { noCounts, tallyOf, type Tally } from '../../server/measures/tally.ts'
import { createChance, type Chance } from '../../server/demo/demo-chance.ts'

const PERIODS = 10_000

describe('the interval', () => {
  // Brown, Cai & DasGupta (2001): at one n and one share the coverage of any such interval swings about 95 %.
  test.each([0.35, 0.6, 0.8])('covers a true share of %s in 95 % ± 1 % of 10,000 periods', (share) => {
    const chance = createChance(Math.round(share * 1000))
    let covered = 0
    for (let period = 0; period < PERIODS; period++) {
      const all = 60 + (period % 290)
      const resolved = Array.from({ length: all }, () => chance.isIn(share)).filter(Boolean).length
      const [low, high] = ratesOf({ ...noCounts, all, resolved }).strict.interval ?? [1, 0]
      if (low <= share && share <= high) covered += 1
    }
    expect(covered / PERIODS).toBeGreaterThan(0.94)
    expect(covered / PERIODS).toBeLessThan(0.96)
  })
})

describe('the confirmed rate', () => {
  test.each([0.02, 0.1, 0.25])('finds that %s of the settled came back', (share) => {
    const { facts, cameBack } = aYear(share, createChance(Math.round(share * 1000)))
    const paired = pairRepeats(
      facts.map((fact) => ({ ...fact, isResolved: fact.countsAs === 'resolved' })).toSorted(inTime),
    )
    const { strict, confirmed } = ratesOf(
      tallied(facts.map((fact) => ({ ...fact, isTakenBack: paired.has(fact.id) }))).questions,
    )
    const settled = strict.resolved ?? 0
    const found = (settled - (confirmed.resolved ?? 0)) / settled
    expect(Math.abs(found - cameBack / settled)).toBeLessThan(0.005)
    expect(Math.abs(found - share)).toBeLessThan(0.015)
  })
})

const DAY_MS = 86_400_000
const START = Date.parse('2026-01-05T08:00:00.000Z')

/** A year of questions about one topic; of those settled, a share of the citizens comes back within a week. */
function aYear(share: number, chance: Chance): { facts: QuestionFact[]; cameBack: number } {
  const facts: QuestionFact[] = []
  let cameBack = 0
  const ask = (atMs: number, isRepeat: boolean): void => {
    const fact = aFact(String(facts.length).padStart(6, '0'), chance.isIn(0.65), {
      isRepeat,
      askedAt: new Date(atMs).toISOString(),
    })
    facts.push(fact)
    if (fact.countsAs !== 'resolved' || !chance.isIn(share)) return
    cameBack += 1
    ask(atMs + chance.between(0.1, 6.9) * DAY_MS, true)
  }
  for (let at = 0; at < 20_000; at++) ask(START + chance.between(0, 365) * DAY_MS, false)
  return { facts, cameBack }
}

function tallied(facts: readonly QuestionFact[]): Tally {
  const all = new Contributions()
  for (const fact of facts) all.add([fact])
  const [found] = [...all.changes()].filter(
    ([{ dimension, channel, department, span }]) =>
      dimension === 'total' && channel === '*' && department === '*' && span === WEEK,
  )
  if (found === undefined) throw new Error('nothing was counted')
  return tallyOf('all', found[1])
}

const WEEK = '2026-W02'

function aFact(id: string, isResolved: boolean, changes: Partial<QuestionFact> = {}): QuestionFact {
  return {
    id,
    contact: id,
    channel: 'phone',
    department: 'borgerservice',
    day: '2026-01-05',
    week: WEEK,
    hour: '1-09',
    topic: '23.09.02',
    article: 'pas',
    lifeEvents: [],
    outcome: isResolved ? 'resolved' : 'case',
    reason: isResolved ? '' : 'other',
    countsAs: isResolved ? 'resolved' : 'unresolved',
    isEligible: true,
    askedAt: '2026-01-05T08:00:00.000Z',
    seconds: 60,
    isTakenBack: false,
    isContactCounted: true,
    isRepeat: false,
    isSelfServiceOffered: false,
    transfers: 0,
    ...changes,
  }
}
