import type { Causes } from '../../server/contract/causes.ts'
import type { Opening } from '../../server/contract/session.ts'
import { useAnswer } from '../connection/use-answer.ts'
import { Awaited } from '../parts/awaited.tsx'
import { da } from '../shell/da.ts'
import { dayInWords, momentInWords, percent, whole } from '../shell/format.ts'
import { CostlyTables } from './costly-tables.tsx'
import { FiguresPage } from './figures-page.tsx'
import { ParetoPicture } from './pareto-picture.tsx'
import { rateInWords, uncertaintyInWords } from './rate-words.ts'
import { selectionOf, type View } from './view.ts'

interface Props {
  readonly opening: Opening
  readonly path: string
}

/** Why the rate is not higher, what it would take, and what would bring it up most. */
export function CausesPage({ opening }: Props) {
  return (
    <FiguresPage opening={opening} path="/overblik/hvorfor" title={da.causes.title}>
      {(view) => <Found view={view} />}
    </FiguresPage>
  )
}

function Found({ view }: { readonly view: View }) {
  const { value, fault } = useAnswer<Causes>(`/api/measures/causes?${selectionOf(view)}`)
  const causes = value.value
  if (causes === null) return <Awaited loading={da.oversight.loading} fault={fault.value} />
  if (causes.unsettled === null) return <p class="figures-loading">{da.pictures.tooFew}</p>
  return (
    <>
      <p>
        <strong>{da.causes.rate(rateInWords(causes.rate), uncertaintyInWords(causes.rate))}</strong>{' '}
        {da.causes.unsettled(causes.unsettled, whole(causes.unsettled))}
      </p>
      <p class="definition">
        {causes.definitions['strict']} {da.figures.periodOf(dayInWords(causes.from), dayInWords(causes.to))}{' '}
        {da.figures.countedAt(momentInWords(causes.asOf))}
      </p>
      {causes.unsettled > 0 && (
        <>
          <Needs causes={causes} />
          <ParetoPicture causes={causes} />
          <CostlyTables causes={causes} view={view} />
        </>
      )}
    </>
  )
}

/** What the questions that were not settled would need, and what the rate would then be. */
function Needs({ causes }: { readonly causes: Causes }) {
  return (
    <section>
      <h2>{da.causes.needsTitle}</h2>
      <dl class="needs">
        {causes.needs.map(({ need, label, count, share, without }) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd class="muted small">{da.causes.needHelp[need ?? 'none']}</dd>
            <dd>
              <strong>{da.causes.count(whole(count))}</strong> <span class="muted">({percent(share)})</span>
            </dd>
            <dd>{without !== null && da.causes.wouldBe(percent(without))}</dd>
          </div>
        ))}
      </dl>
      <p class="definition">{causes.definitions['without']}</p>
    </section>
  )
}
