import type { FunnelPoint } from '../../server/contract/funnel.ts'

/** Where the name of a point stands beside it. */
export interface FunnelName {
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

const MOST_LETTERS = 30
const LETTER = 6.5
const LINE = 15
const POINT = 9

/** Names for what lies outside, farthest first, as long as no name covers another or a point that is named already. */
export function funnelNames(points: readonly FunnelPoint[], { x, y, width }: Ground): FunnelName[] {
  const names: (FunnelName & Box)[] = []
  for (const point of points.filter(({ place }) => place !== 'within').toSorted(farthestFirst)) {
    const [left, top] = [x(point.rate.n ?? 1), y(point.rate.value ?? 0)]
    const text = shortened(withoutNumber(point.label))
    const length = text.length * LETTER
    const side = left + POINT + length < width ? 'start' : 'end'
    const from = side === 'start' ? left + POINT : left - POINT - length
    const box = { left: from, right: from + length, top: top - LINE / 2, bottom: top + LINE / 2 }
    if (from >= 0 && !names.some((other) => isOver(other, box))) names.push({ point, text, side, ...box })
  }
  return names
}

interface Box {
  readonly left: number
  readonly right: number
  readonly top: number
  readonly bottom: number
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

function shortened(label: string): string {
  return label.length <= MOST_LETTERS ? label : `${label.slice(0, MOST_LETTERS - 1).trimEnd()}…`
}
