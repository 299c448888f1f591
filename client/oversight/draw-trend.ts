import type { PlotOptions } from '@observablehq/plot'
import { da } from '../shell/da.ts'
import { percent } from '../shell/format.ts'
import { narrowBelow, type Plot } from './drawing.tsx'
import { shifted } from './periods.ts'
import type { Trend, TrendWeek } from './trend.ts'

const dateOf = (day: string): Date => new Date(day)
const midweek = (week: TrendWeek): Date => dateOf(shifted(week.monday, 3))

/** A line with its band; uncertain and provisional weeks are hollow, the goal dashed, campaigns shaded and named. */
export function drawTrend(plot: Plot, width: number, trend: Trend): PlotOptions {
  const shown = trend.weeks.filter(({ rate }) => rate.value !== null)
  const isDoubtful = (week: TrendWeek): boolean => week.rate.isUncertain || week.isProvisional
  const room = Math.max(2, Math.floor(width / (width < narrowBelow ? 56 : 72)))
  const every = Math.ceil(shown.length / room)
  return {
    height: 300,
    marginLeft: 52,
    marginRight: 16,
    marginTop: 30,
    x: { type: 'utc', domain: [dateOf(trend.from), dateOf(shifted(trend.to, 1))], label: null },
    y: { domain: domainOf(trend), label: null, tickFormat: (share: number) => `${Math.round(share * 100)} %` },
    marks: [
      plot.rect(trend.campaigns, {
        x1: ({ from }) => dateOf(from),
        x2: ({ to }) => dateOf(shifted(to, 1)),
        fill: 'var(--doubt)',
        fillOpacity: 0.14,
        stroke: 'var(--doubt)',
        strokeOpacity: 0.5,
        strokeDasharray: '2 3',
      }),
      plot.text(trend.campaigns, {
        x: ({ from }) => dateOf(from),
        frameAnchor: 'top',
        textAnchor: 'start',
        dx: 2,
        dy: -16,
        text: 'name',
        fill: 'var(--doubt)',
      }),
      plot.axisY({ ticks: 5, tickFormat: (share: number) => `${Math.round(share * 100)} %`, label: null }),
      plot.gridY({ ticks: 5, stroke: 'var(--line)', strokeOpacity: 1 }),
      plot.axisX(shown.filter((_, at) => (shown.length - 1 - at) % every === 0).map(midweek), {
        tickFormat: (at: Date) => da.pictures.week(numberAt(trend, at)),
        label: null,
      }),
      plot.areaY(trend.weeks, {
        x: midweek,
        y1: ({ rate }: TrendWeek) => rate.interval?.[0] ?? Number.NaN,
        y2: ({ rate }: TrendWeek) => rate.interval?.[1] ?? Number.NaN,
        fill: 'var(--accent)',
        fillOpacity: 0.2,
      }),
      plot.lineY(trend.weeks, {
        x: midweek,
        y: ({ rate }: TrendWeek) => rate.value ?? Number.NaN,
        stroke: 'var(--accent)',
        strokeWidth: 2,
      }),
      plot.dot(shown, {
        x: midweek,
        y: ({ rate }: TrendWeek) => rate.value,
        r: 4,
        fill: (week: TrendWeek) => (isDoubtful(week) ? 'var(--surface)' : 'var(--accent)'),
        stroke: 'var(--accent)',
        strokeWidth: 2,
      }),
      ...goalMarks(plot, trend),
    ],
    color: { type: 'identity' },
  }
}

function goalMarks(plot: Plot, { goals }: Trend) {
  return [
    plot.ruleY(goals, {
      y: 'share',
      x1: ({ from }) => dateOf(from),
      x2: ({ to }) => dateOf(shifted(to, 1)),
      stroke: 'var(--text)',
      strokeWidth: 1.5,
      strokeDasharray: '7 4',
    }),
    plot.text(goals, {
      x: ({ from }) => dateOf(from),
      y: 'share',
      text: ({ share }) => da.pictures.goal(percent(share)),
      textAnchor: 'start',
      dx: 4,
      dy: -8,
      fill: 'var(--text)',
      stroke: 'var(--surface)',
      strokeWidth: 4,
    }),
  ]
}

function numberAt({ weeks }: Trend, at: Date): number {
  return weeks.find((week) => midweek(week).getTime() === at.getTime())?.number ?? 0
}

/** Everything that is shown, with a little room, within 0 and 1. */
function domainOf({ weeks, goals }: Trend): [number, number] {
  const values = [...weeks.flatMap(({ rate }) => rate.interval ?? []), ...goals.map(({ share }) => share)]
  return [Math.max(0, Math.min(...values) - 0.04), Math.min(1, Math.max(...values) + 0.04)]
}
