import type { Measures } from '../../server/contract/measures.ts'
import type { Opening } from '../../server/contract/session.ts'
import { useAnswer } from '../connection/use-answer.ts'
import { Awaited } from '../parts/awaited.tsx'
import { Select } from '../parts/select.tsx'
import { da } from '../shell/da.ts'
import { dayInWords, momentInWords } from '../shell/format.ts'
import { FiguresPage } from './figures-page.tsx'
import { MeasureChoice } from './measure-choice.tsx'
import { OtherShares } from './other-shares.tsx'
import { RateFigure } from './rate-figure.tsx'
import { RateTable } from './rate-table.tsx'
import { weekInWords } from './rate-words.ts'
import { selectionOf, splits, type Split, type View } from './view.ts'

interface Props {
  readonly opening: Opening
  readonly path: string
}

/** How the period went: the rates with their uncertainty, and one of them split as asked for. */
export function OverviewPage({ opening }: Props) {
  return (
    <FiguresPage opening={opening} path="/overblik" title={da.oversight.title}>
      {(view, change) => (
        <>
          <div class="filters">
            <MeasureChoice view={view} onChange={change} />
            <Select
              label={da.figures.by}
              value={view.by}
              options={splits.map((split) => ({ value: split, label: da.figures.splits[split] }))}
              onChange={(value) => change({ by: splits.find((split) => split === value) ?? 'channel' })}
            />
          </div>
          <Figures view={view} />
        </>
      )}
    </FiguresPage>
  )
}

function Figures({ view }: { readonly view: View }) {
  const { value, fault } = useAnswer<Measures>(`/api/measures?${selectionOf(view)}&by=${view.by}`)
  const measures = value.value
  if (measures === null) return <Awaited loading={da.oversight.loading} fault={fault.value} />
  const { total, rows, definitions, asOf } = measures
  if (total.questions.all === 0) return <p class="figures-loading">{da.figures.nothing}</p>
  const definition = definitions[view.measure] ?? ''
  const shared = { measure: view.measure, isProvisional: total.isProvisional }
  return (
    <>
      <p class="muted">
        {da.figures.periodOf(dayInWords(measures.from), dayInWords(measures.to))}{' '}
        {da.figures.countedAt(momentInWords(asOf))}
      </p>
      {view.measure === 'confirmed' && total.isProvisional && <p class="notice">{da.figures.provisionalHelp}</p>}
      <div class="figures">
        <RateFigure title={da.oversight.questions} rates={total.questions} definition={definition} {...shared} />
        <RateFigure
          title={da.oversight.contacts}
          rates={total.contacts}
          definition={definitions['contacts'] ?? ''}
          {...shared}
        />
      </div>
      <RateTable
        key={`${view.by} ${view.of}`}
        title={da.figures.tableTitle(
          da.figures.measures[view.measure],
          view.of === 'questions' ? da.oversight.questions : da.oversight.contacts,
          da.figures.splits[view.by],
        )}
        rows={inOrder(rows, view)}
        measure={view.measure}
        of={view.of}
        most={bySize.has(view.by) ? 20 : rows.length}
      />
      <OtherShares row={total} definitions={definitions} />
      <p>
        <a href={`/log?${selectionOf(view)}`}>{da.figures.toLog}</a>
      </p>
      <details class="definitions">
        <summary>{da.oversight.definitions}</summary>
        <ul>
          {Object.values(definitions).map((text) => (
            <li key={text}>{text}</li>
          ))}
        </ul>
      </details>
    </>
  )
}

const bySize: ReadonlySet<Split> = new Set(['topic', 'article', 'life-event'])

/** What there are many of comes by size; everything else as the municipality or the calendar has it. */
function inOrder(rows: Measures['rows'], { by, of }: View): Measures['rows'] {
  if (by === 'week') return rows.map((row) => ({ ...row, label: weekInWords(row.key) }))
  return bySize.has(by) ? rows.toSorted((a, b) => b[of].all - a[of].all) : rows
}
