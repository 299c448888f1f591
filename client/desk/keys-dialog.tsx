import { useEffect, useRef } from 'preact/hooks'
import { da } from '../shell/da.ts'

export function KeysDialog({ onClose }: { readonly onClose: () => void }) {
  const dialog = useRef<HTMLDialogElement>(null)
  useEffect(() => dialog.current?.showModal(), [])
  return (
    <dialog ref={dialog} class="keys-dialog" aria-labelledby="keys-title" onClose={onClose}>
      <h2 id="keys-title">{da.keys.title}</h2>
      <dl>
        {da.keys.rows.map(([keys, meaning]) => (
          <div key={keys + meaning}>
            <dt>
              <kbd>{keys}</kbd>
            </dt>
            <dd>{meaning}</dd>
          </div>
        ))}
      </dl>
      <button type="button" class="button" onClick={() => dialog.current?.close()}>
        {da.keys.close}
      </button>
    </dialog>
  )
}
