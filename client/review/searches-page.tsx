import { useLocation } from 'preact-iso'
import type { AskedText, Searches } from '../../server/contract/searches.ts'
import type { Opening } from '../../server/contract/session.ts'
import { useAnswer } from '../connection/use-answer.ts'
import { useFirstRows } from '../oversight/first-rows.tsx'
import { weekInWords } from '../oversight/rate-words.ts'
import { Awaited } from '../parts/awaited.tsx'
import { NotAllowed } from '../parts/not-allowed.tsx'
import { da } from '../shell/da.ts'
import { dayInWords, momentInWords, whole } from '../shell/format.ts'
import { addressOf, logFilterOf, type LogFilter } from './log-filter.ts'
import { PeriodFields } from './period-fields.tsx'
import { ReviewNav } from './review-nav.tsx'
import { SearchesTable } from './searches-table.tsx'

interface Props {
  readonly opening: Opening
  readonly path: string
}

/** What was searched for, and how often the search did not give what was needed. */
export function SearchesPage({ opening }: Props) {
  const { query, route } = useLocation()
  const filter = logFilterOf(query)
  if (!opening.account.mayOversee) return <NotAllowed title={da.searches.title}>{da.review.notAllowed}</NotAllowed>
  return (
    <main class="page review-page">
      <h1>{da.searches.title}</h1>
      <ReviewNav path="/soegninger" account={opening.account} />
      <div class="filters">
        <PeriodFields
          period={filter}
          onChange={(period) => route(`/soegninger?${addressOf({ ...period, criteria: {} })}`, true)}
        />
      </div>
      <Figures filter={filter} />
    </main>
  )
}

function Figures({ filter }: { readonly filter: LogFilter }) {
  const { from, to } = filter
  const { value, fault } = useAnswer<Searches>(`/api/searches?${addressOf({ from, to, criteria: {} })}`)
  const found = value.value
  if (found === null) return <Awaited loading={da.review.loading} fault={fault.value} />
  if (found.total.asked === 0) return <p>{da.searches.none}</p>
  return (
    <>
      <p class="muted">
        {da.figures.periodOf(dayInWords(from), dayInWords(to))} {da.figures.countedAt(momentInWords(found.asOf))}
      </p>
      <SearchesTable title={da.searches.total} rows={[found.total]} />
      <details class="definitions">
        <summary>{da.searches.definitions}</summary>
        <ul>
          {Object.values(found.definitions).map((definition) => (
            <li key={definition}>{definition}</li>
          ))}
        </ul>
      </details>
      <div class="tables">
        <Texts title={da.searches.unanswered} texts={found.unanswered} filter={filter} search="unanswered" />
        <Texts title={da.searches.poor} texts={found.poor} filter={filter} search="poor" />
      </div>
      <SearchesTable title={da.searches.byTopic} rows={found.byTopic} most={20} />
      <SearchesTable
        title={da.searches.byWeek}
        rows={found.byWeek.map((row) => ({ ...row, label: weekInWords(row.key) }))}
      />
    </>
  )
}

const SHOWN_AT_FIRST = 10

interface TextsProps {
  readonly title: string
  readonly texts: readonly AskedText[]
  readonly filter: LogFilter
  readonly search: 'unanswered' | 'poor'
}

/** Questions in citizens' words, most frequent first; each leads to its contacts. */
function Texts({ title, texts, filter, search }: TextsProps) {
  const { shown, more } = useFirstRows(texts, SHOWN_AT_FIRST)
  const logOf = (text: string): string => `/log?${addressOf({ ...filter, criteria: { search, words: `"${text}"` } })}`
  return (
    <section class="asked-texts">
      <h2>{title}</h2>
      {texts.length === 0 && <p class="muted">{da.searches.noTexts}</p>}
      {texts.length > 0 && (
        <div class="table-frame" tabIndex={0} role="region" aria-label={`${title}. ${da.review.scroll}`}>
          <table>
            <thead>
              <tr>
                <th scope="col">{da.searches.text}</th>
                <th scope="col" class="number">
                  {da.searches.times}
                </th>
              </tr>
            </thead>
            <tbody>
              {shown.map(({ text, times }) => (
                <tr key={text}>
                  <td>
                    <a href={logOf(text)}>{text}</a>
                  </td>
                  <td class="number">{whole(times)}</td>
                </tr>
              ))}
            </tbody>
          </table>
          {more}
        </div>
      )}
    </section>
  )
}
