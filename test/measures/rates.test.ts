import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Rates } from '../../server/contract/measures.ts'
import { concealEligible, ratesOf, suppressNeighbours } from '../../server/measures/rates.ts'
import { noCounts, type Counts } from '../../server/measures/tally.ts'
import { wilsonInterval } from '../../server/measures/wilson-interval.ts'

const ratesFrom = (counts: Partial<Counts>): Rates => ratesOf({ ...noCounts, ...counts })

describe('ratesOf', () => {
  const rates = ratesFrom({ all: 100, excluded: 10, resolved: 45, resolvedWithHelp: 9, referred: 18, notEligible: 30 })

  test('tells how many there were and how many do not count', () => {
    expect(rates).toMatchObject({ all: 100, excluded: 10 })
  })

  test('counts as strictly resolved neither help nor referral', () => {
    expect(rates.strict).toEqual({
      n: 90,
      resolved: 45,
      value: 0.5,
      interval: wilsonInterval(45, 90),
      isUncertain: false,
      isHidden: false,
    })
  })

  test('counts help and referral in the second rate', () => {
    expect(rates.withHelpAndReferral).toMatchObject({ n: 90, resolved: 72, value: 0.8 })
    expect(rates.withHelpAndReferral.interval).toEqual(wilsonInterval(72, 90))
  })

  test('takes what could not be settled out of the third', () => {
    expect(rates.ofEligible).toMatchObject({ n: 60, resolved: 45, value: 0.75 })
    expect(rates.ofEligible.interval).toEqual(wilsonInterval(45, 60))
  })

  test('hides a figure of nine and shows one of ten', () => {
    expect(ratesFrom({ all: 9, resolved: 4 }).strict).toEqual({
      n: 9,
      resolved: null,
      value: null,
      interval: null,
      isUncertain: true,
      isHidden: true,
    })
    expect(ratesFrom({ all: 10, resolved: 4 }).strict).toMatchObject({ n: 10, value: 0.4, isHidden: false })
  })

  test('calls a figure of 29 uncertain and one of 30 not', () => {
    expect(ratesFrom({ all: 29, resolved: 4 }).strict).toMatchObject({ isHidden: false, isUncertain: true })
    expect(ratesFrom({ all: 30, resolved: 4 }).strict).toMatchObject({ isHidden: false, isUncertain: false })
  })

  test('goes by what counts, not by all', () => {
    expect(ratesFrom({ all: 40, excluded: 31, resolved: 5 }).strict).toMatchObject({ n: 9, isHidden: true })
    const mostlyComplex = ratesFrom({ all: 40, notEligible: 31, resolved: 5 })
    expect(mostlyComplex.strict).toMatchObject({ n: 40, isHidden: false })
    expect(mostlyComplex.ofEligible).toMatchObject({ n: 9, value: null, isHidden: true })
  })

  test('shows no share of nothing', () => {
    expect(ratesFrom({}).strict).toMatchObject({ n: 0, value: null, isHidden: true })
    expect(ratesFrom({ all: 50, excluded: 50 }).ofEligible).toMatchObject({ n: 0, value: null, isHidden: true })
  })

  test('shows none and all as 0 and 1', () => {
    expect(ratesFrom({ all: 12 }).strict.value).toBe(0)
    expect(ratesFrom({ all: 12, resolved: 12 }).strict.value).toBe(1)
  })
})

describe('suppressNeighbours', () => {
  const hiddenOf = (sizes: readonly number[], name: 'strict' | 'withHelpAndReferral' | 'ofEligible' = 'strict') =>
    suppressNeighbours(sizes.map((all) => ratesFrom({ all, resolved: Math.floor(all / 2) }))).map(
      (group) => group[name].isHidden,
    )

  test.each([
    ['hides the smallest shown group beside a single hidden one', [40, 12, 5], [false, true, true]],
    ['does so wherever the groups stand', [5, 12, 40, 30], [true, true, false, false]],
    ['does so beside two that are fewer than ten together', [40, 20, 5, 4], [false, true, true, true]],
    ['lets two stand that are ten together', [40, 12, 5, 5], [false, false, true, true]],
    ['lets three stand that are ten together', [40, 12, 4, 4, 2], [false, false, true, true, true]],
    ['counts no empty group for cover', [40, 12, 5, 0], [false, true, true, true]],
    ['needs no cover for empty groups', [40, 12, 0, 0], [false, false, true, true]],
    ['hides one of two equally small groups', [40, 20, 20, 5], [false, true, false, true]],
    ['hides the only other group', [40, 5], [true, true]],
    ['leaves groups of ten and more alone', [10, 29, 30], [false, false, false]],
    ['leaves a lone hidden group as it is', [5], [true]],
    ['has nothing to do without groups', [], []],
  ])('%s', (_, sizes, hidden) => {
    expect(hiddenOf(sizes)).toEqual(hidden)
    expect(hiddenOf(sizes, 'withHelpAndReferral')).toEqual(hidden)
  })

  test('takes value, interval and count from what it hides', () => {
    const [, smallest] = suppressNeighbours([40, 12, 5].map((all) => ratesFrom({ all, resolved: 3 })))
    const nothing = { n: 12, resolved: null, value: null, interval: null, isUncertain: true, isHidden: true }
    expect(smallest?.strict).toEqual(nothing)
    expect(smallest?.withHelpAndReferral).toEqual(nothing)
  })

  test('looks at each rate for itself', () => {
    const groups = [ratesFrom({ all: 40 }), ratesFrom({ all: 60 }), ratesFrom({ all: 50, notEligible: 45 })]
    const suppressed = suppressNeighbours(groups)
    expect(suppressed.map((group) => group.strict.isHidden)).toEqual([false, false, false])
    expect(suppressed.map((group) => group.ofEligible.isHidden)).toEqual([true, false, true])
  })

  test('leaves what it was given as it was', () => {
    const groups = [40, 12, 5].map((all) => ratesFrom({ all }))
    const before = structuredClone(groups)
    suppressNeighbours(groups)
    expect(groups).toEqual(before)
  })

  test('never leaves a single hidden group beside shown ones, whatever their sizes', () => {
    fc.assert(
      fc.property(fc.array(fc.nat({ max: 40 }), { maxLength: 8 }), (sizes) => {
        const groups = suppressNeighbours(sizes.map((all) => ratesFrom({ all })))
        const secret = groups.filter((group) => group.strict.isHidden && (group.strict.n ?? 0) > 0)
        const together = secret.reduce((sum, group) => sum + (group.strict.n ?? 0), 0)
        const isAnyShown = groups.some((group) => !group.strict.isHidden)
        const isCovered = secret.length > 1 && together >= 10
        expect(secret.length === 0 || !isAnyShown || isCovered).toBe(true)
      }),
    )
  })
})

describe('concealEligible', () => {
  // Seen: with the strict rate shown, n of the hidden rate told how many were not eligible.
  test('takes n too from a hidden rate of the eligible', () => {
    const rates = ratesFrom({ all: 40, notEligible: 31, resolved: 5 })
    expect(concealEligible(rates)).toEqual({
      ...rates,
      ofEligible: { n: null, resolved: null, value: null, interval: null, isUncertain: true, isHidden: true },
    })
  })

  test('leaves a rate that is shown as it is, and the hidden ones of the others', () => {
    const shown = ratesFrom({ all: 40, notEligible: 5, resolved: 5 })
    expect(concealEligible(shown)).toEqual(shown)
    const few = ratesFrom({ all: 9, resolved: 4 })
    expect(concealEligible(few).strict).toEqual(few.strict)
    expect(concealEligible(few).withHelpAndReferral).toEqual(few.withHelpAndReferral)
  })

  test('conceals one that was hidden for the sake of its neighbour', () => {
    const groups = [{ all: 40 }, { all: 60 }, { all: 50, notEligible: 45 }].map(ratesFrom)
    const concealed = suppressNeighbours(groups).map(concealEligible)
    expect(concealed.map((group) => group.ofEligible.n)).toEqual([null, 60, null])
    expect(concealed.map((group) => group.strict.n)).toEqual([40, 60, 50])
  })
})
