import type { Funnel, FunnelPoint } from '../../server/contract/funnel.ts'

interface Box {
  readonly left: number
  readonly right: number
  readonly top: number
  readonly bottom: number
}

/** Where the name of a point stands beside it. */
export interface FunnelName extends Box {
  readonly point: FunnelPoint
  readonly text: string
  readonly side: 'start' | 'end'
}

interface Ground {
  /** Pixels from the left and from the top. */
  readonly x: (n: number) => number
  readonly y: (share: number) => number
  readonly width: number
}

/** The shorter one where the longer has no room. */
const MOST_LETTERS = [30, 16] as const
const LETTER = 7
const LINE = 15
const POINT = 9

/** Names for what lies outside, farthest first, as long as no name covers another or a point. */
export function funnelNames(points: readonly FunnelPoint[], ground: Ground): FunnelName[] {
  const names: FunnelName[] = []
  for (const point of points.filter(({ place }) => place !== 'within').toSorted(farthestFirst)) {
    const others = points.filter((other) => other !== point).map((other) => boxOf(other, ground))
    const taken = [...names, ...others]
    const free = MOST_LETTERS.flatMap((most) => besides(point, most, ground)).find(
      (name) => !taken.some((other) => isOver(name, other)),
    )
    if (free) names.push(free)
  }
  return names
}

/** Both sides of a point where its name has room, the right one first. */
function besides(point: FunnelPoint, mostLetters: number, ground: Ground): FunnelName[] {
  const { left, right, top, bottom } = boxOf(point, ground)
  const text = shortened(withoutNumber(point.label), mostLetters)
  const length = text.length * LETTER
  const sides = [
    { point, text, side: 'start', left: right, right: right + length, top, bottom },
    { point, text, side: 'end', left: left - length, right: left, top, bottom },
  ] as const
  return sides.filter((one) => one.left >= 0 && one.right < ground.width)
}

type Limit = Funnel['limits'][number]

/** Where the limits can be named without covering a point or a name, neither at the narrow end nor at the wide one. */
export function limitToName(
  limits: readonly Limit[],
  { points, names }: { readonly points: readonly FunnelPoint[]; readonly names: readonly Box[] },
  ground: Ground,
): Limit | undefined {
  const taken = [...names, ...points.map((point) => boxOf(point, ground))]
  const between = limits.slice(Math.floor(limits.length / 4), Math.ceil((limits.length * 3) / 4))
  return between.find(({ n, inner, outer }) =>
    [...inner, ...outer].every((share) => {
      const name = around(ground.x(n), ground.y(share), LIMIT_LETTERS * LETTER * 0.5)
      return !taken.some((other) => isOver(name, other))
    }),
  )
}

const LIMIT_LETTERS = 6

function boxOf({ rate }: FunnelPoint, { x, y }: Ground): Box {
  return around(x(rate.n ?? 1), y(rate.value ?? 0), POINT)
}

function around(x: number, y: number, half: number): Box {
  return { left: x - half, right: x + half, top: y - LINE / 2, bottom: y + LINE / 2 }
}

function isOver(a: Box, b: Box): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom
}

/** By how many times its distance to the limit it lies from the middle. */
function farthestFirst(a: FunnelPoint, b: FunnelPoint): number {
  return overshoot(b) - overshoot(a)
}

function overshoot({ rate, inner: [low, high] }: FunnelPoint): number {
  const middle = (low + high) / 2
  return Math.abs((rate.value ?? middle) - middle) / Math.max((high - low) / 2, 1e-6)
}

/** Topics are called `01.05.08 Sommerhusområder`: the number stands in the table. */
export function withoutNumber(label: string): string {
  return label.replace(/^[\d.]+ (?=\S)/, '')
}

function shortened(label: string, most: number): string {
  return label.length <= most ? label : `${label.slice(0, most - 1).trimEnd()}…`
}
