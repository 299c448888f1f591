import { useLocation } from 'preact-iso'
import type { Configuration } from '../../server/contract/configuration.ts'
import type { Consult } from '../../server/contract/consult.ts'
import { da } from '../shell/da.ts'
import { departmentName } from './department-select.tsx'
import type { LiveInbox } from './inbox.ts'
import { RowAction, WaitedSince } from './queue-list.tsx'

interface Props {
  readonly consult: Consult
  readonly inbox: LiveInbox
  readonly configuration: Configuration
}

/** A live question in the queue: taken by Enter, opened again by whoever has it. */
export function ConsultRow({ consult, inbox, configuration }: Props) {
  const { route } = useLocation()
  const { id, query, article, askedBy, takenBy, waitingSince } = consult
  const isMine = takenBy?.id === inbox.account.id

  async function take(): Promise<void> {
    const { isStored } = await inbox.tell({ type: 'consult/take', consult: id })
    if (isStored) route(`/koe/spoergsmaal/${id}`)
  }

  return (
    <li class="queue-row">
      <div class="queue-what">
        <strong>{query}</strong>
        <span class="muted">
          {da.queue.from(askedBy.name, departmentName(configuration, askedBy.department))}
          {article && (
            <>
              {' · '}
              <a href={`/artikel/${article.id}`}>{article.title}</a>
            </>
          )}
        </span>
      </div>
      <div class="queue-when">
        <WaitedSince since={waitingSince} />
        {takenBy && <span class="muted">{isMine ? da.queue.takenByMe : da.queue.takenBy(takenBy.name)}</span>}
      </div>
      <div class="queue-do">
        {takenBy === null && (
          <RowAction
            label={da.queue.take}
            about={query}
            isDisabled={!inbox.isOnline.value}
            onClick={() => void take()}
          />
        )}
        {isMine && <RowAction label={da.queue.open} about={query} onClick={() => route(`/koe/spoergsmaal/${id}`)} />}
      </div>
    </li>
  )
}
