import type { PlotOptions } from '@observablehq/plot'
import type { CauseRow } from '../../server/contract/causes.ts'
import { da } from '../shell/da.ts'
import { percent, whole } from '../shell/format.ts'
import { narrowBelow, type Plot } from './drawing.tsx'

const ROW = 48
const FOUR_FIFTHS = 0.8

/** Bars under their names, the few that make up four fifths filled, and what they make up together as a line. */
export function drawPareto(plot: Plot, width: number, reasons: readonly CauseRow[]): PlotOptions {
  return {
    height: reasons.length * ROW + 48,
    marginLeft: 12,
    marginRight: 24,
    marginTop: 16,
    x: { domain: [0, 1], label: null },
    y: { domain: reasons.map(({ key }) => key), axis: null, padding: 0.6 },
    marks: [
      plot.axisX({ ticks: 5, tickFormat: (share: number) => `${Math.round(share * 100)} %`, label: null }),
      plot.gridX({ ticks: 5, stroke: 'var(--line)', strokeOpacity: 1 }),
      plot.barX(reasons, {
        x: 'share',
        y: 'key',
        fill: 'var(--accent)',
        fillOpacity: ({ isVital }: CauseRow) => (isVital ? 0.8 : 0.25),
        stroke: 'var(--accent)',
      }),
      plot.ruleX([FOUR_FIFTHS], { stroke: 'var(--muted)', strokeDasharray: '5 4' }),
      plot.line(reasons, { x: 'cumulative', y: 'key', stroke: 'var(--doubt)', strokeWidth: 2 }),
      plot.dot(reasons, {
        x: 'cumulative',
        y: 'key',
        r: 4,
        fill: 'var(--surface)',
        stroke: 'var(--doubt)',
        strokeWidth: 2,
      }),
      plot.text(reasons, {
        x: 0,
        y: 'key',
        text: ({ label, count, share }: CauseRow) =>
          `${label}: ${width < narrowBelow ? percent(share) : da.pictures.pareto.count(whole(count), percent(share))}`,
        textAnchor: 'start',
        dy: -18,
        fill: 'var(--text)',
        stroke: 'var(--surface)',
        strokeWidth: 4,
      }),
    ],
  }
}
