import { useMemo } from 'preact/hooks'
import type { Configuration } from '../../server/contract/configuration.ts'
import type { Measures } from '../../server/contract/measures.ts'
import { useAnswer } from '../connection/use-answer.ts'
import { da } from '../shell/da.ts'
import { dayInWords, intervalInWords, percent, whole } from '../shell/format.ts'
import { Drawing } from './drawing.tsx'
import { drawTrend } from './draw-trend.ts'
import { PictureTable } from './picture-table.tsx'
import { NoPicture, Picture } from './picture.tsx'
import { marksOf, rateInWords } from './rate-words.ts'
import { trendOf, type Trend } from './trend.ts'
import { selectionOf, type View } from './view.ts'

interface Props {
  readonly view: View
  readonly configuration: Configuration
}

/** The rate week by week, with its uncertainty, the goal, and what was done meanwhile. */
export function TrendPicture({ view, configuration }: Props) {
  const { value, fault } = useAnswer<Measures>(`/api/measures?${selectionOf(view)}&by=week`)
  const title = da.pictures.trend.title(da.figures.measures[view.measure])
  if (value.value === null) return <NoPicture title={title} fault={fault.value} isWide />
  return <Weeks title={title} measures={value.value} view={view} configuration={configuration} />
}

interface WeeksProps extends Props {
  readonly title: string
  readonly measures: Measures
}

function Weeks({ title, measures, view, configuration }: WeeksProps) {
  const trend = useMemo(() => trendOf(measures, view, configuration), [measures, view.measure, view.of])
  const says = inOneSentence(trend, title)
  if (trend.weeks.every(({ rate }) => rate.isHidden))
    return <NoPicture title={title} nothing={da.pictures.tooFew} isWide />
  return (
    <Picture
      title={title}
      says={says}
      isWide
      counted={measures}
      reading={da.pictures.trend.reading}
      definition={measures.definitions[view.measure] ?? ''}
      table={<TrendTable title={title} trend={trend} />}
    >
      <Drawing says={says} data={trend} draw={drawTrend} />
    </Picture>
  )
}

function inOneSentence({ weeks, goals }: Trend, title: string): string {
  const shown = weeks.filter(({ rate }) => rate.value !== null)
  const [first, last] = [shown[0], shown.at(-1)]
  if (first === undefined || last === undefined) return title
  const goal = goals.at(-1)
  const from = percent(first.rate.value ?? 0)
  const to = percent(last.rate.value ?? 0)
  return da.pictures.trend.says(
    { week: da.pictures.week(first.number), rate: from },
    { week: da.pictures.week(last.number), rate: to },
    goal === undefined ? null : da.pictures.goalShare(percent(goal.share)),
  )
}

function TrendTable({ title, trend }: { readonly title: string; readonly trend: Trend }) {
  const rows = trend.weeks.map(({ number, monday, rate, isProvisional, campaigns }) => [
    `${da.pictures.week(number)} (${dayInWords(monday)})`,
    rateInWords(rate),
    rate.interval === null ? '' : intervalInWords(rate.interval),
    rate.n === null ? '' : whole(rate.n),
    [...marksOf(rate, isProvisional), ...campaigns].join(', '),
  ])
  const heads = [da.figures.splits.week, '%', da.oversight.interval, da.oversight.n, da.pictures.remark]
  return <PictureTable title={title} heads={heads} words={[da.pictures.remark]} rows={rows} />
}
