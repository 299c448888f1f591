import type { Configuration } from '../../server/contract/configuration.ts'
import type { Transfer } from '../../server/contract/transfer.ts'
import { da } from '../shell/da.ts'
import type { LiveInbox } from './inbox.ts'
import { QueueRow, TakeAction, WaitedSince } from './queue-row.tsx'

interface Props {
  readonly transfer: Transfer
  readonly inbox: LiveInbox
  readonly configuration: Configuration
  readonly onTake: () => void
}

/** A contact in the queue with what is to be settled, to be gone on with. */
export function TransferRow({ transfer, inbox, configuration, onTake }: Props) {
  const { questions, note, madeBy, madeAt, takenBy, channel } = transfer
  const toSettle = questions.filter(({ outcome }) => outcome === null).map(({ query }) => query)
  const channelName = configuration.channels.find(({ code }) => code === channel)?.label ?? channel
  return (
    <QueueRow
      inbox={inbox}
      configuration={configuration}
      about={toSettle.join(' / ')}
      from={madeBy}
      known={`${channelName} · ${da.queue.questions(questions.length)}`}
      details={note !== '' && <span>{`${da.queue.note} ${note}`}</span>}
      when={<WaitedSince since={madeAt} />}
      takenBy={takenBy}
    >
      <TakeAction inbox={inbox} about={toSettle.join(' / ')} onClick={onTake} />
    </QueueRow>
  )
}
