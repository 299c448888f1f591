import { useSignal } from '@preact/signals'
import type { Counted, RateName } from '../../server/contract/funnel.ts'
import type { MeasureRow } from '../../server/contract/measures.ts'
import { da } from '../shell/da.ts'
import { intervalInWords, whole } from '../shell/format.ts'
import { IntervalLine } from './interval-line.tsx'
import { marksOf, rateInWords } from './rate-words.ts'

interface Props {
  readonly title: string
  readonly rows: readonly MeasureRow[]
  readonly measure: RateName
  readonly of: Counted
}

const SHOWN_AT_FIRST = 20

/** One rate by group: share, uncertainty in numbers and as a line, and how many it stands on. */
export function RateTable({ title, rows, measure, of }: Props) {
  const isAll = useSignal(false)
  const shown = isAll.value ? rows : rows.slice(0, SHOWN_AT_FIRST)
  return (
    <div class="table-frame" tabIndex={0} role="region" aria-label={`${title}. ${da.oversight.scroll}`}>
      <table class="rates">
        <caption>{title}</caption>
        <thead>
          <tr>
            <td />
            <th scope="col">%</th>
            <th scope="col">{da.oversight.interval}</th>
            <th scope="col" class="line-head">
              {da.figures.lineHead}
            </th>
            <th scope="col">{da.oversight.n}</th>
            <th scope="col" class="extra">
              {da.figures.all}
            </th>
            <th scope="col" class="extra">
              {da.figures.left}
            </th>
          </tr>
        </thead>
        <tbody>
          {shown.map((row) => (
            <GroupRow key={row.key} row={row} measure={measure} of={of} />
          ))}
        </tbody>
      </table>
      {shown.length < rows.length && (
        <button type="button" class="link all-rows" onClick={() => (isAll.value = true)}>
          {da.figures.showAll(rows.length)}
        </button>
      )}
    </div>
  )
}

function GroupRow({ row, measure, of }: { readonly row: MeasureRow } & Pick<Props, 'measure' | 'of'>) {
  const rates = row[of]
  const rate = rates[measure]
  const marks = marksOf(rate, measure === 'confirmed' && row.isProvisional)
  return (
    <tr>
      <th scope="row">{row.label}</th>
      <td class={rate.isHidden ? 'muted' : ''} title={rate.isHidden ? da.oversight.hiddenHelp : undefined}>
        {rateInWords(rate)}
        {marks.length > 0 && <span class="uncertain muted"> {marks.join(', ')}</span>}
      </td>
      <td class="muted">{rate.interval && intervalInWords(rate.interval)}</td>
      <td class="line-cell">{rate.interval !== null && rate.value !== null && <IntervalLine rate={rate} />}</td>
      <td>{rate.n !== null && whole(rate.n)}</td>
      <td class="muted extra">{whole(rates.all)}</td>
      <td class="muted extra">{whole(rates.excluded)}</td>
    </tr>
  )
}
