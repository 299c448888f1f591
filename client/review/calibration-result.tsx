import type { CalibrationResult, Kappa } from '../../server/contract/calibration.ts'
import type { Configuration } from '../../server/contract/configuration.ts'
import { labelOf } from '../oversight/labels.ts'
import { da } from '../shell/da.ts'
import { decimal, percent } from '../shell/format.ts'

interface Props {
  readonly result: CalibrationResult
  readonly reviewers: readonly string[]
  readonly configuration: Configuration
}

/** How far the two agree, where they do not, and what the log says. */
export function CalibrationResultView({ result, reviewers, configuration }: Props) {
  return (
    <>
      <div class="figures">
        <KappaFigure title={da.calibration.byOutcome} kappa={result.byOutcome} />
        <KappaFigure title={da.calibration.byCounting} kappa={result.byCounting} />
      </div>
      <p class="muted">{da.calibration.definition}</p>
      <Confusion result={result} reviewers={reviewers} configuration={configuration} />
      <Disagreements result={result} reviewers={reviewers} configuration={configuration} />
    </>
  )
}

function KappaFigure({ title, kappa }: { readonly title: string; readonly kappa: Kappa }) {
  const { n, observed, expected, standardError, interval } = kappa
  return (
    <section class="figure" aria-label={title}>
      <h2>{title}</h2>
      <p class="large">{kappaInWords(kappa)}</p>
      <p class="muted">
        {n >= hiddenBelow &&
          standardError !== null &&
          interval !== null &&
          da.calibration.uncertainty(decimal(standardError, 3), decimal(interval[0], 2), decimal(interval[1], 2))}{' '}
        {da.calibration.n(n)}
        {n >= hiddenBelow && n < uncertainBelow && ` (${da.calibration.uncertain})`}
      </p>
      <p class="muted">{da.calibration.agreement(percent(observed), percent(expected))}</p>
    </section>
  )
}

/** As of every figure: of fewer than 10 it is not shown, of fewer than 30 it is marked. */
const hiddenBelow = 10
const uncertainBelow = 30

function kappaInWords({ n, kappa }: Kappa): string {
  if (n < hiddenBelow) return da.calibration.tooFew
  return kappa === null ? da.calibration.noKappa : decimal(kappa, 2)
}

function Confusion({ result, reviewers, configuration }: Props) {
  const { outcomes, counts } = result.confusion
  const [first = '', second = ''] = reviewers
  return (
    <div class="table-frame" tabIndex={0} role="region" aria-label={`${da.calibration.confusion}. ${da.review.scroll}`}>
      <table class="confusion">
        <caption>{da.calibration.confusionOf(first, second)}</caption>
        <thead>
          <tr>
            <td />
            {outcomes.map((code) => (
              <th key={code} scope="col">
                {labelOf(configuration.outcomes, code)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {outcomes.map((code, row) => (
            <tr key={code}>
              <th scope="row">{labelOf(configuration.outcomes, code)}</th>
              {outcomes.map((other, column) => (
                <td key={other} data-alike={row === column}>
                  {counts[row]?.[column] ?? 0}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

function Disagreements({ result, reviewers, configuration }: Props) {
  const [first = '', second = ''] = reviewers
  const { disagreements } = result
  if (disagreements.length === 0) return <p>{da.calibration.allAlike}</p>
  const title = da.calibration.disagreements(disagreements.length)
  return (
    <div class="table-frame" tabIndex={0} role="region" aria-label={`${title}. ${da.review.scroll}`}>
      <table class="disagreements">
        <caption>{title}</caption>
        <thead>
          <tr>
            <th scope="col">{da.calibration.question}</th>
            <th scope="col">{first}</th>
            <th scope="col">{second}</th>
            <th scope="col">{da.calibration.logged}</th>
          </tr>
        </thead>
        <tbody>
          {disagreements.map((one) => (
            <tr key={one.place}>
              <td>
                <a href={`/log/henvendelse/${one.contact}`}>{one.query === '' ? da.review.forgotten : one.query}</a>
              </td>
              {[one.first, one.second, one.logged].map((code, at) => (
                <td key={['first', 'second', 'logged'][at]}>{labelOf(configuration.outcomes, code)}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
