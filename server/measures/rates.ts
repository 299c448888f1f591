import type { Rate, Rates } from '../contract/measures.ts'
import type { Counts } from './tally.ts'
import { wilsonInterval } from './wilson-interval.ts'

/** Below this n a figure is hidden: it would tell of single citizens or employees, and it would not hold. */
export const hiddenBelow = 10
/** Below this n a figure is marked uncertain. */
export const uncertainBelow = 30

/** The rates of design section 5, from counts. */
export function ratesOf(counts: Counts): Rates {
  const counted = counts.all - counts.excluded
  return {
    all: counts.all,
    excluded: counts.excluded,
    strict: rateOf(counts.resolved, counted),
    withHelpAndReferral: rateOf(counts.resolved + counts.resolvedWithHelp + counts.referred, counted),
    ofEligible: rateOf(counts.resolved, counted - counts.notEligible),
    confirmed: rateOf(counts.resolved - counts.takenBack, counted),
  }
}

/** A share with its uncertainty, hidden where too few are counted. */
export function rateOf(resolved: number, n: number): Rate {
  if (n < hiddenBelow) return hidden(n)
  return {
    n,
    resolved,
    value: resolved / n,
    interval: wilsonInterval(resolved, n),
    isUncertain: n < uncertainBelow,
    isHidden: false,
  }
}

function hidden(n: number): Rate {
  return { n, resolved: null, value: null, interval: null, isUncertain: true, isHidden: true }
}

/**
 * Hides what could be worked out from the total: where the hidden groups of one rate together hold fewer than ten, the
 * smallest shown group is hidden too.
 */
export function suppressNeighbours(groups: readonly Rates[]): Rates[] {
  return rateNames.reduce((rows, name) => suppressOne(rows, name), [...groups])
}

const rateNames = ['strict', 'withHelpAndReferral', 'ofEligible', 'confirmed'] as const

function suppressOne(rows: readonly Rates[], name: (typeof rateNames)[number]): Rates[] {
  const own = suppressSmallest(rows.map((row) => row[name]))
  return rows.map((row, at) => ({ ...row, [name]: own[at] ?? row[name] }))
}

/** The same of one rate of each group. */
export function suppressSmallest(rates: readonly Rate[]): Rate[] {
  const sizeOf = ({ n }: Rate): number => n ?? 0
  const secret = rates.filter((rate) => rate.isHidden && sizeOf(rate) > 0)
  const together = secret.reduce((sum, rate) => sum + sizeOf(rate), 0)
  if (secret.length === 0 || together >= hiddenBelow) return [...rates]
  const shown = rates.filter((rate) => !rate.isHidden)
  const smallest = shown.toSorted((a, b) => sizeOf(a) - sizeOf(b))[0]
  return rates.map((rate) => (rate === smallest ? hidden(sizeOf(rate)) : rate))
}

/** The same rate without what it says; its n stays. */
export function hide(rate: Rate): Rate {
  return hidden(rate.n ?? 0)
}

/** The same rates, with those hidden that are hidden in the other. */
export function hideLike(rates: Rates, other: Rates): Rates {
  const hideOne = (own: Rate, like: Rate): Rate => (like.isHidden ? hidden(own.n ?? 0) : own)
  return {
    ...rates,
    strict: hideOne(rates.strict, other.strict),
    withHelpAndReferral: hideOne(rates.withHelpAndReferral, other.withHelpAndReferral),
    ofEligible: hideOne(rates.ofEligible, other.ofEligible),
    confirmed: hideOne(rates.confirmed, other.confirmed),
  }
}

/** The rate of the eligible has the numerator of the strict one: when it is hidden, its n is too, or it could be told. */
export function concealEligible(rates: Rates): Rates {
  return rates.ofEligible.isHidden ? { ...rates, ofEligible: { ...rates.ofEligible, n: null } } : rates
}
