import type { ComponentChildren } from 'preact'
import type { Rates } from '../../server/contract/measures.ts'
import type { Opening } from '../../server/contract/session.ts'
import type { WorkedExample } from '../../server/contract/worked-example.ts'
import { useAnswer } from '../connection/use-answer.ts'
import { Awaited } from '../parts/awaited.tsx'
import { da } from '../shell/da.ts'
import { dayInWords, intervalInWords, momentInWords, percent, whole } from '../shell/format.ts'
import { FiguresPage } from './figures-page.tsx'
import { withoutName } from './rate-words.ts'
import { WilsonExample } from './wilson-example.tsx'

interface Props {
  readonly opening: Opening
  readonly path: string
}

/** What each figure means, worked through on the municipality's own last week. */
export function MethodPage({ opening }: Props) {
  return (
    <FiguresPage opening={opening} path="/overblik/saadan-maales-det" title={da.method.title} hasSelection={false}>
      {() => <Worked />}
    </FiguresPage>
  )
}

function Worked() {
  const { value, fault } = useAnswer<WorkedExample>('/api/measures/example')
  const example = value.value
  if (example === null) return <Awaited loading={da.oversight.loading} fault={fault.value} />
  const { row, definitions } = example
  return (
    <div class="method">
      <p>{da.method.intro}</p>
      <p class={example.isInvented ? 'notice' : 'muted'}>
        {example.isInvented
          ? da.method.invented
          : da.method.own(
              da.pictures.week(Number(example.week.split('-W')[1])),
              dayInWords(example.from),
              dayInWords(example.to),
            )}{' '}
        {da.figures.countedAt(momentInWords(example.asOf))}
      </p>
      <Rated
        title={da.oversight.questions}
        rates={row.questions}
        referred={example.referred}
        definitions={definitions}
        isProvisional={row.isProvisional}
      >
        <p class="definition">{definitions['excluded']}</p>
      </Rated>
      <Rated title={da.oversight.contacts} rates={row.contacts} referred={null} isProvisional={row.isProvisional}>
        <p class="definition">
          {definitions['contacts']} {da.method.alike}
        </p>
      </Rated>
      <WilsonExample steps={example.steps} />
      <section>
        <h2>{da.method.rulesTitle}</h2>
        <ul class="rules">
          {da.method.rules.map((rule) => (
            <li key={rule}>{rule}</li>
          ))}
        </ul>
      </section>
      <section>
        <h2>{da.figures.otherShares}</h2>
        <ul class="rules">
          {(['linked', 'repeats', 'offered', 'transferred'] as const).map((name) => (
            <li key={name}>{definitions[name]}</li>
          ))}
        </ul>
      </section>
    </div>
  )
}

interface RatedProps {
  readonly title: string
  readonly rates: Rates
  /** Of questions; contacts are not counted by it. */
  readonly referred: number | null
  /** None where they stand elsewhere on the page. */
  readonly definitions?: Readonly<Record<string, string>>
  readonly isProvisional: boolean
  readonly children?: ComponentChildren
}

/** The four rates of questions or contacts, each with the numbers in its formula. */
function Rated({ title, rates, referred, definitions = {}, isProvisional, children }: RatedProps) {
  return (
    <section>
      <h2>{title}</h2>
      {children}
      <dl class="worked">
        {formulasOf(rates, referred).map(({ name, formula, rate }) => (
          <div key={name}>
            <dt>{da.figures.measures[name]}</dt>
            {definitions[name] !== undefined && <dd class="definition">{withoutName(definitions[name])}</dd>}
            <dd class="formula">
              {rate.value === null ? da.oversight.hidden : `${formula} = ${percent(rate.value)}`}
              {rate.interval !== null && (
                <span class="muted">{`, ${da.oversight.interval} ${intervalInWords(rate.interval)}`}</span>
              )}
              {name === 'confirmed' && isProvisional && <span class="muted">{`, ${da.figures.provisional}`}</span>}
            </dd>
          </div>
        ))}
      </dl>
    </section>
  )
}

function formulasOf(rates: Rates, referred: number | null) {
  const { all, excluded, strict, withHelpAndReferral, ofEligible, confirmed } = rates
  const resolved = strict.resolved ?? 0
  const base = `${whole(all)} − ${whole(excluded)}`
  const more = (withHelpAndReferral.resolved ?? 0) - resolved
  const helped = referred === null ? whole(more) : `${whole(more - referred)} + ${whole(referred)}`
  const beyond = all - excluded - (ofEligible.n ?? 0)
  const takenBack = resolved - (confirmed.resolved ?? 0)
  return [
    { name: 'strict', rate: strict, formula: `${whole(resolved)} ÷ (${base})` },
    {
      name: 'withHelpAndReferral',
      rate: withHelpAndReferral,
      formula: `(${whole(resolved)} + ${helped}) ÷ (${base})`,
    },
    { name: 'ofEligible', rate: ofEligible, formula: `${whole(resolved)} ÷ (${base} − ${whole(beyond)})` },
    { name: 'confirmed', rate: confirmed, formula: `(${whole(resolved)} − ${whole(takenBack)}) ÷ (${base})` },
  ] as const
}
