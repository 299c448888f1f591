import type { Coverage, CoverageRow } from '../../server/contract/counting.ts'
import { useAnswer } from '../connection/use-answer.ts'
import { marksOf, rateInWords } from '../oversight/rate-words.ts'
import { Awaited } from '../parts/awaited.tsx'
import { da } from '../shell/da.ts'
import { intervalInWords, momentInWords, whole } from '../shell/format.ts'

interface Props {
  readonly from: string
  readonly to: string
}

/** How much of what came in is in Straks, by channel and week. */
export function CoverageTables({ from, to }: Props) {
  const { value, fault } = useAnswer<Coverage>(`/api/counting/coverage?from=${from}&to=${to}`)
  const coverage = value.value
  if (coverage === null) return <Awaited loading={da.counting.loading} fault={fault.value} />
  if (coverage.weeks.length === 0) return <p>{da.importing.coverageNone}</p>
  const together = coverage.channels.map((row) => ({ ...row, week: da.importing.all }))
  const weeks = coverage.weeks
    .toSorted((a, b) => b.week.localeCompare(a.week))
    .map((row) => ({ ...row, week: da.importing.weekNamed(row.week) }))
  return (
    <>
      <Rows rows={[...together, ...weeks]} />
      <p class="definition">
        {coverage.definition} {da.money.asOf(momentInWords(coverage.asOf))}
      </p>
    </>
  )
}

function Rows({ rows }: { readonly rows: readonly CoverageRow[] }) {
  const texts = da.importing
  const heads = [texts.share, texts.interval, texts.inStraks, texts.inOther, texts.days]
  return (
    <div class="table-frame" tabIndex={0} role="region" aria-label={`${texts.coverage}. ${texts.scroll}`}>
      <table class="rates worded">
        <caption>{texts.coverage}</caption>
        <thead>
          <tr>
            <th scope="col">{texts.channel}</th>
            <th scope="col" class="words">
              {texts.week}
            </th>
            {heads.map((head) => (
              <th key={head} scope="col">
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <Row key={`${row.channel} ${row.week}`} row={row} />
          ))}
        </tbody>
      </table>
    </div>
  )
}

function Row({ row }: { readonly row: CoverageRow }) {
  const { coverage } = row
  const marks = row.isOver ? [] : marksOf(coverage, false)
  return (
    <tr>
      <th scope="row">{row.label}</th>
      <td class="words">{row.week}</td>
      <td class={coverage.value === null ? 'muted' : ''}>
        {row.isOver ? da.importing.over : rateInWords(coverage)}
        {marks.length > 0 && <span class="uncertain muted"> {marks.join(', ')}</span>}
      </td>
      <td class="muted">{coverage.interval && intervalInWords(coverage.interval)}</td>
      <td>{whole(row.registered)}</td>
      <td>{whole(row.total)}</td>
      <td class="muted">{whole(row.days)}</td>
    </tr>
  )
}
