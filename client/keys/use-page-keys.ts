import { useLayoutEffect } from 'preact/hooks'
import { isInField } from '../parts/in-field.ts'
import { isKeyOf, type DeskAction } from './keys.ts'

/**
 * Lets the keys of actions work on the whole page while nobody writes in a field and no dialog is open. They come before
 * the keys of the page below; an action that gives false leaves its key to others.
 */
export function usePageKeys(actions: Readonly<Partial<Record<DeskAction, () => boolean>>>): void {
  useLayoutEffect(() => {
    const pressed = (event: KeyboardEvent): void => {
      if (event.repeat || isInField(event.target) || document.querySelector('dialog[open]')) return
      const wanted = (Object.keys(actions) as DeskAction[]).find((action) => isKeyOf(action, event))
      if (wanted === undefined || !actions[wanted]?.()) return
      event.preventDefault()
      event.stopImmediatePropagation()
    }
    document.addEventListener('keydown', pressed, true)
    return () => document.removeEventListener('keydown', pressed, true)
  })
}
