import { useMemo } from 'preact/hooks'
import type { Counted } from '../../server/contract/funnel.ts'
import type { MeasureRow, Measures, Rate } from '../../server/contract/measures.ts'
import { useAnswer } from '../connection/use-answer.ts'
import { da } from '../shell/da.ts'
import { intervalInWords, percent, whole } from '../shell/format.ts'
import { drawHeat } from './draw-heat.ts'
import { Drawing } from './drawing.tsx'
import { PictureTable } from './picture-table.tsx'
import { NoPicture, Picture } from './picture.tsx'
import { marksOf, rateInWords } from './rate-words.ts'
import { selectionOf, type View } from './view.ts'

/** One hour of a weekday. */
export interface HeatCell {
  readonly weekday: string
  readonly hour: number
  readonly rate: Rate
  readonly all: number
}

/** When the rate is high and low: hour by weekday. */
export function HeatPicture({ view }: { readonly view: View }) {
  const { value, fault } = useAnswer<Measures>(`/api/measures?${selectionOf(view)}&by=weekday-hour`)
  const title = da.pictures.heat.title(da.figures.measures[view.measure])
  const measures = value.value
  const cells = useMemo(() => measures?.rows.map((row) => cellOf(row, view)) ?? [], [measures, view.measure, view.of])
  if (measures === null) return <NoPicture title={title} fault={fault.value} />
  const shown = cells.filter(({ rate }) => rate.value !== null)
  if (shown.length === 0) return <NoPicture title={title} nothing={da.pictures.tooFew} />
  const says = inOneSentence(cells, shown, view.of)
  return (
    <Picture
      title={title}
      says={says}
      counted={measures}
      reading={da.pictures.heat.reading}
      definition={measures.definitions[view.measure] ?? ''}
      table={<HeatTable title={title} rows={measures.rows} view={view} />}
    >
      <Drawing says={says} data={cells} draw={drawHeat} />
    </Picture>
  )
}

function cellOf(row: MeasureRow, { of, measure }: View): HeatCell {
  const weekday = da.pictures.heat.weekdays[Number(row.key[0]) - 1] ?? ''
  return { weekday, hour: Number(row.key.slice(2)), rate: row[of][measure], all: row[of].all }
}

function inOneSentence(cells: readonly HeatCell[], shown: readonly HeatCell[], of: Counted): string {
  const busiest = cells.toSorted((a, b) => b.all - a.all)[0]
  // Only what is not uncertain is worth a sentence.
  const sure = shown
    .filter(({ rate }) => !rate.isUncertain)
    .toSorted((a, b) => (a.rate.value ?? 0) - (b.rate.value ?? 0))
  const named = (cell: HeatCell | undefined) =>
    cell && {
      at: da.pictures.heat.at(cell.weekday, cell.hour),
      rate: percent(cell.rate.value ?? 0),
      all: da.pictures.heat.counted[of](whole(cell.all)),
    }
  return da.pictures.heat.says(named(busiest), sure.length > 1 ? [named(sure[0]), named(sure.at(-1))] : [])
}

interface TableProps {
  readonly title: string
  readonly rows: readonly MeasureRow[]
  readonly view: View
}

function HeatTable({ title, rows, view }: TableProps) {
  const heads = [da.pictures.heat.when, '%', da.oversight.interval, da.oversight.n, da.figures.all, da.pictures.remark]
  const cells = rows.map((row) => {
    const rate = row[view.of][view.measure]
    return [
      row.label,
      rateInWords(rate),
      rate.interval === null ? '' : intervalInWords(rate.interval),
      rate.n === null ? '' : whole(rate.n),
      whole(row[view.of].all),
      marksOf(rate, view.measure === 'confirmed' && row.isProvisional).join(', '),
    ]
  })
  return <PictureTable title={title} heads={heads} words={[da.pictures.remark]} rows={cells} />
}
