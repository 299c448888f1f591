import { useMemo } from 'preact/hooks'
import type { GoalRow, GoalStandings } from '../../server/contract/goal-standings.ts'
import { useAnswer } from '../connection/use-answer.ts'
import { da } from '../shell/da.ts'
import { percent } from '../shell/format.ts'
import { NoPicture } from './picture.tsx'
import { rateInWords } from './rate-words.ts'
import { SharesPicture } from './shares-picture.tsx'
import { selectionOf, type View } from './view.ts'

/** The shares that the municipality has goals for, beside the goals. */
export function GoalsPicture({ view }: { readonly view: View }) {
  const { value, fault } = useAnswer<GoalStandings>(`/api/measures/goals?${selectionOf(view)}`)
  const title = da.pictures.goals.title
  const rows = useMemo(
    () =>
      value.value?.rows.map(({ measure, label, rate, goal, standing }) => ({
        key: measure,
        label,
        rate,
        goal: goal?.share ?? null,
        remark: standing === null ? da.pictures.goals.none : da.pictures.goals.standings[standing],
      })) ?? [],
    [value.value],
  )
  if (value.value === null) return <NoPicture title={title} fault={fault.value} />
  if (rows.every(({ rate }) => rate.isHidden)) return <NoPicture title={title} nothing={da.pictures.tooFew} />
  const definitions = value.value.rows.map(({ definition }) => definition)
  return (
    <SharesPicture
      title={title}
      counted={value.value}
      says={value.value.rows.map(inWords).join(' ')}
      reading={da.pictures.goals.reading}
      definition={definitions.join(' ')}
      rows={rows}
    />
  )
}

function inWords({ label, rate, goal, standing }: GoalRow): string {
  const beside =
    goal === null || standing === null ? null : { goal: da.pictures.goalShare(percent(goal.share)), standing }
  return da.pictures.goals.says(label, rateInWords(rate), beside)
}
