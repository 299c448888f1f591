import type { Rate } from '../../server/contract/measures.ts'
import type { ReportFigure } from '../../server/contract/report.ts'
import { rateInWords } from '../oversight/rate-words.ts'
import { da } from '../shell/da.ts'
import { intervalInWords, whole } from '../shell/format.ts'

interface Props {
  readonly title: string
  readonly figures: readonly ReportFigure[]
}

/** Shares of this period beside those of the one before, where there was anything, and whether they have changed. */
export function ChangeTable({ title, figures }: Props) {
  const isCompared = figures.some(({ before }) => before.n !== 0)
  const isMixed = figures.some(({ unit }) => unit !== figures[0]?.unit)
  return (
    <div class="table-frame" tabIndex={0} role="region" aria-label={`${title}. ${da.oversight.scroll}`}>
      <table class="rates change-table">
        <caption>{title}</caption>
        <thead>
          <tr>
            <td />
            <th scope="col">{da.papers.share}</th>
            <th scope="col">{da.oversight.interval}</th>
            <th scope="col">{da.oversight.n}</th>
            {isCompared && (
              <>
                <th scope="col">{da.papers.before}</th>
                <th scope="col">{da.papers.nBefore}</th>
                <th scope="col">{da.papers.verdict}</th>
              </>
            )}
          </tr>
        </thead>
        <tbody>
          {figures.map((figure) => (
            <FigureRow key={figure.label} figure={figure} isMixed={isMixed} isCompared={isCompared} />
          ))}
        </tbody>
      </table>
    </div>
  )
}

interface RowProps {
  readonly figure: ReportFigure
  /** The table counts different things, so that each row says which. */
  readonly isMixed: boolean
  readonly isCompared: boolean
}

function FigureRow({ figure: { label, unit, now, before, change }, isMixed, isCompared }: RowProps) {
  return (
    <tr>
      <th scope="row">
        {label} {isMixed && <span class="muted small">({unit})</span>}
      </th>
      <td>
        {rateInWords(now)}
        {now.isUncertain && !now.isHidden && <span class="uncertain muted"> {da.oversight.uncertain}</span>}
      </td>
      <td class="muted">{now.interval && intervalInWords(now.interval)}</td>
      <td>{numberOf(now)}</td>
      {isCompared && (
        <>
          <td>{before.n === 0 ? da.papers.nothing : rateInWords(before)}</td>
          <td class="muted">{numberOf(before)}</td>
          <td>{before.n === 0 ? '' : da.papers.verdicts[change.kind]}</td>
        </>
      )}
    </tr>
  )
}

function numberOf({ n }: Rate): string {
  return n === null ? '' : whole(n)
}
