import type { Funnel } from '../../server/contract/funnel.ts'
import { useAnswer } from '../connection/use-answer.ts'
import { da } from '../shell/da.ts'
import { intervalInWords, percent } from '../shell/format.ts'
import { drawFunnel } from './draw-funnel.ts'
import { Drawing } from './drawing.tsx'
import { withoutNumber } from './funnel-names.ts'
import { PictureTable } from './picture-table.tsx'
import { NoPicture, Picture } from './picture.tsx'
import { uncertaintyInWords } from './rate-words.ts'
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
  if (funnel.points.length === 0) return <NoPicture title={title} fault={da.pictures.tooFew} />
  const says = inOneSentence(funnel)
  return (
    <Picture
      title={title}
      says={says}
      counted={funnel}
      definition={[
        funnel.definition,
        da.pictures.funnel.chance,
        by === 'topic' ? da.pictures.funnel.topics : '',
        funnel.hidden > 0 ? da.pictures.funnel.hidden(funnel.hidden) : '',
      ].join(' ')}
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
  const rows = funnel.points.map(({ label, rate, place, inner, outer }) => [
    label,
    rate.value === null ? '' : percent(rate.value),
    uncertaintyInWords(rate, funnel.isProvisional),
    intervalInWords(inner),
    intervalInWords(outer),
    da.pictures.funnel.places[place],
  ])
  const total = [
    da.pictures.funnel.whole,
    percent(funnel.target.value ?? 0),
    uncertaintyInWords(funnel.target),
    '',
    '',
    '',
  ]
  const { inner, outer, place } = da.pictures.funnel
  const heads = [da.figures.splits[funnel.by], '%', da.pictures.uncertainty, inner, outer, place]
  return <PictureTable title={title} heads={heads} rows={[total, ...rows]} />
}
