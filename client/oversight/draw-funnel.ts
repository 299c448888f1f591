import type { PlotOptions } from '@observablehq/plot'
import type { Funnel, FunnelPoint } from '../../server/contract/funnel.ts'
import { da } from '../shell/da.ts'
import { percent, whole } from '../shell/format.ts'
import { narrowBelow, type Plot } from './drawing.tsx'
import { funnelNames, limitToName, type FunnelName } from './funnel-names.ts'

const MARGIN = { left: 52, right: 20, top: 16, bottom: 40 } as const
const HEIGHT = 380

type Limit = Funnel['limits'][number]

/** Points in a funnel; what lies outside is a triangle that points the way, and named where there is room. */
export function drawFunnel(plot: Plot, width: number, funnel: Funnel): PlotOptions {
  const { points, target } = funnel
  const scale = scaleOf(funnel, width)
  const ground = { ...scale, width: width - MARGIN.right }
  const names = funnelNames(points, ground)
  return {
    height: HEIGHT,
    marginLeft: MARGIN.left,
    marginRight: MARGIN.right,
    marginTop: MARGIN.top,
    marginBottom: MARGIN.bottom,
    x: { type: scale.isLog ? 'log' : 'linear', domain: scale.sizes, label: null },
    y: { domain: scale.shares, label: null },
    marks: [
      plot.axisY({ ticks: 5, tickFormat: (at: number) => `${Math.round(at * 100)} %`, label: null }),
      plot.gridY({ ticks: 5, stroke: 'var(--line)', strokeOpacity: 1 }),
      plot.axisX(ticksOf(scale.sizes, width), { text: (n: number) => whole(n), label: da.pictures.funnel.x }),
      ...limitMarks(plot, funnel.limits, limitToName(funnel.limits, { points, names }, ground)),
      plot.ruleY([target.value ?? 0], { stroke: 'var(--text)', strokeWidth: 1.5 }),
      plot.dot(points, {
        x: ({ rate }: FunnelPoint) => rate.n,
        y: ({ rate }: FunnelPoint) => rate.value,
        r: 5,
        symbol: ({ place }: FunnelPoint) => (place === 'within' ? 'circle' : 'triangle'),
        rotate: ({ place }: FunnelPoint) => (place.endsWith('below') ? 180 : 0),
        fill: ({ place }: FunnelPoint) => COLOURS[place],
        stroke: 'var(--surface)',
        title: ({ label, rate }: FunnelPoint) => `${label}: ${percent(rate.value ?? 0)}, n = ${whole(rate.n ?? 0)}`,
      }),
      ...nameMarks(plot, names),
    ],
  }
}

const COLOURS = {
  within: 'var(--accent)',
  above: 'var(--good)',
  'far-above': 'var(--good)',
  below: 'var(--bad)',
  'far-below': 'var(--bad)',
} as const satisfies Record<FunnelPoint['place'], string>

function limitMarks(plot: Plot, limits: readonly Limit[], named: Limit | undefined) {
  const lines = [
    { key: 'inner', dash: '5 4', label: '95 %' },
    { key: 'outer', dash: '0', label: '99,8 %' },
  ] as const
  return lines.flatMap(({ key, dash, label }) =>
    [0, 1].flatMap((side) => {
      const y = (limit: Limit): number | undefined => limit[key][side]
      return [
        plot.lineY(limits, { x: 'n', y, stroke: 'var(--muted)', strokeDasharray: dash }),
        plot.text(named === undefined ? [] : [named], {
          x: 'n',
          y,
          text: () => label,
          fill: 'var(--muted)',
          stroke: 'var(--surface)',
          strokeWidth: 4,
        }),
      ]
    }),
  )
}

function nameMarks(plot: Plot, names: readonly FunnelName[]) {
  return (['start', 'end'] as const).map((side) =>
    plot.text(
      names.filter((name) => name.side === side),
      {
        x: ({ point }: FunnelName) => point.rate.n,
        y: ({ point }: FunnelName) => point.rate.value,
        text: 'text',
        textAnchor: side,
        dx: side === 'start' ? 9 : -9,
        fill: 'var(--text)',
        stroke: 'var(--surface)',
        strokeWidth: 4,
      },
    ),
  )
}

/** Where sizes and shares stand: over several powers of ten the axis is logarithmic. */
function scaleOf({ points, limits, target }: Funnel, width: number) {
  const counts = points.map(({ rate }) => rate.n ?? 1)
  const [least, most] = [Math.min(...counts), Math.max(...counts)]
  const isLog = most / least > 20
  const sizes: [number, number] = least === most ? [least - 1, most + 1] : [least / 1.15, most * 1.15]
  const values = [...points.map(({ rate }) => rate.value ?? target.value ?? 0), ...limits.flatMap(({ outer }) => outer)]
  const shares: [number, number] = [Math.max(0, Math.min(...values) - 0.03), Math.min(1, Math.max(...values) + 0.03)]
  const along = (value: number): number => (isLog ? Math.log(value) : value)
  const part = (n: number): number => (along(n) - along(sizes[0])) / (along(sizes[1]) - along(sizes[0]))
  return {
    isLog,
    sizes,
    shares,
    x: (n: number) => MARGIN.left + part(n) * (width - MARGIN.left - MARGIN.right),
    y: (share: number) =>
      MARGIN.top + ((shares[1] - share) / (shares[1] - shares[0])) * (HEIGHT - MARGIN.top - MARGIN.bottom),
  }
}

/** Round numbers, as many as can be read. */
function ticksOf([least, most]: readonly [number, number], width: number): number[] {
  const room = width < narrowBelow ? 4 : 7
  const powers = Array.from({ length: 8 }, (_, power) => 10 ** power)
  const fine = powers.flatMap((power) => [power, 2 * power, 5 * power]).filter((n) => n >= least && n <= most)
  if (fine.length >= 2 && fine.length <= room) return fine
  if (fine.length > room) return fine.filter((_, at) => at % Math.ceil(fine.length / room) === 0)
  const step = 10 ** Math.floor(Math.log10(Math.max(1, (most - least) / 2)))
  return [Math.ceil(least / step) * step, Math.floor(most / step) * step]
}
