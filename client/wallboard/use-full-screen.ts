import { useSignal, type ReadonlySignal } from '@preact/signals'
import { useLayoutEffect } from 'preact/hooks'
import { isInField } from '../parts/in-field.ts'

/** Lets one key fill the whole screen with the page and give it back; Esc gives it back too. */
export function useFullScreen(key: string): { isFull: ReadonlySignal<boolean>; toggle: () => void } {
  const isFull = useSignal(document.fullscreenElement !== null)

  /** A browser that refuses leaves the page as it is. */
  function toggle(): void {
    const change = document.fullscreenElement ? document.exitFullscreen() : document.documentElement.requestFullscreen()
    void change.catch(() => undefined)
  }

  useLayoutEffect(() => {
    const changed = (): void => void (isFull.value = document.fullscreenElement !== null)
    const pressed = (event: KeyboardEvent): void => {
      const { ctrlKey, altKey, metaKey, repeat } = event
      if (event.key.toLowerCase() !== key || ctrlKey || altKey || metaKey || repeat || isInField(event.target)) return
      event.preventDefault()
      toggle()
    }
    document.addEventListener('fullscreenchange', changed)
    document.addEventListener('keydown', pressed)
    return () => {
      document.removeEventListener('fullscreenchange', changed)
      document.removeEventListener('keydown', pressed)
      if (document.fullscreenElement) toggle()
    }
  }, [key])

  return { isFull, toggle }
}
