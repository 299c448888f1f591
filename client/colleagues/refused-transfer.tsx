import { useLocation } from 'preact-iso'
import { takeBack } from '../contact/transferred-contact.ts'
import type { ContactInHand } from '../contact/contact-in-hand.ts'
import { da } from '../shell/da.ts'
import type { LiveInbox, RefusedTransfer } from './inbox.ts'

interface Props {
  readonly inbox: LiveInbox
  readonly hand: ContactInHand
  readonly refused: RefusedTransfer
}

/** A contact that left the desk and reached nobody: whoever handed it over takes it back. */
export function RefusedTransferStrip({ inbox, hand, refused }: Props) {
  const { route } = useLocation()
  const { key, transfer, problem } = refused

  async function take(): Promise<void> {
    await takeBack(transfer, hand, inbox.account)
    await inbox.drop(key)
    route('/')
  }

  return (
    <p class="strip bad" role="alert">
      <span class="strip-text">{da.transfer.refused(problem.message)}</span>
      <button type="button" class="button" onClick={() => void take()}>
        {da.transfer.takeBack}
      </button>
    </p>
  )
}
