import { useSignal, type ReadonlySignal } from '@preact/signals'
import type { RefObject } from 'preact'
import { useLayoutEffect, useRef } from 'preact/hooks'
import type { ContactInHand } from '../contact/contact-in-hand.ts'
import { useGuard, type Guard } from '../guard/use-guard.ts'

/** The note as it is written. What is kept of it never holds what is certain to be a CPR number. */
export interface ContactNote {
  readonly field: RefObject<HTMLTextAreaElement | null>
  readonly text: ReadonlySignal<string>
  readonly guard: Guard
  write(text: string): void
  anonymise(): void
  /** Shows the note as it is kept, when nobody writes in it any more. */
  showKept(): void
}

export function useNote(hand: ContactInHand): ContactNote {
  const field = useRef<HTMLTextAreaElement>(null)
  const text = useSignal(hand.contact.value.note)
  const guard = useGuard(text)
  const { id } = hand.contact.value

  function write(written: string): void {
    text.value = written
    hand.setNote(written)
  }

  function showKept(): void {
    text.value = hand.contact.value.note
  }

  // Before the next contact is painted: its note must never be written into the former one's.
  useLayoutEffect(showKept, [id])

  return {
    field,
    text,
    guard,
    write,
    showKept,
    anonymise() {
      guard.anonymise()
      hand.setNote(text.value)
    },
  }
}
