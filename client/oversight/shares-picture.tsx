import type { Rate } from '../../server/contract/measures.ts'
import { da } from '../shell/da.ts'
import { intervalInWords, percent, whole } from '../shell/format.ts'
import { drawShares } from './draw-shares.ts'
import { Drawing } from './drawing.tsx'
import { PictureTable } from './picture-table.tsx'
import { Picture, type Counted } from './picture.tsx'
import { marksOf, rateInWords } from './rate-words.ts'

/** A share on its own line, with the goal for it where there is one. */
export interface ShareRow {
  readonly key: string
  readonly label: string
  readonly rate: Rate
  readonly goal: number | null
  /** How it stands beside its goal, in words. */
  readonly remark: string
}

interface Props {
  readonly title: string
  readonly says: string
  readonly reading: string
  readonly definition: string
  readonly counted: Counted
  readonly rows: readonly ShareRow[]
}

/** Shares from 0 to 100 % with their intervals and goals. */
export function SharesPicture({ title, says, reading, definition, counted, rows }: Props) {
  const heads = [da.pictures.what, '%', da.oversight.interval, da.oversight.n, da.pictures.goalHead, da.pictures.remark]
  const cells = rows.map(({ label, rate, goal, remark }) => [
    label,
    rateInWords(rate),
    rate.interval === null ? '' : intervalInWords(rate.interval),
    rate.n === null ? '' : whole(rate.n),
    goal === null ? '' : percent(goal),
    [...marksOf(rate, false), remark].filter((one) => one !== '').join(', '),
  ])
  return (
    <Picture
      title={title}
      says={says}
      counted={counted}
      reading={reading}
      definition={definition}
      table={<PictureTable title={title} heads={heads} words={[da.pictures.remark]} rows={cells} />}
    >
      <Drawing says={says} data={rows} draw={drawShares} />
    </Picture>
  )
}
