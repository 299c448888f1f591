import type { Counted, RateName } from '../../server/contract/funnel.ts'
import type { MeasureRow } from '../../server/contract/measures.ts'
import { da } from '../shell/da.ts'
import { intervalInWords, whole } from '../shell/format.ts'
import { useFirstRows } from './first-rows.tsx'
import { IntervalLine } from './interval-line.tsx'
import { MarkedRate } from './marked-rate.tsx'

interface Props {
  readonly title: string
  readonly rows: readonly MeasureRow[]
  readonly measure: RateName
  readonly of: Counted
  /** How many are shown at first. */
  readonly most: number
}

/** One rate by group: share, uncertainty in numbers and as a line, and how many it stands on. */
export function RateTable({ title, rows, measure, of, most }: Props) {
  const { shown, more } = useFirstRows(rows, most)
  // Said once where it is so of all of them; of weeks only the last ones are.
  const areAllProvisional = measure === 'confirmed' && rows.every(({ isProvisional }) => isProvisional)
  return (
    <div class="table-frame" tabIndex={0} role="region" aria-label={`${title}. ${da.oversight.scroll}`}>
      <table class="rates">
        <caption>{areAllProvisional ? `${title} (${da.figures.provisional})` : title}</caption>
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
            <GroupRow
              key={row.key}
              row={row}
              measure={measure}
              of={of}
              isProvisional={measure === 'confirmed' && row.isProvisional && !areAllProvisional}
            />
          ))}
        </tbody>
      </table>
      {more}
    </div>
  )
}

interface RowProps extends Pick<Props, 'measure' | 'of'> {
  readonly row: MeasureRow
  readonly isProvisional: boolean
}

function GroupRow({ row, measure, of, isProvisional }: RowProps) {
  const rates = row[of]
  const rate = rates[measure]
  return (
    <tr>
      <th scope="row">{row.label}</th>
      <td class={rate.isHidden ? 'muted' : ''} title={rate.isHidden ? da.oversight.hiddenHelp : undefined}>
        <MarkedRate rate={rate} isProvisional={isProvisional} />
      </td>
      <td class="muted">{rate.interval && intervalInWords(rate.interval)}</td>
      <td class="line-cell">{rate.interval !== null && rate.value !== null && <IntervalLine rate={rate} />}</td>
      <td>{rate.n !== null && whole(rate.n)}</td>
      <td class="muted extra">{whole(rates.all)}</td>
      <td class="muted extra">{whole(rates.excluded)}</td>
    </tr>
  )
}
