import type { Configuration } from '../../server/contract/configuration.ts'
import type { Colleague } from '../../server/contract/consult.ts'
import { da } from '../shell/da.ts'
import { Deadline, Tries } from './callback-row.tsx'
import { departmentName } from './department-select.tsx'
import type { LiveInbox } from './inbox.ts'

interface Props {
  readonly inbox: LiveInbox
  readonly configuration: Configuration
}

/** What the employee has asked, handed over and promised, and who has it now. */
export function OwnErrands({ inbox, configuration }: Props) {
  const { consults, transfers, callbacks } = inbox.content.value.own
  const kinds = da.queue.ownKind
  const to = (code: string): string => departmentName(configuration, code)
  const isNone = consults.length + transfers.length + callbacks.length === 0
  return (
    <section class="own-errands">
      <h2>{da.queue.own}</h2>
      {isNone && <p class="muted queue-empty">{da.queue.ownNone}</p>}
      <ul>
        {callbacks.map((one) => (
          <li key={one.id}>
            <strong>{one.query}</strong>
            <span>
              {kinds.callback}, {to(one.department)}: <Taken by={one.takenBy} /> · <Deadline dueAt={one.dueAt} />{' '}
              <Tries callback={one} />
            </span>
          </li>
        ))}
        {transfers.map((one) => (
          <li key={one.id}>
            <strong>{one.questions.find(({ outcome }) => outcome === null)?.query}</strong>
            <span>
              {kinds.transfer}, {to(one.department)}: <Taken by={one.takenBy} />
            </span>
          </li>
        ))}
        {consults.map((one) => (
          <li key={one.id}>
            <a href={`/koe/spoergsmaal/${one.id}`}>{one.query}</a>
            <span>
              {kinds.consult}, {to(one.department)}:{' '}
              {one.ending === null ? <Taken by={one.takenBy} /> : da.consult.ended[one.ending]}
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}

function Taken({ by }: { readonly by: Colleague | null }) {
  return <>{by === null ? da.queue.notTaken : da.queue.takenBy(by.name)}</>
}
