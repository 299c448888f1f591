import type { Rate, Rates } from '../../server/contract/measures.ts'
import { da } from '../shell/da.ts'
import { intervalInWords, percent, whole } from '../shell/format.ts'

/** The period's rate, large, with its n and its uncertainty; the other two ways of counting stand under it. */
export function RateFigure({ title, rates }: { readonly title: string; readonly rates: Rates }) {
  const { strict, withHelpAndReferral, ofEligible } = rates
  return (
    <section class="figure" aria-label={`${da.oversight.strict}, ${title}`}>
      <h2>{title}</h2>
      <p class="large">{rateInWords(strict)}</p>
      <p class="muted">
        {strict.interval && `${da.oversight.interval} ${intervalInWords(strict.interval)}, `}
        {`${da.oversight.n} = ${whole(strict.n ?? 0)}`}
        {strict.isUncertain && !strict.isHidden && ` (${da.oversight.uncertain})`}
      </p>
      <dl>
        <div>
          <dt>{da.oversight.withHelp}</dt>
          <dd>{rateInWords(withHelpAndReferral)}</dd>
        </div>
        <div>
          <dt>{da.oversight.ofEligible}</dt>
          <dd>{rateInWords(ofEligible)}</dd>
        </div>
      </dl>
    </section>
  )
}

export function rateInWords(rate: Rate): string {
  return rate.value === null ? da.oversight.hidden : percent(rate.value)
}
