import { da } from '../shell/da.ts'
import type { ContactInHand } from '../contact/contact-in-hand.ts'
import { isOpen } from '../contact/open-contact.ts'

/** What is ticked of the contact as a whole; its closing carries it, so after that it stands. */
export function ContactChecks({ hand }: { readonly hand: ContactInHand }) {
  const { isRepeat, isSelfServiceOffered, questions, closedWith } = hand.contact.value
  const open = questions.filter(isOpen).length
  const isLocked = closedWith !== null
  return (
    <div class="check-line">
      <Check label={da.contact.repeat} isOn={isRepeat} isLocked={isLocked} onChange={(isOn) => hand.setRepeat(isOn)} />
      <Check
        label={da.contact.selfService}
        isOn={isSelfServiceOffered}
        isLocked={isLocked}
        onChange={(isOn) => hand.setSelfServiceOffered(isOn)}
      />
      <span class="muted missing">{open > 0 && da.contact.missing(open)}</span>
    </div>
  )
}

interface CheckProps {
  readonly label: string
  readonly isOn: boolean
  readonly isLocked: boolean
  readonly onChange: (isOn: boolean) => void
}

function Check({ label, isOn, isLocked, onChange }: CheckProps) {
  return (
    <label class="check" title={isLocked ? da.contact.lockedWhenClosed : undefined}>
      <input
        type="checkbox"
        checked={isOn}
        disabled={isLocked}
        onChange={(event) => onChange(event.currentTarget.checked)}
      />
      {label}
    </label>
  )
}
