import { useComputed, useSignal, type ReadonlySignal } from '@preact/signals'
import type { Configuration, Outcome } from '../../server/contract/configuration.ts'
import type { ContactInHand } from '../contact/contact-in-hand.ts'
import { areOutcomeKeysOn } from '../keys/keys.ts'
import { isOpen } from '../contact/open-contact.ts'

/** An outcome with its reason that is logged when what it brings about has been agreed. */
export interface Bringing {
  readonly outcome: Outcome
  readonly reason: string | null
}

/** What the outcome keys do now: they end a question, then they say why it was not settled. */
export interface OutcomeKeys {
  readonly pending: Outcome | null
  readonly bringing: Bringing | null
  readonly isCorrecting: boolean
  readonly isDisabled: boolean
  /** Takes the outcome or reason with that key; false where there is none. */
  choose(key: string): boolean
  /** The same for a key that was pressed: where those keys are switched off, false. */
  press(key: string): boolean
  bring(outcome: Outcome, reason: string | null): void
  correct(question: string): void
  /** One step back: from the reasons, else from a correction; false where there is none. */
  back(): boolean
  /** Forgets what was begun. */
  reset(): void
}

interface Parts {
  readonly hand: ContactInHand
  readonly configuration: Configuration
  /** Logs it. */
  readonly onEnd: (outcome: Outcome, reason: string | null) => void
}

export function useOutcomeKeys({ hand, configuration, onEnd }: Parts): OutcomeKeys {
  const { outcomes, reasons } = configuration
  const pending = useSignal<Outcome | null>(null)
  const bringing = useSignal<Bringing | null>(null)
  const correcting = useSignal<string | null>(null)
  const isCorrecting = useIsCorrecting(hand, correcting)
  const isDisabled = useComputed(() => {
    const question = hand.selected.value
    return question === null || (!isOpen(question) && !isCorrecting.value)
  })

  function bring(outcome: Outcome, reason: string | null): void {
    pending.value = null
    if (outcome.brings === null) onEnd(outcome, reason)
    else bringing.value = { outcome, reason }
  }

  function choose(key: string): boolean {
    if (isDisabled.value) return false
    const waiting = pending.value
    if (waiting !== null) {
      const reason = reasons.find((one) => one.key === key)
      if (reason) bring(waiting, reason.code)
      return reason !== undefined
    }
    const outcome = outcomes.find((one) => one.key === key)
    if (outcome?.needsReason) pending.value = outcome
    else if (outcome) bring(outcome, null)
    return outcome !== undefined
  }

  function reset(): void {
    pending.value = null
    bringing.value = null
    correcting.value = null
  }

  return {
    pending: pending.value,
    bringing: bringing.value,
    isCorrecting: isCorrecting.value,
    isDisabled: isDisabled.value,
    choose,
    press: (key) => areOutcomeKeysOn() && choose(key),
    bring,
    correct(question) {
      reset()
      hand.select(question)
      correcting.value = question
    },
    back() {
      const begun = [pending, correcting].find((one) => one.value !== null)
      if (begun) begun.value = null
      return begun !== undefined
    },
    reset,
  }
}

function useIsCorrecting(hand: ContactInHand, correcting: ReadonlySignal<string | null>): ReadonlySignal<boolean> {
  return useComputed(() => correcting.value !== null && correcting.value === hand.selected.value?.id)
}
