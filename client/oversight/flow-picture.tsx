import type { Flow } from '../../server/contract/flow.ts'
import { useAnswer } from '../connection/use-answer.ts'
import { da } from '../shell/da.ts'
import { percent, whole } from '../shell/format.ts'
import { drawFlow } from './draw-flow.ts'
import { Drawing } from './drawing.tsx'
import { PictureTable } from './picture-table.tsx'
import { NoPicture, Picture } from './picture.tsx'
import { selectionOf, type View } from './view.ts'

/** From the channel a question came by to how it ended. */
export function FlowPicture({ view }: { readonly view: View }) {
  const { value, fault } = useAnswer<Flow>(`/api/measures/flow?${selectionOf(view)}`)
  const title = da.pictures.flow.title
  const flow = value.value
  if (flow === null) return <NoPicture title={title} fault={fault.value} isWide />
  if (flow.channels.length === 0) return <NoPicture title={title} nothing={da.pictures.tooFew} isWide />
  const says = inOneSentence(flow)
  const hidden = flow.hidden.length > 0 ? da.pictures.flow.hidden(flow.hidden.join(', ')) : ''
  return (
    <Picture
      title={title}
      says={says}
      isWide
      counted={flow}
      reading={`${da.pictures.flow.reading} ${hidden}`}
      definition={da.pictures.flow.definition}
      table={<FlowTable title={title} flow={flow} />}
    >
      <Drawing says={says} data={flow} draw={drawFlow} />
    </Picture>
  )
}

function inOneSentence({ channels, outcomes }: Flow): string {
  const all = channels.reduce((sum, { questions }) => sum + questions, 0)
  const channel = channels.toSorted((a, b) => b.questions - a.questions)[0]
  const outcome = outcomes.toSorted((a, b) => b.questions - a.questions)[0]
  if (channel === undefined || outcome === undefined) return da.pictures.flow.title
  return da.pictures.flow.says(
    whole(all),
    { label: channel.label, share: percent(channel.questions / all) },
    { label: outcome.label, share: percent(outcome.questions / all) },
  )
}

function FlowTable({ title, flow }: { readonly title: string; readonly flow: Flow }) {
  const { channels, outcomes, links } = flow
  const heads = [da.pictures.flow.outcome, ...channels.map(({ label }) => label), da.figures.all]
  const rows = outcomes.map(({ key, label, questions }) => [
    label,
    ...channels.map((channel) =>
      whole(links.find((link) => link.channel === channel.key && link.outcome === key)?.questions ?? 0),
    ),
    whole(questions),
  ])
  const total = channels.reduce((sum, { questions }) => sum + questions, 0)
  const last = [da.figures.all, ...channels.map(({ questions }) => whole(questions)), whole(total)]
  return <PictureTable title={title} heads={heads} rows={[...rows, last]} />
}
