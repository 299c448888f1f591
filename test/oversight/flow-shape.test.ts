import { expect, test } from 'vitest'
import { flowShape } from '../../client/oversight/flow-shape.ts'
import type { Flow } from '../../server/contract/flow.ts'

const flow = {
  from: '2026-11-01',
  to: '2026-11-30',
  asOf: '2026-11-30T12:00:00.000Z',
  channels: [
    { key: 'phone', label: 'Telefon', questions: 60 },
    { key: 'desk', label: 'Fremmøde', questions: 40 },
  ],
  outcomes: [
    { key: 'resolved', label: 'Straksafklaret', countsAs: 'resolved', questions: 70 },
    { key: 'case', label: 'Sag', countsAs: 'unresolved', questions: 30 },
  ],
  links: [
    { channel: 'phone', outcome: 'resolved', questions: 35 },
    { channel: 'phone', outcome: 'case', questions: 25 },
    { channel: 'desk', outcome: 'resolved', questions: 35 },
    { channel: 'desk', outcome: 'case', questions: 5 },
  ],
  hidden: [],
} as const satisfies Flow

test('blocks are as high as their share, with a gap between them', () => {
  const { channels, outcomes } = flowShape({ ...flow, links: [...flow.links], hidden: [] }, 0.1)
  expect(channels.map(({ top, bottom }) => [top, bottom])).toEqual([
    [0, 0.6],
    [0.7, 1.1],
  ])
  expect(outcomes[1]?.top).toBeCloseTo(0.8)
})

test('bands fill their blocks on both sides, without running into each other', () => {
  const { channels, outcomes, bands } = flowShape({ ...flow, links: [...flow.links], hidden: [] }, 0.1)
  for (const [blocks, side, name] of [
    [channels, 'left', 'channel'],
    [outcomes, 'right', 'outcome'],
  ] as const) {
    for (const block of blocks) {
      const own = bands.filter((band) => band[name] === block.key).map((band) => band[side])
      expect(own[0]?.[0]).toBeCloseTo(block.top)
      expect(own.at(-1)?.[1]).toBeCloseTo(block.bottom)
      const gaps = own.slice(1).map(([from], at) => from - (own[at]?.[1] ?? 0))
      expect(gaps.every((gap) => Math.abs(gap) < 1e-9)).toBe(true)
    }
  }
})
