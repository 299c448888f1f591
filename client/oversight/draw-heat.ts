import type { PlotOptions } from '@observablehq/plot'
import { da } from '../shell/da.ts'
import { percent, whole } from '../shell/format.ts'
import { narrowBelow, type Plot } from './drawing.tsx'
import type { HeatCell } from './heat-picture.tsx'

/** Squares whose colour is never deeper than their number can be read on; hidden ones are outlined, uncertain ones marked. */
export function drawHeat(plot: Plot, width: number, cells: readonly HeatCell[]): PlotOptions {
  const isNarrow = width < narrowBelow
  const shown = cells.filter(({ rate }) => rate.value !== null)
  const values = shown.map(({ rate }) => rate.value ?? 0)
  const [least, most] = [Math.min(...values), Math.max(...values)]
  const depthOf = (share: number): number =>
    PALEST + ((share - least) / Math.max(most - least, 1e-9)) * (DEEPEST - PALEST)
  const hours = [...new Set(cells.map(({ hour }) => hour))].toSorted((a, b) => a - b)
  const weekdays = da.pictures.heat.weekdays.filter((name) => cells.some(({ weekday }) => weekday === name))
  // With many hours in little room the hours go down the page instead of across it.
  const isUpright = isNarrow && hours.length > weekdays.length
  const acrossHour = { x: 'hour', y: 'weekday' } as const
  const acrossDay = { x: 'weekday', y: 'hour' } as const
  const place = isUpright ? acrossDay : acrossHour
  const hourAxis = { domain: hours, tickFormat: String, label: isUpright ? null : da.pictures.heat.hour }
  const dayAxis = {
    domain: weekdays,
    tickFormat: (name: string) => (isNarrow ? name.slice(0, 3) : name),
    label: null,
  }
  return {
    height: 44 + (isUpright ? hours.length : weekdays.length) * 36 + 24,
    marginLeft: isUpright ? 36 : isNarrow ? 44 : 76,
    marginTop: isUpright ? 44 : 12,
    marginBottom: isUpright ? 8 : 40,
    padding: 0.06,
    x: isUpright ? { ...dayAxis, axis: 'top' } : hourAxis,
    y: isUpright ? hourAxis : dayAxis,
    marks: [
      plot.cell(cells, { ...place, fill: 'none', stroke: 'var(--line)' }),
      plot.cell(shown, {
        ...place,
        fill: 'var(--accent)',
        fillOpacity: ({ rate }: HeatCell) => depthOf(rate.value ?? least),
        title: ({ weekday, hour, rate, all }: HeatCell) =>
          `${da.pictures.heat.at(weekday, hour)}: ${percent(rate.value ?? 0)}, ${da.figures.all} ${whole(all)}`,
      }),
      plot.text(cells, {
        ...place,
        text: ({ rate }: HeatCell) =>
          rate.value === null ? '–' : `${Math.round(rate.value * 100)}${rate.isUncertain ? '?' : ''}`,
        fill: 'var(--text)',
      }),
    ],
  }
}

/** Text is legible on both, in light and dark. */
const PALEST = 0.05
const DEEPEST = 0.5
