const wholes = new Intl.NumberFormat('da-DK')

export const whole = (n: number): string => wholes.format(n)

/** A share in percent with so many decimals, without the sign. */
export function percent(share: number, decimals = 0): string {
  const text = (share * 100).toLocaleString('da-DK', {
    minimumFractionDigits: decimals,
    maximumFractionDigits: decimals,
  })
  return text === '-0' ? '0' : text
}

/** Two different shares with as few decimals as it takes to tell them apart. */
export function percentPair(one: number, other: number): readonly [string, string] {
  const decimals = PLACES.find((places) => percent(one, places) !== percent(other, places)) ?? 0
  return [percent(one, decimals), percent(other, decimals)]
}

/** A share of a thousand million can be told from its neighbour with seven. */
const PLACES = [0, 1, 2, 3, 4, 5, 6, 7]

/** `51–55`, with as few decimals as it takes where it is not said how many. */
export function percentInterval([low, high]: readonly [number, number], decimals?: number): string {
  const bounds = decimals === undefined ? percentPair(low, high) : [percent(low, decimals), percent(high, decimals)]
  return bounds.join('–')
}
