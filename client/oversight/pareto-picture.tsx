import type { Causes, CauseRow } from '../../server/contract/causes.ts'
import { da } from '../shell/da.ts'
import { percent, whole } from '../shell/format.ts'
import { drawPareto } from './draw-pareto.ts'
import { Drawing } from './drawing.tsx'
import { PictureTable } from './picture-table.tsx'
import { NoPicture, Picture } from './picture.tsx'

/** Why questions were not settled at once, the commonest reason first (Pareto). */
export function ParetoPicture({ causes }: { readonly causes: Causes }) {
  const { reasons } = causes
  const title = da.pictures.pareto.title
  if (reasons.length === 0) return <NoPicture title={title} nothing={da.pictures.tooFew} />
  const says = inOneSentence(reasons)
  return (
    <Picture
      title={title}
      says={says}
      counted={causes}
      reading={da.pictures.pareto.reading}
      definition={causes.definitions['unsettled'] ?? ''}
      table={<CauseTable title={title} causes={causes} />}
    >
      <Drawing says={says} data={reasons} draw={drawPareto} />
    </Picture>
  )
}

function inOneSentence(reasons: readonly CauseRow[]): string {
  const vital = reasons.filter(({ isVital }) => isVital)
  const share = percent(vital.at(-1)?.cumulative ?? 0)
  return da.pictures.pareto.says(reasons[0]?.label ?? '', percent(reasons[0]?.share ?? 0), vital.length, share)
}

function CauseTable({ title, causes }: { readonly title: string; readonly causes: Causes }) {
  const { reasons, needs } = causes
  const heads = [
    da.causes.reason,
    da.causes.questions,
    da.causes.share,
    da.pictures.pareto.cumulative,
    da.causes.need,
    da.causes.without,
    da.causes.endings,
  ]
  const rows = reasons.map((reason) => [
    reason.label,
    whole(reason.count),
    percent(reason.share),
    percent(reason.cumulative),
    needs.find(({ need }) => need === reason.need)?.label ?? '',
    reason.without === null ? '' : percent(reason.without),
    reason.outcomes.map(({ label, count }) => `${label} (${whole(count)})`).join(', '),
  ])
  return <PictureTable title={title} heads={heads} words={[da.causes.need, da.causes.endings]} rows={rows} />
}
