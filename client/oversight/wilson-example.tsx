import type { WorkedExample } from '../../server/contract/worked-example.ts'
import { da } from '../shell/da.ts'
import { decimal, intervalInWords, percent, whole } from '../shell/format.ts'

const PLACES = 5

/** The Wilson interval step by step, as it can be followed with a pocket calculator. */
export function WilsonExample({ steps }: { readonly steps: WorkedExample['steps'] }) {
  const { successes, total, share, z, centre, spread, scale, lower, upper } = steps
  const [x, n, p] = [whole(successes), whole(total), decimal(share, PLACES)]
  const zText = decimal(z, 2)
  const lines = [
    [da.method.wilson.share, `p = ${x} ÷ ${n} = ${p}`],
    [da.method.wilson.z, `z = ${zText}`],
    [da.method.wilson.centre, `p + z² ÷ 2n = ${p} + ${zText}² ÷ (2 · ${n}) = ${decimal(centre, PLACES)}`],
    [
      da.method.wilson.spread,
      `z · √((p · (1 − p) + z² ÷ 4n) ÷ n) = ${zText} · √((${p} · ${decimal(1 - share, PLACES)} + ${zText}² ÷ (4 · ${n})) ÷ ${n}) = ${decimal(spread, PLACES)}`,
    ],
    [da.method.wilson.scale, `1 + z² ÷ n = 1 + ${zText}² ÷ ${n} = ${decimal(scale, PLACES)}`],
    [
      da.method.wilson.lower,
      `(${decimal(centre, PLACES)} − ${decimal(spread, PLACES)}) ÷ ${decimal(scale, PLACES)} = ${percent(lower)}`,
    ],
    [
      da.method.wilson.upper,
      `(${decimal(centre, PLACES)} + ${decimal(spread, PLACES)}) ÷ ${decimal(scale, PLACES)} = ${percent(upper)}`,
    ],
  ] as const
  return (
    <section>
      <h2>{da.method.wilson.title}</h2>
      <p>{da.method.wilson.intro(x, n)}</p>
      <dl class="worked">
        {lines.map(([name, formula]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd class="formula">{formula}</dd>
          </div>
        ))}
      </dl>
      <p>{da.method.wilson.reading(intervalInWords([lower, upper]))}</p>
      <p class="muted small">{da.method.wilson.source}</p>
    </section>
  )
}
