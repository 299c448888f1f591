import type { Rate } from '../../server/contract/measures.ts'
import type { SearchesRow } from '../../server/contract/searches.ts'
import { useFirstRows } from '../oversight/first-rows.tsx'
import { da } from '../shell/da.ts'
import { intervalInWords, percent, whole } from '../shell/format.ts'

interface Props {
  readonly title: string
  readonly rows: readonly SearchesRow[]
  /** How many are shown at first. */
  readonly most?: number
}

/** Shares of the asked, and shares of those that were answered. */
const ofAsked = ['unanswered', 'poor', 'reformulated'] as const
const ofAnswered = ['chosenFirst', 'chosenOther'] as const

/** How often the search gave what was used, each share with its uncertainty, after the number it is a share of. */
export function SearchesTable({ title, rows, most = rows.length }: Props) {
  const { shown, more } = useFirstRows(rows, most)
  const { asked, answered, columns } = da.searches
  const heads = [asked, ...ofAsked.map((name) => columns[name]), answered, ...ofAnswered.map((name) => columns[name])]
  return (
    <div class="table-frame" tabIndex={0} role="region" aria-label={`${title}. ${da.review.scroll}`}>
      <table class="searches">
        <caption>{title}</caption>
        <thead>
          <tr>
            <td />
            {heads.map((head) => (
              <th key={head} scope="col">
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {shown.map((row) => (
            <tr key={row.key}>
              <th scope="row">{row.label}</th>
              <Total n={row.asked} isUncertain={row.unanswered.isUncertain && !row.unanswered.isHidden} />
              {ofAsked.map((name) => (
                <Share key={name} rate={row[name]} />
              ))}
              <Total n={row.chosenFirst.n} isUncertain={row.chosenFirst.isUncertain && !row.chosenFirst.isHidden} />
              {ofAnswered.map((name) => (
                <Share key={name} rate={row[name]} />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      {more}
    </div>
  )
}

function Total({ n, isUncertain }: { readonly n: number | null; readonly isUncertain: boolean }) {
  return (
    <td>
      {n !== null && whole(n)}
      {isUncertain && <span class="muted">{da.oversight.uncertain}</span>}
    </td>
  )
}

function Share({ rate }: { readonly rate: Rate }) {
  if (rate.value === null) {
    return (
      <td class="muted" title={da.oversight.hiddenHelp}>
        {da.oversight.hidden}
      </td>
    )
  }
  return (
    <td>
      {percent(rate.value)}
      <span class="muted">{rate.interval && intervalInWords(rate.interval)}</span>
    </td>
  )
}
