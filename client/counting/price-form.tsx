import { useSignal } from '@preact/signals'
import { v7 as uuidv7 } from 'uuid'
import type { Channel } from '../../server/contract/configuration.ts'
import type { Price } from '../../server/contract/cost.ts'
import { sendJson } from '../connection/http.ts'
import { Field } from '../parts/field.tsx'
import { textsOf } from '../parts/form-texts.ts'
import { useOnce } from '../parts/use-once.ts'
import { da } from '../shell/da.ts'
import { dayBefore } from '../shell/format.ts'
import { parseKroner } from './kroner.ts'

interface Props {
  readonly channels: readonly Channel[]
  readonly onSaved: (key: string, name: string) => void
}

const SELF_SERVICE = 'self'

/** A new list of the municipality's own prices. */
export function PriceForm({ channels, onSaved }: Props) {
  const fault = useSignal<string | null>(null)
  const rows = [{ code: SELF_SERVICE, label: da.money.selfService }, ...channels]

  const save = useOnce(async (form: HTMLFormElement) => {
    const texts = textsOf(form)
    const read = rows.map((row) => ({ ...row, price: priceIn(texts, row.code) }))
    const wrong = read.find(({ price }) => price === 'wrong')
    fault.value = wrong ? da.money.priceFault(wrong.label) : null
    if (wrong) return
    const given = read.flatMap(({ code, price }) =>
      price === null || price === 'wrong' ? [] : [{ channel: code, ...price }],
    )
    const own = given.find(({ channel }) => channel === SELF_SERVICE)
    const prices = given.filter(({ channel }) => channel !== SELF_SERVICE)
    if (own === undefined || prices.length === 0) return void (fault.value = da.money.noneGiven)
    const { lowOere, highOere } = own
    const { name = '', source = '' } = texts
    const id = uuidv7()
    const list = { id, name, source, year: Number(texts['year']), selfService: { lowOere, highOere }, prices }
    const { problem } = await sendJson('POST', '/api/costs/prices', list)
    fault.value = problem?.message ?? null
    if (problem) return
    form.reset()
    onSaved(id, name)
  })

  return (
    <details class="form-panel">
      <summary>{da.money.ownTitle}</summary>
      <form
        class="stack"
        onSubmit={(event) => {
          event.preventDefault()
          save(event.currentTarget)
        }}
      >
        <p class="muted">{da.money.ownHelp}</p>
        <ListFields />
        <PriceFields rows={rows} />
        <p class="fault" role="alert">
          {fault.value}
        </p>
        <div>
          <button type="submit" class="button primary">
            {da.money.submit}
          </button>
        </div>
      </form>
    </details>
  )
}

function ListFields() {
  const year = Number(dayBefore(0).slice(0, 4))
  return (
    <div class="filters">
      <Field label={da.money.name}>
        <input name="name" required maxLength={80} />
      </Field>
      <Field label={da.money.year}>
        <input name="year" type="number" required min={1990} max={year + 1} defaultValue={String(year)} />
      </Field>
      <Field label={da.money.sourceField}>
        <input name="source" required minLength={3} maxLength={300} />
      </Field>
    </div>
  )
}

function PriceFields({ rows }: { readonly rows: readonly { readonly code: string; readonly label: string }[] }) {
  return (
    <table class="price-fields">
      <thead>
        <tr>
          <th scope="col">{da.money.channel}</th>
          <th scope="col">{da.money.lowHead}</th>
          <th scope="col">{da.money.highHead}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ code, label }) => (
          <tr key={code}>
            <th scope="row">{label}</th>
            <td>
              <input name={`${code} low`} inputMode="decimal" aria-label={da.money.low(label)} />
            </td>
            <td>
              <input name={`${code} high`} inputMode="decimal" aria-label={da.money.high(label)} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

/** What was written for one channel: one number is both the lowest and the highest. */
function priceIn(texts: Readonly<Record<string, string>>, code: string): Price | 'wrong' | null {
  const written = [texts[`${code} low`] ?? '', texts[`${code} high`] ?? ''].filter((text) => text.trim() !== '')
  if (written.length === 0) return null
  const [low = null, high = low] = written.map(parseKroner)
  return low === null || high === null || low > high ? 'wrong' : { lowOere: low, highOere: high }
}
