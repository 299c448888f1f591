import type { Configuration, Outcome } from '../../server/contract/configuration.ts'
import type { ContactInHand } from '../contact/contact-in-hand.ts'
import type { LiveInbox } from './inbox.ts'
import type { OpenQuestion } from '../contact/open-contact.ts'

/** What an outcome brings about before it is logged. */
export interface BringProps {
  readonly bringing: { readonly outcome: Outcome; readonly reason: string | null }
  readonly question: OpenQuestion
  readonly hand: ContactInHand
  readonly inbox: LiveInbox
  readonly configuration: Configuration
  /** It is done, or safely on its way: the outcome can be logged. */
  readonly onDone: () => void
  /** It is done, and the contact is in hand no more. */
  readonly onHandedOver: () => void
  readonly onCancel: () => void
}
