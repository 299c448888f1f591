import { useLocation } from 'preact-iso'
import { useSignal } from '@preact/signals'
import type { Callback } from '../../server/contract/callback.ts'
import type { Configuration } from '../../server/contract/configuration.ts'
import type { Transfer } from '../../server/contract/transfer.ts'
import { da } from '../shell/da.ts'
import { AnsweredToday } from './answered-today.tsx'
import { CallbackRow } from './callback-row.tsx'
import { ConsultRow } from './consult-row.tsx'
import type { ContactInHand } from '../contact/contact-in-hand.ts'
import { departmentName } from './department-select.tsx'
import { FinishDialog } from './finish-dialog.tsx'
import type { LiveInbox } from './inbox.ts'
import { NoticeBoard } from './notice-board.tsx'
import { OwnErrands } from './own-errands.tsx'
import { focusRow, QueueList } from './queue-list.tsx'
import { TransferRow } from './transfer-row.tsx'
import { continueTransfer } from '../contact/transferred-contact.ts'
import { usePageKeys } from '../keys/use-page-keys.ts'
import { foreignConsults, waitingTransfers } from './waiting-errands.ts'

interface Props {
  readonly path: string
  readonly inbox: LiveInbox
  readonly hand: ContactInHand
  readonly configuration: Configuration
}

/** What waits for the department, what the employee has given to others, and the notices. */
export function QueuePage({ inbox, hand, configuration }: Props) {
  const { route } = useLocation()
  const finishing = useSignal<Callback | null>(null)
  const content = inbox.content.value
  usePageKeys({ next: () => focusRow(1), previous: () => focusRow(-1) })

  async function takeTransfer(transfer: Transfer): Promise<void> {
    const { isStored } = await inbox.tell({ type: 'transfer/take', transfer: transfer.id })
    if (!isStored) return
    await continueTransfer(transfer, hand)
    route('/')
  }

  return (
    <main class="page queue-page">
      <header class="queue-head">
        <h1>{da.queue.mine(departmentName(configuration, inbox.account.department))}</h1>
        <p class="muted">
          <kbd>↑</kbd> <kbd>↓</kbd> {da.queue.keys} · <kbd>Enter</kbd> {da.queue.keysTake}
        </p>
      </header>
      <div class="queue-lists">
        <QueueList title={da.queue.consults} empty={da.queue.noConsults}>
          {foreignConsults(content, inbox.account.id).map((one) => (
            <ConsultRow key={one.id} consult={one} inbox={inbox} configuration={configuration} />
          ))}
        </QueueList>
        <QueueList title={da.queue.transfers} empty={da.queue.noTransfers}>
          {waitingTransfers(content).map((one) => (
            <TransferRow
              key={one.id}
              transfer={one}
              inbox={inbox}
              configuration={configuration}
              onTake={() => void takeTransfer(one)}
            />
          ))}
        </QueueList>
        <QueueList title={da.queue.callbacks} empty={da.queue.noCallbacks}>
          {content.callbacks
            .toSorted((one, other) => one.dueAt.localeCompare(other.dueAt))
            .map((one) => (
              <CallbackRow
                key={one.id}
                callback={one}
                inbox={inbox}
                configuration={configuration}
                onFinish={() => (finishing.value = one)}
              />
            ))}
        </QueueList>
      </div>
      <div class="queue-side">
        <NoticeBoard inbox={inbox} configuration={configuration} />
        <OwnErrands inbox={inbox} configuration={configuration} />
        <AnsweredToday inbox={inbox} configuration={configuration} />
      </div>
      {finishing.value && (
        <FinishDialog
          callback={finishing.value}
          inbox={inbox}
          configuration={configuration}
          onClose={() => (finishing.value = null)}
        />
      )}
    </main>
  )
}
