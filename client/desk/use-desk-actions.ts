import { isInField } from '../parts/in-field.ts'
import type { ContactInHand } from '../contact/contact-in-hand.ts'
import { isBegun, isRecorded } from '../contact/open-contact.ts'
import { tickNext } from '../card/steps.ts'
import type { DeskActions } from '../keys/use-desk-keys.ts'
import type { DeskPlaces } from './use-desk-places.ts'
import type { ContactNote } from './use-note.ts'
import type { OutcomeKeys } from './use-outcome-keys.ts'

interface Parts {
  readonly hand: ContactInHand
  readonly keys: OutcomeKeys
  readonly note: ContactNote
  readonly places: DeskPlaces
  showKeys(): boolean
}

/** What can be done at the desk, by key or by button; false when there is nothing to do. */
export interface DeskDoings {
  readonly actions: DeskActions
  close(): Promise<void>
  park(): boolean
  begin(): boolean
  fetch(contact: string): void
  undo(): boolean
  closeBeside(): boolean
}

export function useDeskActions({ hand, keys, note, places, showKeys }: Parts): DeskDoings {
  const { box, beside, parked } = places

  async function close(): Promise<void> {
    if (!hand.canClose.value) return
    if (!note.guard.mayLeave()) return note.field.current?.focus()
    keys.reset()
    places.focusBox()
    await hand.close()
  }

  function park(): boolean {
    const isParked = hand.park()
    if (isParked) moveOn(places.focusBox)
    return isParked
  }

  function begin(): boolean {
    if (!isBegun(hand.contact.value)) return false
    hand.begin()
    moveOn(places.focusBox)
    return true
  }

  function fetch(contact: string): void {
    hand.fetch(contact)
    moveOn(places.focusNext)
  }

  function undo(): boolean {
    const isUndone = hand.undo()
    if (isUndone) moveOn(places.focusNext)
    return isUndone
  }

  function moveOn(focus: () => void): void {
    keys.reset()
    places.whenDrawn(focus)
  }

  function chooseParked(): boolean {
    const [only, another] = hand.parked.value
    if (only !== undefined && another === undefined) fetch(only.id)
    else parked.current?.querySelector('button')?.focus()
    return only !== undefined
  }

  function closeBeside(): boolean {
    if (hand.beside.shown.value === null) return false
    hand.beside.close()
    if (document.activeElement !== box.current) places.focusAnswer()
    return true
  }

  function openNextBeside(): boolean {
    const question = hand.selected.value
    if (question === null || question.hits.length < 2) return false
    const from = question.hits.findIndex(({ article }) => article === hand.beside.shown.value?.hit.article)
    const order = question.hits.map((_, at) => (Math.max(from, question.chosen ?? -1) + 1 + at) % question.hits.length)
    const at = order.find((one) => one !== question.chosen)
    const hit = at === undefined ? undefined : question.hits[at]
    if (hit) hand.beside.open(hit)
    places.whenDrawn(() => beside.current?.focus({ preventScroll: true }))
    return hit !== undefined
  }

  /** One step back: from the reasons, a correction, what lies beside, else between the box and the answer. */
  function goBack(event: KeyboardEvent): boolean {
    const wasCorrecting = keys.isCorrecting && keys.pending === null
    if (keys.back()) {
      if (wasCorrecting) places.focusBox()
    } else if (!closeBeside()) {
      if (event.target === box.current && hand.selected.value !== null) places.focusAnswer()
      else places.focusBox()
    }
    return true
  }

  function chooseNext(step: number): boolean {
    const question = hand.selected.value
    const isOnlyOne = question?.hits.length === 1 && question.chosen === 0
    if (question === null || isRecorded(question) || question.hits.length === 0 || isOnlyOne) return false
    const from = question.chosen ?? (step > 0 ? -1 : 0)
    hand.choose((from + step + question.hits.length) % question.hits.length)
    return true
  }

  const actions: DeskActions = {
    close: () => {
      void close()
      return true
    },
    back: goBack,
    next: () => chooseNext(1),
    previous: () => chooseNext(-1),
    'first-apart': () => hand.tellApart(0),
    'second-apart': () => hand.tellApart(1),
    beside: openNextBeside,
    fetch: chooseParked,
    park,
    begin,
    undo,
    'undo-from-box': ({ target }) =>
      (target === box.current ? box.current?.value === '' : !isInField(target)) && undo(),
    tick: () => tickNext(hand),
    'show-keys': showKeys,
  }
  return { actions, close, park, begin, fetch, undo, closeBeside }
}
