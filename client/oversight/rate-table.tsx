import type { MeasureRow, Rate } from '../../server/contract/measures.ts'
import { da } from '../shell/da.ts'
import { intervalInWords, whole } from '../shell/format.ts'
import { rateInWords } from './rate-figure.tsx'

/** The strict rate by group, for questions and for contacts. */
export function RateTable({ title, rows }: { readonly title: string; readonly rows: readonly MeasureRow[] }) {
  return (
    <div class="table-frame" tabIndex={0} role="region" aria-label={`${title}. ${da.oversight.scroll}`}>
      <table class="rates">
        <caption>{title}</caption>
        <thead>
          <tr>
            <td />
            <th colSpan={3} scope="colgroup">
              {da.oversight.questions}
            </th>
            <th colSpan={3} scope="colgroup">
              {da.oversight.contacts}
            </th>
          </tr>
          <tr>
            <td />
            <RateHeads />
            <RateHeads />
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.key}>
              <th scope="row">{row.label}</th>
              <RateCells rate={row.questions.strict} />
              <RateCells rate={row.contacts.strict} />
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

function RateHeads() {
  return (
    <>
      <th scope="col">%</th>
      <th scope="col">{da.oversight.interval}</th>
      <th scope="col">{da.oversight.n}</th>
    </>
  )
}

function RateCells({ rate }: { readonly rate: Rate }) {
  const isUncertain = rate.isUncertain && !rate.isHidden
  return (
    <>
      <td class={rate.isHidden ? 'muted' : ''} title={rate.isHidden ? da.oversight.hiddenHelp : undefined}>
        {rateInWords(rate)}
        {isUncertain && <span class="uncertain muted"> {da.oversight.uncertain}</span>}
      </td>
      <td class="muted">{rate.interval && intervalInWords(rate.interval)}</td>
      <td>{rate.n !== null && whole(rate.n)}</td>
    </>
  )
}
