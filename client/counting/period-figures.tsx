import type { CountingFigures, CountingRow } from '../../server/contract/counting.ts'
import { useAnswer } from '../connection/use-answer.ts'
import { marksOf, rateInWords, uncertaintyInWords } from '../oversight/rate-words.ts'
import { Awaited } from '../parts/awaited.tsx'
import { da } from '../shell/da.ts'
import { intervalInWords, momentInWords, whole } from '../shell/format.ts'
import { countTypes } from './counting-keys.ts'

/** What was counted in a period, by task and channel. */
export function PeriodFigures({ period }: { readonly period: string }) {
  const { value, fault } = useAnswer<CountingFigures>(`/api/counting/periods/${period}`)
  const figures = value.value
  if (figures === null) return <Awaited loading={da.counting.loading} fault={fault.value} />
  const { from, to, name } = figures.period
  return (
    <section class="figure-block">
      <h2>{name}</h2>
      <p>
        {da.countingPeriods.counted}: <strong>{whole(figures.counted)}</strong>. {da.countingPeriods.settled}:{' '}
        <strong>{rateInWords(figures.settled)}</strong>{' '}
        <span class="muted">({uncertaintyInWords(figures.settled)})</span>
      </p>
      {figures.rows.length === 0 ? <p>{da.countingPeriods.empty}</p> : <Rows rows={figures.rows} />}
      <p class="downloads">
        {da.countingPeriods.export}:
        <a download href={`/api/counting/export?from=${from}&to=${to}&format=csv`}>
          {da.papers.formats.csv}
        </a>
        <a download href={`/api/counting/export?from=${from}&to=${to}&format=xlsx`}>
          {da.papers.formats.xlsx}
        </a>
        <span class="muted">{da.countingPeriods.exportHelp}</span>
      </p>
      <details class="definitions">
        <summary>{da.countingPeriods.definitions}</summary>
        <ul>
          {figures.definitions.map((definition) => (
            <li key={definition}>{definition}</li>
          ))}
        </ul>
        <p class="muted">{da.countingPeriods.asOf(momentInWords(figures.asOf))}</p>
      </details>
    </section>
  )
}

function Rows({ rows }: { readonly rows: readonly CountingRow[] }) {
  const texts = da.countingPeriods
  return (
    <div class="table-frame" tabIndex={0} role="region" aria-label={`${texts.counted}. ${texts.scroll}`}>
      <table class="rates worded">
        <caption>{texts.counted}</caption>
        <thead>
          <tr>
            <th scope="col">{texts.task}</th>
            <th scope="col" class="words">
              {texts.kle}
            </th>
            <th scope="col" class="words">
              {texts.channel}
            </th>
            <th scope="col">{texts.counted}</th>
            {countTypes.map((type) => (
              <th key={type} scope="col">
                {da.counting.types[type]}
              </th>
            ))}
            <th scope="col">{texts.settled}</th>
            <th scope="col">{texts.interval}</th>
            <th scope="col">n</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <Row key={`${row.task} ${row.channel}`} row={row} />
          ))}
        </tbody>
      </table>
    </div>
  )
}

function Row({ row }: { readonly row: CountingRow }) {
  const { settled, types } = row
  const marks = marksOf(settled, false)
  return (
    <tr>
      <th scope="row">{row.label}</th>
      <td class="words muted">{row.task.startsWith('eget-') ? '' : row.task}</td>
      <td class="words">{row.channelLabel}</td>
      <td>{whole(row.counted)}</td>
      {countTypes.map((type) => (
        <td key={type} class={types === null ? 'muted' : ''}>
          {types === null ? da.countingPeriods.tooFew : whole(types[type])}
        </td>
      ))}
      <td class={settled.isHidden ? 'muted' : ''}>
        {rateInWords(settled)}
        {marks.length > 0 && <span class="uncertain muted"> {marks.join(', ')}</span>}
      </td>
      <td class="muted">{settled.interval && intervalInWords(settled.interval)}</td>
      <td class="muted">{settled.n !== null && whole(settled.n)}</td>
    </tr>
  )
}
