import type { Funnel } from '../../server/contract/funnel.ts'
import type { Rate } from '../../server/contract/measures.ts'
import { useAnswer } from '../connection/use-answer.ts'
import { da } from '../shell/da.ts'
import { intervalInWords, percent, whole } from '../shell/format.ts'
import { drawFunnel } from './draw-funnel.ts'
import { Drawing } from './drawing.tsx'
import { withoutNumber } from './funnel-names.ts'
import { MarkedRate } from './marked-rate.tsx'
import { PictureTable } from './picture-table.tsx'
import { NoPicture, Picture } from './picture.tsx'
import { selectionOf, type View } from './view.ts'

interface Props {
  readonly view: View
  readonly by: 'department' | 'topic'
}

/** Departments or topics beside the limits that chance sets: who differs surely, and never who comes first. */
export function FunnelPicture({ view, by }: Props) {
  const query = `${selectionOf(view)}&measure=${view.measure}&of=${view.of}&by=${by}`
  const { value, fault } = useAnswer<Funnel>(`/api/measures/funnel?${query}`)
  const title = da.pictures.funnel.titles[by]
  const funnel = value.value
  if (funnel === null) return <NoPicture title={title} fault={fault.value} />
  if (funnel.points.length === 0) return <NoPicture title={title} nothing={da.pictures.tooFew} />
  const says = inOneSentence(funnel)
  return (
    <Picture
      title={title}
      says={says}
      counted={funnel}
      reading={[
        da.pictures.funnel.reading,
        by === 'topic' ? da.pictures.funnel.topics : '',
        funnel.hidden > 0 ? da.pictures.funnel.hidden(by, funnel.hidden) : '',
      ].join(' ')}
      definition={funnel.definition}
      table={<FunnelTable title={title} funnel={funnel} />}
    >
      <Drawing says={says} data={funnel} draw={drawFunnel} />
    </Picture>
  )
}

function inOneSentence({ by, target, points }: Funnel): string {
  const labelsOf = (...places: readonly string[]): string[] =>
    points.filter(({ place }) => places.includes(place)).map(({ label }) => withoutNumber(label))
  return da.pictures.funnel.says(
    { rate: target.value === null ? '' : percent(target.value), groups: da.pictures.funnel.groups[by] },
    { above: labelsOf('above', 'far-above'), below: labelsOf('below', 'far-below') },
  )
}

function FunnelTable({ title, funnel }: { readonly title: string; readonly funnel: Funnel }) {
  const { inner, outer, place, whole: all } = da.pictures.funnel
  const numbersOf = (rate: Rate) => [
    <MarkedRate rate={rate} isProvisional={funnel.isProvisional} />,
    rate.interval && intervalInWords(rate.interval),
    rate.n !== null && whole(rate.n),
  ]
  const rows = funnel.points.map((point) => [
    point.label,
    ...numbersOf(point.rate),
    intervalInWords(point.inner),
    intervalInWords(point.outer),
    da.pictures.funnel.places[point.place],
  ])
  const total = [all, ...numbersOf(funnel.target), '', '', '']
  const heads = [da.figures.splits[funnel.by], '%', da.oversight.interval, da.oversight.n, inner, outer, place]
  return <PictureTable title={title} heads={heads} words={[place]} rows={[total, ...rows]} />
}
