import { computed, effect, signal, type ReadonlySignal } from '@preact/signals'
import { keep, type LocalStore, type SavedContact } from '../connection/local-store.ts'
import type { Outbox } from '../connection/outbox.ts'
import type { ContactSlot } from './contact-slot.ts'
import { questionsOf, readHeld, withQuestion, type HeldContacts } from './held-contacts.ts'
import type { OpenContact, OpenQuestion } from './open-contact.ts'

/** The contacts of this tab in signals; every change is kept in the browser. */
export interface DeskContacts {
  readonly held: ReadonlySignal<HeldContacts>
  readonly contact: ReadonlySignal<OpenContact>
  readonly parked: ReadonlySignal<readonly OpenContact[]>
  /** A question of any of them, as it is now. */
  question(id: string): OpenQuestion | undefined
  change(next: HeldContacts): void
  changeQuestion(id: string, changes: Partial<OpenQuestion>): void
  /** Shows the change at once, and keeps it in one piece with the message that tells the server of it. */
  changeAndPut(next: HeldContacts, message: Parameters<Outbox['put']>[0]): Promise<void>
}

interface Ports {
  readonly outbox: Outbox
  readonly store: LocalStore
  readonly account: string
  readonly slot: ContactSlot
}

export function createDeskContacts({ outbox, store, account, slot }: Ports, firstChannel: string): DeskContacts {
  const held = signal<HeldContacts>(readHeld(slot.saved, firstChannel))
  let isKeptElsewhere = false
  effect(() => {
    const current = saved()
    if (!isKeptElsewhere) void keep(store, { contact: current }).catch(() => undefined)
  })

  function saved(): SavedContact {
    return { slot: slot.slot, account, ...held.value }
  }

  return {
    held,
    contact: computed(() => held.value.contact),
    parked: computed(() => held.value.parked),
    question: (id) => questionsOf(held.peek()).find((one) => one.id === id),
    change: (next) => void (held.value = next),
    changeQuestion: (id, changes) => void (held.value = withQuestion(held.peek(), id, changes)),
    async changeAndPut(next, message) {
      isKeptElsewhere = true
      held.value = next
      isKeptElsewhere = false
      await outbox.put(message, saved())
    },
  }
}
