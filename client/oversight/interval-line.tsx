import type { Rate } from '../../server/contract/measures.ts'

const WIDTH = 120
const HEIGHT = 16

/** A share as a point on a line from 0 to 100 %, with its interval; the numbers stand beside it. */
export function IntervalLine({ rate }: { readonly rate: Rate }) {
  const [low, high] = rate.interval ?? [0, 1]
  const at = (share: number): number => 4 + share * (WIDTH - 8)
  return (
    <svg class="interval-line" width={WIDTH} height={HEIGHT} viewBox={`0 0 ${WIDTH} ${HEIGHT}`} aria-hidden="true">
      <line class="scale" x1={at(0)} x2={at(1)} y1={HEIGHT / 2} y2={HEIGHT / 2} />
      <line class="interval" x1={at(low)} x2={at(high)} y1={HEIGHT / 2} y2={HEIGHT / 2} />
      <circle cx={at(rate.value ?? 0)} cy={HEIGHT / 2} r={3.5} />
    </svg>
  )
}
