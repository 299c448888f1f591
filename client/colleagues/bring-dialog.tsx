import { likelyDepartment } from '../contact/likely-department.ts'
import { da } from '../shell/da.ts'
import type { BringProps } from './bring-props.ts'
import { CallbackForm } from './callback-form.tsx'
import { ModalDialog } from './modal-dialog.tsx'
import { TransferForm } from './transfer-form.tsx'

/** The form that goes with an outcome: a callback or a transfer. Esc goes back, and nothing is logged. */
export function BringDialog(props: BringProps) {
  const { bringing, hand, question, onCancel } = props
  const isCallback = bringing.outcome.brings === 'callback'
  const draft = {
    contact: hand.contact.value.id,
    question: question.id,
    department: likelyDepartment(question),
    query: question.query,
    article: question.article?.id ?? null,
    promised: da.callback.promise,
    person: { name: '', phone: '' },
  }
  return (
    <ModalDialog title={isCallback ? da.callback.title : da.transfer.title} onCancel={onCancel}>
      {isCallback ? <CallbackForm draft={draft} {...props} /> : <TransferForm {...props} />}
    </ModalDialog>
  )
}
