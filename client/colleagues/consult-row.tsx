import { useLocation } from 'preact-iso'
import type { Configuration } from '../../server/contract/configuration.ts'
import type { Consult } from '../../server/contract/consult.ts'
import { da } from '../shell/da.ts'
import type { LiveInbox } from './inbox.ts'
import { ArticleLink, QueueRow, RowAction, TakeAction, WaitedSince } from './queue-row.tsx'

interface Props {
  readonly consult: Consult
  readonly inbox: LiveInbox
  readonly configuration: Configuration
}

/** A live question in the queue: taken by Enter, opened again by whoever has it. */
export function ConsultRow({ consult, inbox, configuration }: Props) {
  const { route } = useLocation()
  const { id, query, article, askedBy, takenBy, waitingSince } = consult
  const open = (): void => route(`/koe/spoergsmaal/${id}`)

  async function take(): Promise<void> {
    const { isStored } = await inbox.tell({ type: 'consult/take', consult: id })
    if (isStored) open()
  }

  return (
    <QueueRow
      inbox={inbox}
      configuration={configuration}
      about={query}
      from={askedBy}
      known={article && <ArticleLink article={article} />}
      when={<WaitedSince since={waitingSince} />}
      takenBy={takenBy}
    >
      {takenBy === null && <TakeAction inbox={inbox} about={query} onClick={() => void take()} />}
      {takenBy?.id === inbox.account.id && <RowAction label={da.queue.open} about={query} onClick={open} />}
    </QueueRow>
  )
}
