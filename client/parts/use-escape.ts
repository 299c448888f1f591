import type { RefObject } from 'preact'
import { useLayoutEffect } from 'preact/hooks'

/** Lets Esc leave a part of the page from wherever the focus is in it; the page below does not hear of it. */
export function useEscape(part: RefObject<HTMLElement | null>, leave: () => void): void {
  useLayoutEffect(() => {
    const element = part.current
    const pressed = (event: KeyboardEvent): void => {
      if (event.key !== 'Escape' || event.isComposing) return
      event.preventDefault()
      event.stopPropagation()
      leave()
    }
    element?.addEventListener('keydown', pressed)
    return () => element?.removeEventListener('keydown', pressed)
  })
}
