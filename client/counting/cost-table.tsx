import type { CostRow, Costs, Span } from '../../server/contract/cost.ts'
import { da } from '../shell/da.ts'
import { whole } from '../shell/format.ts'
import { amountInWords, contactsInWords, priceInWords } from './kroner.ts'

/** The sum, channel by channel. */
export function CostTable({ costs }: { readonly costs: Costs }) {
  const texts = da.money
  const isPriced = costs.chosen !== null
  const heads = [texts.registered, texts.imported, texts.contacts]
  const priced = isPriced ? [texts.price, texts.costs, texts.moved, texts.saves] : []
  return (
    <div class="table-frame" tabIndex={0} role="region" aria-label={`${texts.table}. ${texts.scroll}`}>
      <table class="rates worded costs">
        <caption>{texts.table}</caption>
        <thead>
          <tr>
            <th scope="col">{texts.channel}</th>
            {[...heads, ...priced].map((head) => (
              <th key={head} scope="col">
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {costs.rows.map((row) => (
            <Row key={row.channel} row={row} isPriced={isPriced} />
          ))}
        </tbody>
        {costs.totalOere && costs.savingOere && (
          <tfoot>
            <tr>
              <th scope="row">{texts.total}</th>
              <td colSpan={4} />
              <td>{amountInWords(costs.totalOere)}</td>
              <td />
              <td>{amountInWords(costs.savingOere)}</td>
            </tr>
          </tfoot>
        )}
      </table>
    </div>
  )
}

function Row({ row, isPriced }: { readonly row: CostRow; readonly isPriced: boolean }) {
  const inWords = (span: Span | null, words: (span: Span) => string): string => (span === null ? '' : words(span))
  return (
    <tr>
      <th scope="row">{row.label}</th>
      <td>{whole(row.registered)}</td>
      <td>{row.imported === null ? '' : whole(row.imported)}</td>
      <td>{contactsInWords(row.contacts)}</td>
      {isPriced && (
        <>
          <td class={row.priceOere === null ? 'muted' : ''}>
            {row.priceOere === null ? da.money.noPrice : priceInWords(row.priceOere)}
          </td>
          <td>{inWords(row.costOere, amountInWords)}</td>
          <td>{inWords(row.moved, contactsInWords)}</td>
          <td>{inWords(row.savingOere, amountInWords)}</td>
        </>
      )}
    </tr>
  )
}
