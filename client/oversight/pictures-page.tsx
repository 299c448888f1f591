import type { Causes } from '../../server/contract/causes.ts'
import type { Opening } from '../../server/contract/session.ts'
import { useAnswer } from '../connection/use-answer.ts'
import { da } from '../shell/da.ts'
import { CallbacksPicture } from './callbacks-picture.tsx'
import { FiguresPage } from './figures-page.tsx'
import { FlowPicture } from './flow-picture.tsx'
import { FunnelPicture } from './funnel-picture.tsx'
import { GoalsPicture } from './goals-picture.tsx'
import { HeatPicture } from './heat-picture.tsx'
import { MeasureChoice } from './measure-choice.tsx'
import { ParetoPicture } from './pareto-picture.tsx'
import { NoPicture } from './picture.tsx'
import { TrendPicture } from './trend-picture.tsx'
import { selectionOf, type View } from './view.ts'

interface Props {
  readonly opening: Opening
  readonly path: string
}

/** The figures where looking beats reading; behind every picture stand its numbers. */
export function PicturesPage({ opening }: Props) {
  return (
    <FiguresPage opening={opening} path="/overblik/billeder" title={da.pictures.title}>
      {(view, change) => (
        <>
          <div class="filters">
            <MeasureChoice view={view} onChange={change} />
          </div>
          <div class="pictures">
            <TrendPicture view={view} configuration={opening.configuration} />
            <GoalsPicture view={view} />
            <HeatPicture view={view} />
            <FunnelPicture view={view} by="department" />
            <FunnelPicture view={view} by="topic" />
            <CausesPicture view={view} />
            <CallbacksPicture view={view} />
            <FlowPicture view={view} />
          </div>
        </>
      )}
    </FiguresPage>
  )
}

function CausesPicture({ view }: { readonly view: View }) {
  const { value, fault } = useAnswer<Causes>(`/api/measures/causes?${selectionOf(view)}`)
  if (value.value === null) return <NoPicture title={da.pictures.pareto.title} fault={fault.value} />
  return <ParetoPicture causes={value.value} />
}
