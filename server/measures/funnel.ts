import type { FunnelPlace } from '../contract/funnel.ts'
import { binomialLimit } from './binomial-limit.ts'

/** Between which shares a group of this size lies when it differs from the whole by chance only. */
export interface FunnelLimits {
  readonly n: number
  /** In 95 of 100 groups. */
  readonly inner: readonly [number, number]
  /** In 998 of 1,000 groups. */
  readonly outer: readonly [number, number]
}

/**
 * The limits of a funnel plot around a share, 95 % and 99.8 %. The upper limit is the lower one of what was not settled:
 * so the funnel is even, and chance never puts more groups outside than it says.
 *
 * @param target the share of the whole, 0 … 1
 * @see Spiegelhalter, D. J. (2005), Statistics in Medicine 24(8), 1185–1202
 * @see Manktelow, B. N. and Seaton, S. E. (2012), PLoS ONE 7(9), e45723: how interpolation moves the limits
 */
export function funnelLimits(target: number, n: number): FunnelLimits {
  return { n, inner: limitsOf(target, n, 0.025), outer: limitsOf(target, n, 0.001) }
}

function limitsOf(target: number, n: number, outside: number): readonly [number, number] {
  if (target <= 0 || target >= 1) return [target, target]
  return [binomialLimit(target, n, outside), 1 - binomialLimit(1 - target, n, outside)]
}

/** Where a group's share lies beside the limits of its size; on a limit is within it. */
export function placeIn({ inner, outer }: FunnelLimits, share: number): FunnelPlace {
  if (share < outer[0]) return 'far-below'
  if (share > outer[1]) return 'far-above'
  if (share < inner[0]) return 'below'
  return share > inner[1] ? 'above' : 'within'
}

const STEPS = 40

/** The sizes at which the limits are drawn: from the smallest to the largest group, closer where the funnel is steep. */
export function funnelSizes(sizes: readonly number[]): number[] {
  if (sizes.length === 0) return []
  const [least, most] = [Math.min(...sizes), Math.max(...sizes)]
  const growth = (most / least) ** (1 / STEPS)
  const steps = Array.from({ length: STEPS + 1 }, (_, at) => Math.round(least * growth ** at))
  return [...new Set(steps)]
}
