import type { ComponentChildren } from 'preact'
import { useId, useLayoutEffect, useRef } from 'preact/hooks'

interface Props {
  readonly title: string
  /** Esc. */
  readonly onCancel: () => void
  readonly children: ComponentChildren
}

/**
 * A dialog above everything from the moment that it is drawn; gone, it gives the focus back. Its title may change, and is
 * then read out.
 */
export function ModalDialog({ title, onCancel, children }: Props) {
  const dialog = useRef<HTMLDialogElement>(null)
  const heading = useId()
  useLayoutEffect(() => {
    const shown = dialog.current
    shown?.showModal()
    // Only a dialog that is closed before it is taken away gives the focus back.
    return () => shown?.close()
  }, [])
  return (
    <dialog
      ref={dialog}
      class="bring-dialog"
      aria-labelledby={heading}
      onCancel={(event) => {
        event.preventDefault()
        onCancel()
      }}
    >
      <h2 id={heading} aria-live="polite">
        {title}
      </h2>
      {children}
    </dialog>
  )
}
