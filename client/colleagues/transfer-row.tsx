import type { Configuration } from '../../server/contract/configuration.ts'
import type { Transfer } from '../../server/contract/transfer.ts'
import { da } from '../shell/da.ts'
import { departmentName } from './department-select.tsx'
import type { LiveInbox } from './inbox.ts'
import { RowAction, WaitedSince } from './queue-list.tsx'

interface Props {
  readonly transfer: Transfer
  readonly inbox: LiveInbox
  readonly configuration: Configuration
  readonly onTake: () => void
}

/** A contact in the queue with what is to be settled, to be gone on with. */
export function TransferRow({ transfer, inbox, configuration, onTake }: Props) {
  const { questions, note, madeBy, madeAt, channel } = transfer
  const toSettle = questions.filter(({ outcome }) => outcome === null).map(({ query }) => query)
  const channelName = configuration.channels.find(({ code }) => code === channel)?.label ?? channel
  return (
    <li class="queue-row">
      <div class="queue-what">
        <strong>{toSettle.join(' / ')}</strong>
        {note !== '' && (
          <span>
            {da.queue.note} {note}
          </span>
        )}
        <span class="muted">
          {da.queue.from(madeBy.name, departmentName(configuration, madeBy.department))}
          {` · ${channelName} · ${da.queue.questions(questions.length)}`}
        </span>
      </div>
      <div class="queue-when">
        <WaitedSince since={madeAt} />
      </div>
      <div class="queue-do">
        <RowAction
          label={da.queue.take}
          about={toSettle.join(' / ')}
          isDisabled={!inbox.isOnline.value}
          onClick={onTake}
        />
      </div>
    </li>
  )
}
