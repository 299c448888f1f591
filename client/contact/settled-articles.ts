import type { CountsAs, Outcome } from '../../server/contract/configuration.ts'
import type { OpenQuestion } from './open-contact.ts'

/** What the citizen needs nothing more for here: settled, alone or with help, or guided on to who decides it. */
const SETTLED: ReadonlySet<CountsAs> = new Set<CountsAs>(['resolved', 'resolved-with-help', 'referred'])

/** The articles that questions were settled with. */
export function settledArticles(questions: readonly OpenQuestion[], outcomes: readonly Outcome[]): ReadonlySet<string> {
  const codes = new Set(outcomes.filter(({ countsAs }) => SETTLED.has(countsAs)).map(({ code }) => code))
  const settled = questions.filter(({ ending }) => ending !== null && codes.has(ending.outcome))
  return new Set(settled.flatMap(({ article }) => article?.id ?? []))
}
