import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { GoalRow } from '../../server/contract/goal-standings.ts'
import type { ReportFigure } from '../../server/contract/report.ts'
import { changeOf } from '../../server/measures/difference.ts'
import { standingOf } from '../../server/measures/goal-standing.ts'
import { hide, rateOf } from '../../server/measures/rates.ts'
import {
  callbackSentences,
  causeSentences,
  goalSentences,
  groupSentences,
  shareSentence,
  volumeSentences,
} from '../../server/oversight/report-sentences.ts'

const before = '1. halvår 2026'

function figure(now: [number, number], earlier: [number, number], label = 'Telefon'): ReportFigure {
  const [own, was] = [rateOf(...now), rateOf(...earlier)]
  return { label, unit: 'spørgsmål', now: own, before: was, change: changeOf(own, was) }
}

describe('sentences of a share', () => {
  const said = (now: [number, number], earlier: [number, number]): string =>
    shareSentence('Straksafklaringsgraden', figure(now, earlier), before)

  test('says that it rose only where the difference is larger than its uncertainty', () => {
    expect(said([814, 1234], [671, 1100])).toBe(
      'Straksafklaringsgraden steg fra 61 til 66 procent (n = 1.100 og 1.234); forskellen er større end den statistiske usikkerhed.',
    )
    expect(said([81, 123], [67, 110])).toBe(
      'Straksafklaringsgraden er 66 procent og var 61 procent i 1. halvår 2026 (n = 123 og 110); om den har ændret sig, kan ikke afgøres.',
    )
  })

  test('shows decimals where it takes them to see a change', () => {
    expect(said([61_400, 100_000], [60_700, 100_000])).toContain('steg fra 60,7 til 61,4 procent')
  })

  test('says that a figure is hidden, and does not say it', () => {
    expect(said([5, 9], [50, 100])).toBe(
      'Straksafklaringsgraden er skjult: enten er der talt færre end 10 spørgsmål, eller også kunne et tal på under 10 regnes ud af det.',
    )
    expect(said([50, 100], [5, 9])).toContain('Tallet for 1. halvår 2026 er skjult, så de to kan ikke sammenlignes.')
  })

  test('says that a figure of few is uncertain', () => {
    expect(said([10, 20], [0, 0])).toMatch(/n = 20\)\. Tallet er usikkert, fordi der kun er talt 20 spørgsmål\.$/)
  })
})

describe('sentences of what was registered', () => {
  test('counts one in the singular and many in the plural', () => {
    const none = { contacts: 0, questions: 0 }
    expect(volumeSentences({ contacts: 1, questions: 1 }, none, before)).toEqual([
      'Der er registreret 1 henvendelse med 1 spørgsmål.',
      'Der er ikke registreret henvendelser i 1. halvår 2026.',
    ])
    expect(volumeSentences({ contacts: 1200, questions: 1500 }, { contacts: 1, questions: 2 }, before)).toEqual([
      'Der er registreret 1.200 henvendelser med 1.500 spørgsmål.',
      'I 1. halvår 2026 var det 1 henvendelse med 2 spørgsmål.',
    ])
    expect(volumeSentences(none, none, before)).toEqual(['Der er ikke registreret henvendelser i perioden.'])
  })
})

describe('sentences of groups', () => {
  test('names those that have changed, and counts the others and the hidden', () => {
    const figures = [figure([814, 1234], [671, 1100]), figure([50, 100], [50, 100], 'Chat'), figure([1, 2], [1, 2])]
    expect(groupSentences(figures, before)).toEqual([
      'For 1 af 3 er forskellen fra 1. halvår 2026 større end den statistiske usikkerhed.',
      'Telefon steg fra 61 til 66 procent.',
      'Tallet for 1 af dem er skjult.',
    ])
  })

  test('does not claim that nothing changed where that cannot be seen', () => {
    expect(groupSentences([figure([50, 100], [50, 100])], before)).toEqual([
      'For ingen af dem kan det afgøres, om tallet har ændret sig siden 1. halvår 2026.',
    ])
    expect(groupSentences([figure([50, 100], [0, 0])], before)).toEqual([
      'Ingen af dem kan sammenlignes med 1. halvår 2026.',
    ])
  })
})

describe('sentences of what was not settled', () => {
  test('says the commonest endings, never of fewer than ten', () => {
    const causes = [
      { label: 'Sag: Mangler dokumenter', count: 12 },
      { label: 'Omstillet', count: 9 },
      { label: 'Ring tilbage aftalt', count: 1200 },
    ]
    expect(causeSentences(causes)).toEqual([
      '1.221 spørgsmål blev ikke straksafklaret.',
      'Hyppigst var »Ring tilbage aftalt« (1.200) og »Sag: Mangler dokumenter« (12).',
    ])
    expect(causeSentences([{ label: 'Omstillet', count: 9 }])).toEqual([
      'Færre end 10 spørgsmål blev ikke straksafklaret, så årsagerne er skjult.',
    ])
  })
})

describe('sentences of goals', () => {
  const row = (resolved: number, n: number, share: number): GoalRow => {
    const rate = rateOf(resolved, n)
    const goal = { measure: 'strict', share, from: '2026-01-01', to: '2026-12-31' } as const
    return { measure: 'strict', label: 'Straks', definition: '', rate, goal, standing: standingOf(rate, share) }
  }

  test('says reached or missed only where the whole interval does', () => {
    expect(goalSentences([row(80, 100, 0.65)])[0]).toMatch(/^Målet på 65 procent er nået/)
    expect(goalSentences([row(50, 100, 0.65)])[0]).toMatch(/^Målet på 65 procent er ikke nået/)
    expect(goalSentences([row(66, 100, 0.655)])[0]).toMatch(/^Om målet på 65,5 procent er nået .* kan ikke afgøres/)
    expect(goalSentences([row(5, 9, 0.65)])[0]).toMatch(/kan ikke siges: tallet er skjult\.$/)
    expect(goalSentences([{ ...row(50, 100, 0.65), measure: 'digital', label: 'Digital andel' }])).toEqual([
      'Målet på 65 procent er ikke nået for »Digital andel«, der er 50 procent (usikkerhed 40–60 procent, n = 100): hele usikkerhedsintervallet ligger under målet.',
    ])
    expect(goalSentences([{ ...row(5, 9, 0.65), goal: null, standing: null }])).toEqual([
      'Der er ikke sat mål, der gælder ved periodens slutning.',
    ])
  })
})

/** Any count, hidden or not. */
const counted = fc
  .tuple(fc.integer({ min: 0, max: 1_000_000 }), fc.integer({ min: 0, max: 1_000_000 }))
  .map(([a, b]): [number, number] => [Math.min(a, b), Math.max(a, b)])
const small = fc
  .tuple(fc.integer({ min: 0, max: 40 }), fc.integer({ min: 0, max: 40 }))
  .map(([a, b]): [number, number] => [Math.min(a, b), Math.max(a, b)])
const anyFigure = fc
  .tuple(fc.oneof(counted, small), fc.oneof(counted, small), fc.boolean())
  .map(([now, earlier, isHidden]) => {
    const made = figure(now, earlier)
    const own = isHidden ? { ...hide(made.now), n: null } : made.now
    return { ...made, now: own, change: changeOf(own, made.before) }
  })

describe('every sentence', () => {
  test('is whole: a capital letter first, a full stop last, no gaps, and nothing that is no number', () => {
    fc.assert(
      fc.property(fc.array(anyFigure, { minLength: 1, maxLength: 6 }), counted, small, (figures, volume, calls) => {
        const said = [
          ...figures.map((one) => shareSentence('Straksafklaringsgraden', one, before)),
          ...groupSentences(figures, before),
          ...volumeSentences(
            { contacts: volume[0], questions: volume[1] },
            { contacts: calls[0], questions: calls[1] },
            before,
          ),
          ...causeSentences(figures.map(({ label, now }) => ({ label, count: now.resolved ?? 0 }))),
          ...callbackSentences({ made: calls[1], open: calls[0] }, 'Det hele er holdt.'),
        ]
        for (const sentence of said) {
          expect(sentence).toMatch(/^[A-ZÆØÅ0-9].*[.]$/)
          expect(sentence).not.toMatch(/undefined|null|NaN|Infinity|Object|\s\s|\s[.,;:)]|\(\s|\b1 henvendelser\b/)
        }
      }),
      { numRuns: 300 },
    )
  })

  test('says nothing of a hidden share', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 9 }), fc.integer({ min: 0, max: 9 }), counted, (a, b, earlier) => {
        const hidden = figure([Math.min(a, b), Math.max(a, b)], earlier)
        expect(shareSentence('Straksafklaringsgraden', hidden, '')).not.toMatch(/procent|steg|faldt/)
      }),
    )
  })

  test('names two different numbers where it says that a share rose or fell', () => {
    fc.assert(
      fc.property(anyFigure, (one) => {
        expect(shareSentence('Andelen', one, before)).not.toMatch(/(?:steg|faldt) fra ([\d,.]+) til \1 /)
      }),
      { numRuns: 500 },
    )
  })
})
