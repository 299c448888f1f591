import { useSignal } from '@preact/signals'
import { v7 as uuidv7 } from 'uuid'
import { likelyDepartment } from '../contact/likely-department.ts'
import { isOpen } from '../contact/open-contact.ts'
import { transferOf } from '../contact/transferred-contact.ts'
import { GuardedField } from '../guard/guarded-field.tsx'
import { useGuard } from '../guard/use-guard.ts'
import { da } from '../shell/da.ts'
import { BringForm } from './bring-form.tsx'
import type { BringProps } from './bring-props.ts'
import { departmentName } from './department-select.tsx'

/** Hands the contact over with everything that was asked; its other open questions go with it, and so does its note. */
export function TransferForm({ bringing, question, hand, inbox, configuration, onHandedOver, onCancel }: BringProps) {
  const note = useSignal(hand.contact.value.note)
  const guard = useGuard(note)
  const { questions } = hand.contact.value
  const others = questions.filter((one) => isOpen(one) && one.id !== question.id)

  async function make(department: string): Promise<string | null> {
    if (!guard.mayLeave()) return null
    const handing = { id: uuidv7(), question: question.id, department, note: guard.safe() }
    const transfer = transferOf(hand.contact.value, handing)
    const { problem } = await inbox.tell({ type: 'transfer/make', transfer })
    if (problem) return problem.message
    await hand.handOver({ ...bringing, to: departmentName(configuration, department) })
    onHandedOver()
    return null
  }

  return (
    <BringForm
      inbox={inbox}
      configuration={configuration}
      likely={likelyDepartment(question)}
      label={da.transfer.make}
      labelMaking={da.transfer.making}
      make={make}
      onCancel={onCancel}
    >
      <GuardedField label={da.transfer.note} text={note} guard={guard} isFirst />
      <p class="muted">
        {questions.length === 1 ? da.transfer.followsOne : da.transfer.follows(questions.length)}
        {others.length > 0 && ` ${da.transfer.others(others.length)}`}
      </p>
    </BringForm>
  )
}
