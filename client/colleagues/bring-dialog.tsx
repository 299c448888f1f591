import { useLayoutEffect, useRef } from 'preact/hooks'
import { da } from '../shell/da.ts'
import type { BringProps } from './bring-props.ts'
import { CallbackForm } from './callback-form.tsx'
import { TransferForm } from './transfer-form.tsx'

/** The form that goes with an outcome: a callback or a transfer. Esc goes back, and nothing is logged. */
export function BringDialog(props: BringProps) {
  const dialog = useRef<HTMLDialogElement>(null)
  const isCallback = props.bringing.outcome.brings === 'callback'
  useLayoutEffect(() => dialog.current?.showModal(), [])
  return (
    <dialog
      ref={dialog}
      class="bring-dialog"
      aria-labelledby="bring-title"
      onCancel={(event) => {
        event.preventDefault()
        props.onCancel()
      }}
    >
      <h2 id="bring-title">{isCallback ? da.callback.title : da.transfer.title}</h2>
      {isCallback ? <CallbackForm {...props} /> : <TransferForm {...props} />}
    </dialog>
  )
}
