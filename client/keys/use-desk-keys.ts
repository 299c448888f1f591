import { useLayoutEffect } from 'preact/hooks'
import { isInField } from '../parts/in-field.ts'
import { deskActions, isKeyOf, type DeskAction } from './keys.ts'

/** What each action does; false when there is nothing for it to do, and the key is left to others. */
export type DeskActions = Readonly<Partial<Record<DeskAction, (event: KeyboardEvent) => boolean>>>

interface DeskKeys {
  readonly actions: DeskActions
  /** Outcomes and reasons have the municipality's own keys, and come first. */
  pressOutcome(key: string): boolean
  /** A letter that is no key begins the next question. */
  beginWriting(): void
}

/** Their keys are no characters, so they work while someone writes too. */
const WORK_IN_FIELDS: ReadonlySet<DeskAction> = new Set(['close', 'back', 'fetch', 'undo-from-box'])

/** Lets the keys of the desk work, after those of what has the focus. */
export function useDeskKeys({ actions, pressOutcome, beginWriting }: DeskKeys): void {
  // With what is drawn: a frame later a key that is pressed at once is lost.
  useLayoutEffect(() => {
    const pressed = (event: KeyboardEvent): void => {
      if (event.defaultPrevented || event.repeat || event.isComposing || document.querySelector('dialog[open]')) return
      const isWriting = isInField(event.target)
      const isPlain = !isWriting && !event.altKey && !event.ctrlKey && !event.metaKey
      if ((isPlain && pressOutcome(event.key)) || act(event, isWriting)) event.preventDefault()
      else if (isPlain && /^\p{L}$/u.test(event.key)) beginWriting()
    }

    function act(event: KeyboardEvent, isWriting: boolean): boolean {
      return deskActions
        .filter((one) => isKeyOf(one, event) && (!isWriting || WORK_IN_FIELDS.has(one)))
        .some((one) => actions[one]?.(event) ?? false)
    }

    window.addEventListener('keydown', pressed)
    return () => window.removeEventListener('keydown', pressed)
  })
}
