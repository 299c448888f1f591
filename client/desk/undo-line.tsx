import { useSignal } from '@preact/signals'
import type { RefObject } from 'preact'
import { useEffect } from 'preact/hooks'
import type { Outbox } from '../connection/outbox.ts'
import { isInField } from '../parts/in-field.ts'
import { da } from '../shell/da.ts'
import type { ContactInHand } from '../contact/contact-in-hand.ts'
import { deliveryInWords } from './conversation.tsx'
import { KeyHint } from '../keys/key-hint.tsx'
import { shortcutOf } from '../keys/keys.ts'

interface Props {
  readonly hand: ContactInHand
  readonly outbox: Outbox
  readonly box: RefObject<HTMLInputElement | null>
  readonly onUndo: () => void
}

/** What was done last and can still be taken back. The seconds are shown, not read out. */
export function UndoLine({ hand, outbox, box, onUndo }: Props) {
  const { offered, secondsLeft } = hand.undoable
  const action = useUndoKey(box)
  const undoable = offered.value
  return (
    <div class="undo-line">
      <span class="undo-what" role="status">
        {undoable && (undoable.kind === 'outcome' ? undoable.label : da.contact.closed)}
        {undoable && <span class="muted"> {deliveryInWords(undoable.key, outbox)}</span>}
      </span>
      {undoable && (
        <>
          <button
            type="button"
            class="link"
            aria-keyshortcuts={action === null ? undefined : shortcutOf(action)}
            onClick={onUndo}
          >
            {da.undo.undo} {action !== null && <KeyHint action={action} />}
          </button>
          <span class="undo-seconds" aria-hidden="true">
            {da.undo.seconds(secondsLeft.value)}
          </span>
        </>
      )}
    </div>
  )
}

/** The key that takes back where the cursor stands now: a letter outside fields, with Ctrl in the empty box, else none. */
function useUndoKey(box: RefObject<HTMLInputElement | null>): 'undo' | 'undo-from-box' | null {
  const key = useSignal<'undo' | 'undo-from-box' | null>('undo')
  useEffect(() => {
    const look = (): void => {
      const isInEmptyBox = document.activeElement === box.current && box.current?.value === ''
      key.value = isInEmptyBox ? 'undo-from-box' : isInField(document.activeElement) ? null : 'undo'
    }
    look()
    const events = ['focusin', 'focusout', 'input', 'keyup'] as const
    for (const one of events) document.addEventListener(one, look)
    return () => {
      for (const one of events) document.removeEventListener(one, look)
    }
  }, [])
  return key.value
}
