import { useLayoutEffect, useRef } from 'preact/hooks'
import { reloadWhenReachable } from '../connection/reload-when-reachable.ts'
import { latePart } from '../parts/late-part.tsx'
import { da } from '../shell/da.ts'

/** The table behind `?`, loaded when it is opened. */
export const LateKeysDialog = latePart(
  () => import('./keys-dialog.tsx').then(({ KeysDialog }) => KeysDialog),
  NotLoaded,
)

function NotLoaded({ onClose }: { readonly onClose: () => void }) {
  const dialog = useRef<HTMLDialogElement>(null)
  useLayoutEffect(() => dialog.current?.showModal(), [])
  return (
    <dialog ref={dialog} class="keys-dialog" aria-labelledby="keys-title" onClose={onClose}>
      <h2 id="keys-title">{da.keys.title}</h2>
      <p role="alert">{da.late.text}</p>
      <p class="keys-end">
        <button type="button" class="button" onClick={() => void reloadWhenReachable()}>
          {da.late.reload}
        </button>
        <button type="button" class="button primary" onClick={() => dialog.current?.close()}>
          {da.keys.close}
        </button>
      </p>
    </dialog>
  )
}
