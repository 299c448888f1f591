import { useComputed, useSignal } from '@preact/signals'
import type { RefObject } from 'preact'
import { useEffect, useLayoutEffect, useRef } from 'preact/hooks'
import type { ContactInHand } from '../contact/contact-in-hand.ts'
import { isOpen } from '../contact/open-contact.ts'

/** Where the focus goes at the desk: into the box to write, onto the answer for its keys. */
export interface DeskPlaces {
  readonly box: RefObject<HTMLInputElement | null>
  readonly answer: RefObject<HTMLElement | null>
  readonly beside: RefObject<HTMLElement | null>
  readonly parked: RefObject<HTMLDivElement | null>
  focusBox(): void
  focusAnswer(): void
  /** To the answer where an outcome is awaited, else into the box. */
  focusNext(): void
  /**
   * Sets the focus when what was just changed is drawn, and before the next key: a frame later it would be taken from
   * where that key has put it.
   */
  whenDrawn(focus: () => void): void
}

export function useDeskPlaces(hand: ContactInHand): DeskPlaces {
  const box = useRef<HTMLInputElement>(null)
  const answer = useRef<HTMLElement>(null)
  const beside = useRef<HTMLElement>(null)
  const parked = useRef<HTMLDivElement>(null)
  const wish = useSignal<{ focus(): void } | null>(null)
  useScrollToAnswer(hand, { box, answer })
  useLayoutEffect(() => wish.value?.focus(), [wish.value])

  function focusBox(): void {
    box.current?.focus()
  }

  function focusAnswer(): void {
    answer.current?.focus({ preventScroll: true })
  }

  function focusNext(): void {
    const question = hand.selected.value
    if (question !== null && isOpen(question)) focusAnswer()
    else focusBox()
  }

  function whenDrawn(focus: () => void): void {
    wish.value = { focus }
  }

  return { box, answer, beside, parked, focusBox, focusAnswer, focusNext, whenDrawn }
}

/** In one column the answer lies below: it is brought into sight when it has come. */
function useScrollToAnswer(hand: ContactInHand, { box, answer }: Pick<DeskPlaces, 'box' | 'answer'>): void {
  const shown = useComputed(() => hand.beside.shown.value?.article?.id ?? hand.selected.value?.article?.id)
  useEffect(() => {
    const isOneColumn = !window.matchMedia('(min-width: 1100px)').matches
    if (isOneColumn && shown.value !== undefined && document.activeElement !== box.current)
      answer.current?.scrollIntoView()
  }, [shown.value])
}
