import type { Rate } from '../../server/contract/measures.ts'
import type { SearchesRow } from '../../server/contract/searches.ts'
import { da } from '../shell/da.ts'
import { intervalInWords, percent, whole } from '../shell/format.ts'

const columns = ['unanswered', 'poor', 'reformulated', 'chosenFirst', 'chosenOther'] as const

/** How often the search gave what was used, each share with its uncertainty. */
export function SearchesTable({ title, rows }: { readonly title: string; readonly rows: readonly SearchesRow[] }) {
  return (
    <div class="table-frame" tabIndex={0} role="region" aria-label={`${title}. ${da.review.scroll}`}>
      <table class="searches">
        <caption>{title}</caption>
        <thead>
          <tr>
            <td />
            <th scope="col">{da.searches.asked}</th>
            {columns.map((name) => (
              <th key={name} scope="col">
                {da.searches.columns[name]}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.key}>
              <th scope="row">{row.label}</th>
              <td>{whole(row.asked)}</td>
              {columns.map((name) => (
                <Share key={name} rate={row[name]} />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

function Share({ rate }: { readonly rate: Rate }) {
  if (rate.value === null) {
    return (
      <td class="muted" title={da.searches.hiddenHelp}>
        {da.searches.hidden}
      </td>
    )
  }
  return (
    <td>
      {percent(rate.value)}
      <span class="muted">
        {rate.interval && intervalInWords(rate.interval)}
        {rate.n !== null && `, ${da.searches.n(whole(rate.n))}`}
        {rate.isUncertain && ` (${da.searches.uncertain})`}
      </span>
    </td>
  )
}
