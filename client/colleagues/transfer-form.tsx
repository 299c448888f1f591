import { useSignal } from '@preact/signals'
import { v7 as uuidv7 } from 'uuid'
import { da } from '../shell/da.ts'
import { BringButtons } from './bring-buttons.tsx'
import type { BringProps } from './bring-props.ts'
import { DepartmentSelect } from './department-select.tsx'
import { GuardedField } from '../guard/guarded-field.tsx'
import { isOpen } from '../contact/open-contact.ts'
import { transferOf } from '../contact/transferred-contact.ts'
import { useGuard } from '../guard/use-guard.ts'
import { likelyDepartment } from '../contact/likely-department.ts'

/** Hands the contact over with everything that was asked; its other open questions go with it. */
export function TransferForm({ bringing, question, hand, inbox, configuration, onDone, onCancel }: BringProps) {
  const likely = likelyDepartment(question)
  const chosen = useSignal<string | null>(null)
  const note = useSignal('')
  const guard = useGuard(note)
  const fault = useSignal<string | null>(null)
  const isSending = useSignal(false)
  const department = chosen.value ?? likely
  const { questions } = hand.contact.value
  const others = questions.filter((one) => isOpen(one) && one.id !== question.id)

  async function make(): Promise<void> {
    fault.value = department === '' ? da.callback.needsDepartment : null
    if (fault.value !== null || isSending.value || !guard.mayLeave()) return
    isSending.value = true
    const transfer = transferOf(hand.contact.value, {
      id: uuidv7(),
      question: question.id,
      department,
      note: guard.safe(),
    })
    const { problem } = await inbox.tell({ type: 'transfer/make', transfer })
    if (problem) {
      isSending.value = false
      fault.value = problem.message
      return
    }
    for (const other of others) {
      hand.select(other.id)
      await hand.end(bringing.outcome, bringing.reason)
    }
    hand.select(question.id)
    onDone()
  }

  return (
    <form
      class="bring-form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        void make()
      }}
    >
      <DepartmentSelect
        inbox={inbox}
        configuration={configuration}
        value={department}
        onChange={(code) => (chosen.value = code)}
      />
      <GuardedField label={da.transfer.note} text={note} guard={guard} isFirst />
      <p class="muted">
        {questions.length === 1 ? da.transfer.followsOne : da.transfer.follows(questions.length)}
        {others.length > 0 && ` ${da.transfer.others(others.length)}`}
      </p>
      <BringButtons
        fault={fault.value}
        label={isSending.value ? da.transfer.making : da.transfer.make}
        isDisabled={isSending.value}
        onCancel={onCancel}
      />
    </form>
  )
}
