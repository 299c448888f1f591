import type { PlotOptions } from '@observablehq/plot'
import { da } from '../shell/da.ts'
import { percent } from '../shell/format.ts'
import type { Plot } from './drawing.tsx'
import type { ShareRow } from './shares-picture.tsx'

const ROW = 54
/** Beyond it the goal's name stands on the other side. */
const NEAR_THE_EDGE = 0.8

/** Each share as a bar under its name, with its interval as a line and its goal as an upright mark. */
export function drawShares(plot: Plot, _width: number, rows: readonly ShareRow[]): PlotOptions {
  const keys = rows.map(({ key }) => key)
  const shown = rows.filter(({ rate }) => rate.value !== null)
  const goals = rows.filter(({ goal }) => goal !== null)
  return {
    height: rows.length * ROW + 40,
    marginLeft: 12,
    marginRight: 24,
    marginTop: 14,
    x: { domain: [0, 1], label: null },
    y: { domain: keys, axis: null, paddingInner: 0.68, paddingOuter: 0.5 },
    marks: [
      plot.axisX({ ticks: 5, tickFormat: (share: number) => `${Math.round(share * 100)} %`, label: null }),
      plot.gridX({ ticks: 5, stroke: 'var(--line)', strokeOpacity: 1 }),
      plot.barX(shown, {
        x: ({ rate }: ShareRow) => rate.value,
        y: 'key',
        fill: 'var(--accent)',
        fillOpacity: ({ rate }: ShareRow) => (rate.isUncertain ? 0.35 : 0.75),
      }),
      plot.ruleY(shown, {
        y: 'key',
        x1: ({ rate }: ShareRow) => rate.interval?.[0],
        x2: ({ rate }: ShareRow) => rate.interval?.[1],
        stroke: 'var(--text)',
        strokeWidth: 2,
        marker: 'tick',
      }),
      plot.tickX(goals, { x: 'goal', y: 'key', stroke: 'var(--doubt)', strokeWidth: 4, insetTop: -6, insetBottom: -6 }),
      plot.text(rows, {
        x: 0,
        y: 'key',
        text: ({ label, rate }: ShareRow) =>
          `${label}: ${rate.value === null ? da.oversight.hidden : percent(rate.value)}`,
        textAnchor: 'start',
        dy: -20,
        fill: 'var(--text)',
        fontWeight: 600,
      }),
      ...(['start', 'end'] as const).map((side) =>
        plot.text(
          goals.filter(({ goal }) => (goal ?? 0) > NEAR_THE_EDGE === (side === 'end')),
          {
            x: 'goal',
            y: 'key',
            text: ({ goal }: ShareRow) => da.pictures.goal(percent(goal ?? 0)),
            textAnchor: side,
            dx: side === 'start' ? 7 : -7,
            fill: 'var(--text)',
            stroke: 'var(--surface)',
            strokeWidth: 4,
          },
        ),
      ),
    ],
  }
}
