/** A number that is only known to lie between two others, both included. */
export type Interval = readonly [number, number]

export function exactly(value: number): Interval {
  return [value, value]
}

/** From the smaller to the larger, in whichever order they are known. */
export function between(one: number, other: number): Interval {
  return [Math.min(one, other), Math.max(one, other)]
}

/** @see Moore, R. E. (1966), Interval Analysis: every sum of a value of each lies in it. */
export function sum(all: readonly Interval[]): Interval {
  return all.reduce<Interval>(([low, high], one) => [low + one[0], high + one[1]], [0, 0])
}

export function difference([low, high]: Interval, [otherLow, otherHigh]: Interval): Interval {
  return [low - otherHigh, high - otherLow]
}

export function product([low, high]: Interval, [otherLow, otherHigh]: Interval): Interval {
  const corners = [low * otherLow, low * otherHigh, high * otherLow, high * otherHigh]
  return [Math.min(...corners), Math.max(...corners)]
}
