import type { RateName } from '../../server/contract/funnel.ts'
import type { Rates } from '../../server/contract/measures.ts'
import { da } from '../shell/da.ts'
import { whole } from '../shell/format.ts'
import { rateInWords, uncertaintyInWords } from './rate-words.ts'
import { rateNames } from './view.ts'

interface Props {
  readonly title: string
  readonly rates: Rates
  readonly measure: RateName
  readonly definition: string
  readonly isProvisional: boolean
}

/** The chosen rate, large, with its n, its uncertainty and its definition; the other ways of counting stand under it. */
export function RateFigure({ title, rates, measure, definition, isProvisional }: Props) {
  const rate = rates[measure]
  const isOpen = (name: RateName): boolean => name === 'confirmed' && isProvisional
  return (
    <section class="figure" aria-label={`${da.figures.measures[measure]}, ${title}`}>
      <h2>{title}</h2>
      <p class="large">{rateInWords(rate)}</p>
      <p class="muted">{said(uncertaintyInWords(rate, isOpen(measure)), rate.isHidden)}</p>
      <dl class="other-rates">
        {rateNames
          .filter((name) => name !== measure)
          .map((name) => (
            <div key={name}>
              <dt>{da.figures.measures[name]}</dt>
              <dd>{rateInWords(rates[name])}</dd>
              <dd class="muted">{uncertaintyInWords(rates[name], isOpen(name))}</dd>
            </div>
          ))}
      </dl>
      <p class="definition">{definition}</p>
      <p class="muted small">{da.figures.excluded(whole(rates.all), whole(rates.excluded))}</p>
    </section>
  )
}

function said(uncertainty: string, isHidden: boolean): string {
  if (!isHidden) return uncertainty
  return uncertainty === '' ? da.oversight.hiddenHelp : `${uncertainty}. ${da.oversight.hiddenHelp}`
}
