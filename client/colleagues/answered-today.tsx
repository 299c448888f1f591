import type { Configuration } from '../../server/contract/configuration.ts'
import { da } from '../shell/da.ts'
import { departmentName } from './department-select.tsx'
import type { LiveInbox } from './inbox.ts'

interface Props {
  readonly inbox: LiveInbox
  readonly configuration: Configuration
}

/** The questions that the employee helped with today, and what became of each. */
export function AnsweredToday({ inbox, configuration }: Props) {
  const { answered } = inbox.content.value
  if (answered.length === 0) return null
  return (
    <section class="own-errands answered-today">
      <h2>
        {da.queue.answered} <span class="muted">{answered.length}</span>
      </h2>
      <ul>
        {answered.map(({ id, query, askedBy, outcome }) => (
          <li key={id}>
            <a href={`/koe/spoergsmaal/${id}`}>{query}</a>
            <span>
              {da.queue.answeredFor(askedBy.name, departmentName(configuration, askedBy.department))}
              {': '}
              {outcomeInWords(configuration, outcome)}
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}

/** How the question ended, with the municipality's own word for it. */
export function outcomeInWords({ outcomes }: Configuration, outcome: string | null): string {
  if (outcome === null) return da.queue.outcomeMissing
  return outcomes.find(({ code }) => code === outcome)?.label ?? outcome
}
