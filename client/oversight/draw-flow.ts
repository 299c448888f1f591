import type { PlotOptions } from '@observablehq/plot'
import type { CountsAs } from '../../server/contract/configuration.ts'
import type { Flow } from '../../server/contract/flow.ts'
import { percent, whole } from '../shell/format.ts'
import type { Plot } from './drawing.tsx'
import { flowShape, type FlowBand, type FlowBlock } from './flow-shape.ts'

const COLOURS: Readonly<Record<CountsAs, string>> = {
  resolved: 'var(--accent)',
  'resolved-with-help': 'var(--good)',
  referred: 'var(--internal-line)',
  unresolved: 'var(--bad)',
  excluded: 'var(--line-strong)',
}

/** From this width names and numbers have room on one line. */
const ROOMY = 800
const NODE = 0.025
/** Blocks of channels to the left, of outcomes to the right, and bands as thick as the questions between them. */
export function drawFlow(plot: Plot, width: number, flow: Flow): PlotOptions {
  const isNarrow = width < ROOMY
  const shape = flowShape(flow, isNarrow ? 0.08 : 0.045)
  const colourOf = (outcome: string): string =>
    COLOURS[flow.outcomes.find(({ key }) => key === outcome)?.countsAs ?? 'unresolved']
  const all = flow.channels.reduce((sum, { questions }) => sum + questions, 0)
  const lowest = Math.max(...[...shape.channels, ...shape.outcomes].map(({ bottom }) => bottom))
  const nameOf = ({ label, questions }: FlowBlock): string =>
    isNarrow ? `${label}\n${percent(questions / all)}` : `${label}: ${whole(questions)} (${percent(questions / all)})`
  return {
    height: Math.max(320, (isNarrow ? 54 : 34) * Math.max(shape.outcomes.length, shape.channels.length) + 80),
    marginLeft: isNarrow ? 92 : 220,
    marginRight: isNarrow ? 136 : 330,
    marginTop: 20,
    marginBottom: 20,
    x: { domain: [0, 1], axis: null },
    y: { domain: [0, lowest], axis: null, reverse: true },
    marks: [
      ...shape.bands.map((band) => bandMark(plot, band, colourOf(band.outcome))),
      ...[shape.channels, shape.outcomes].map((blocks, side) =>
        plot.rect(blocks, {
          x1: side === 0 ? 0 : 1 - NODE,
          x2: side === 0 ? NODE : 1,
          y1: 'top',
          y2: 'bottom',
          fill: side === 0 ? 'var(--line-strong)' : ({ key }: FlowBlock) => colourOf(key),
        }),
      ),
      plot.text(shape.channels, {
        x: 0,
        y: middle,
        text: nameOf,
        textAnchor: 'end',
        dx: -6,
        lineWidth: isNarrow ? 6.6 : 18,
        fill: 'var(--text)',
      }),
      plot.text(shape.outcomes, {
        x: 1,
        y: middle,
        text: nameOf,
        textAnchor: 'start',
        dx: 6,
        lineWidth: isNarrow ? 8.8 : 28,
        fill: 'var(--text)',
      }),
    ],
    color: { type: 'identity' },
  }
}

function middle({ top, bottom }: FlowBlock): number {
  return (top + bottom) / 2
}

function bandMark(plot: Plot, { left, right }: FlowBand, colour: string) {
  const ends = [
    { x: NODE, span: left },
    { x: 1 - NODE, span: right },
  ]
  return plot.areaY(ends, {
    x: 'x',
    y1: ({ span }: (typeof ends)[number]) => span[0],
    y2: ({ span }: (typeof ends)[number]) => span[1],
    curve: 'bump-x',
    fill: colour,
    fillOpacity: 0.35,
  })
}
