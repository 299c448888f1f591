import { useLocation } from 'preact-iso'
import { useSignal, type Signal } from '@preact/signals'
import type { Costs, PriceList } from '../../server/contract/cost.ts'
import type { Opening } from '../../server/contract/session.ts'
import { useAnswer } from '../connection/use-answer.ts'
import { PeriodChoice } from '../oversight/period-choice.tsx'
import { viewOf } from '../oversight/view.ts'
import { Awaited } from '../parts/awaited.tsx'
import { Field } from '../parts/field.tsx'
import { Select } from '../parts/select.tsx'
import { da } from '../shell/da.ts'
import { dayInWords, momentInWords } from '../shell/format.ts'
import { CostTable } from './cost-table.tsx'
import { amountInWords } from './kroner.ts'
import { PageFrame } from './page-frame.tsx'
import { PriceForm } from './price-form.tsx'

interface Props {
  readonly opening: Opening
  readonly path: string
}

const PAGE = '/overblik/oekonomi'
const USUAL_SHARE = '80'

/** What the period's contacts cost, and what more self-service would save. */
export function MoneyPage({ opening }: Props) {
  const { query, route } = useLocation()
  const told = useSignal('')
  const { from, to } = viewOf(query)
  const chosen = { from, to, prices: query['prices'] ?? '', share: query['share'] ?? USUAL_SHARE }

  function change(changes: Partial<typeof chosen>): void {
    const all = Object.entries({ ...chosen, ...changes }).filter(([, value]) => value !== '')
    route(`${PAGE}?${new URLSearchParams(all).toString()}`, true)
  }

  return (
    <PageFrame opening={opening} path={PAGE} title={da.money.title} intro={da.money.intro}>
      <Worked chosen={chosen} onChange={change} told={told} />
      <PriceForm
        channels={opening.configuration.channels}
        onSaved={(prices, name) => {
          told.value = da.money.saved(name)
          change({ prices })
        }}
      />
    </PageFrame>
  )
}

interface Chosen {
  readonly from: string
  readonly to: string
  readonly prices: string
  readonly share: string
}

interface WorkedProps {
  readonly chosen: Chosen
  readonly onChange: (changes: Partial<Chosen>) => void
  readonly told: Signal<string>
}

function Worked({ chosen, onChange, told }: WorkedProps) {
  const { value, fault } = useAnswer<Costs>(`/api/costs?${askedFor(chosen)}`)
  const costs = value.value
  return (
    <>
      <section class="filters money-choice" aria-label={da.figures.selection}>
        <PeriodChoice period={chosen} onChange={onChange} />
        <Select
          isWide
          label={da.money.prices}
          value={chosen.prices}
          options={[{ value: '', label: da.money.noPrices }, ...(costs?.lists ?? []).map(optionOf)]}
          onChange={(prices) => onChange({ prices })}
        />
        <Field label={da.money.share}>
          <input
            type="number"
            min={0}
            max={100}
            step={1}
            value={chosen.share}
            onChange={({ currentTarget }) => currentTarget.checkValidity() && onChange({ share: currentTarget.value })}
          />
        </Field>
      </section>
      <p class="print-only">{da.figures.periodOf(dayInWords(chosen.from), dayInWords(chosen.to))}</p>
      <p role="status">{told.value}</p>
      {costs === null ? <Awaited loading={da.counting.loading} fault={fault.value} /> : <Result costs={costs} />}
    </>
  )
}

function askedFor({ from, to, prices, share }: Chosen): string {
  return new URLSearchParams({ from, to, share, ...(prices === '' ? {} : { prices }) }).toString()
}

function optionOf({ key, name, year, isPreset }: PriceList): { value: string; label: string } {
  return { value: key, label: isPreset ? da.money.preset(name) : da.money.own(name, String(year)) }
}

function Result({ costs }: { readonly costs: Costs }) {
  const { chosen, totalOere, savingOere } = costs
  if (costs.rows.length === 0) return <p>{da.money.none}</p>
  return (
    <>
      {chosen === null && <p class="notice">{da.money.choose}</p>}
      {chosen && totalOere && savingOere && (
        <>
          <dl class="amounts">
            <div>
              <dt>{da.money.cost}</dt>
              <dd>{amountInWords(totalOere)}</dd>
            </div>
            <div>
              <dt>{da.money.saving(`${costs.share.toLocaleString('da-DK')} %`)}</dt>
              <dd>{amountInWords(savingOere)}</dd>
            </div>
          </dl>
          <p class="muted">
            {da.money.source(chosen.source)}{' '}
            {chosen.madeBy !== null &&
              chosen.madeAt !== null &&
              da.money.madeBy(chosen.madeBy, momentInWords(chosen.madeAt))}
          </p>
        </>
      )}
      <CostTable costs={costs} />
      {costs.assumptions.length > 0 && (
        <section class="assumptions">
          <h2>{da.money.assumptions}</h2>
          <ul>
            {costs.assumptions.map((one) => (
              <li key={one}>{one}</li>
            ))}
          </ul>
        </section>
      )}
      <p class="muted">{da.money.asOf(momentInWords(costs.asOf))}</p>
    </>
  )
}
