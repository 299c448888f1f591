import type { MeasureRow } from '../../server/contract/measures.ts'
import { da } from '../shell/da.ts'
import { rateInWords, uncertaintyInWords, withoutName } from './rate-words.ts'

interface Props {
  readonly row: MeasureRow
  readonly definitions: Readonly<Record<string, string>>
}

const names = ['linked', 'repeats', 'offered', 'transferred'] as const

/** What else is known of the selection, each with its uncertainty and its definition. */
export function OtherShares({ row, definitions }: Props) {
  return (
    <section>
      <h2>{da.figures.otherShares}</h2>
      <dl class="other-shares">
        {names.map((name) => (
          <div key={name}>
            <dt>{da.figures.shares[name]}</dt>
            <dd class="large">{rateInWords(row[name])}</dd>
            <dd class="muted">{uncertaintyInWords(row[name])}</dd>
            <dd class="definition">{withoutName(definitions[name] ?? '')}</dd>
          </div>
        ))}
      </dl>
    </section>
  )
}
