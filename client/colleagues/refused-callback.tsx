import { useSignal } from '@preact/signals'
import type { Configuration } from '../../server/contract/configuration.ts'
import { da } from '../shell/da.ts'
import { CallbackForm } from './callback-form.tsx'
import type { LiveInbox, RefusedCallback } from './inbox.ts'
import { ModalDialog } from './modal-dialog.tsx'

interface Props {
  readonly inbox: LiveInbox
  readonly configuration: Configuration
  readonly refused: RefusedCallback
}

/**
 * A promise to call that the server would not take, after the form for it was left. Corrected or dropped, nothing of
 * whom to call is left in the browser.
 */
export function RefusedCallbackStrip({ inbox, configuration, refused }: Props) {
  const { key, callback, problem } = refused
  const isOpen = useSignal(false)
  const close = (): void => void (isOpen.value = false)
  const drop = (): void => {
    close()
    void inbox.drop(key)
  }
  return (
    <>
      <p class="strip bad" role="alert">
        <span class="strip-text">{da.callback.refused(callback.query, problem.message)}</span>
        <button type="button" class="button" onClick={() => (isOpen.value = true)}>
          {da.callback.mend}
        </button>
      </p>
      {isOpen.value && (
        <ModalDialog title={da.callback.mendTitle} onCancel={close}>
          <p class="fault">{problem.message}</p>
          <CallbackForm draft={callback} inbox={inbox} configuration={configuration} onDone={drop} onCancel={close} />
          <p class="bring-foot">
            <button type="button" class="button" onClick={drop}>
              {da.callback.drop}
            </button>
            <span class="muted">{da.callback.dropHelp}</span>
          </p>
        </ModalDialog>
      )}
    </>
  )
}
