import { useSignal } from '@preact/signals'
import { v7 as uuidv7 } from 'uuid'
import { maskCpr } from '../../server/contract/mask-cpr.ts'
import { Field } from '../parts/field.tsx'
import { textsOf } from '../parts/form-texts.ts'
import { da } from '../shell/da.ts'
import { BringButtons } from './bring-buttons.tsx'
import type { BringProps } from './bring-props.ts'
import { DepartmentSelect } from './department-select.tsx'
import { GuardedField } from '../guard/guarded-field.tsx'
import { useGuard } from '../guard/use-guard.ts'
import { likelyDepartment } from '../contact/likely-department.ts'

const LONGEST_NAME = 120
/** The same as the contract asks for. */
const PHONE = /^\+?[\d\s().-]{6,24}$/

/** A promise to call: for which department, whom, and what was said. Unassigned is impossible. */
export function CallbackForm(props: BringProps) {
  if (props.inbox.content.value.canSeal) return <Form {...props} />
  return (
    <form
      class="stack"
      onSubmit={(event) => {
        event.preventDefault()
        props.onCancel()
      }}
    >
      <p role="alert">{da.callback.cannotSeal}</p>
      <button class="button" autofocus>
        {da.outcome.back} <kbd>Esc</kbd>
      </button>
    </form>
  )
}

function Form({ question, hand, inbox, configuration, onDone, onCancel }: BringProps) {
  const likely = likelyDepartment(question)
  const chosen = useSignal<string | null>(null)
  const query = useSignal(question.query)
  const promised = useSignal<string>(da.callback.promise)
  const guards = [useGuard(query), useGuard(promised)] as const
  const fault = useSignal<string | null>(null)
  const isSending = useSignal(false)
  const department = chosen.value ?? likely

  async function create(form: EventTarget | null): Promise<void> {
    const texts = textsOf(form)
    const person = { name: maskCpr(texts['name'] ?? '').trim(), phone: maskCpr(texts['phone'] ?? '').trim() }
    const asked = guards[0].safe()
    fault.value = faultOf({ department, ...person, query: asked })
    if (fault.value !== null || isSending.value || !guards.every((guard) => guard.mayLeave())) return
    isSending.value = true
    const { problem } = await inbox.tell({
      type: 'callback/make',
      callback: {
        id: uuidv7(),
        contact: hand.contact.value.id,
        question: question.id,
        department,
        query: asked,
        article: question.article?.id ?? null,
        promised: guards[1].safe(),
        person,
      },
    })
    isSending.value = false
    if (problem) fault.value = problem.message
    else onDone()
  }

  return (
    <form
      class="bring-form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        void create(event.currentTarget)
      }}
    >
      <DepartmentSelect
        inbox={inbox}
        configuration={configuration}
        value={department}
        onChange={(code) => (chosen.value = code)}
      />
      <div class="bring-person">
        <Field label={da.callback.name}>
          <input name="name" maxLength={LONGEST_NAME} autocomplete="off" autofocus />
        </Field>
        <Field label={da.callback.phone}>
          <input name="phone" type="tel" autocomplete="off" />
        </Field>
      </div>
      <p class="muted">{da.callback.secret}</p>
      <GuardedField label={da.callback.promised} text={promised} guard={guards[1]} />
      <GuardedField label={da.callback.query} text={query} guard={guards[0]} />
      <BringButtons
        fault={fault.value}
        label={isSending.value ? da.callback.creating : da.callback.create}
        isDisabled={isSending.value}
        onCancel={onCancel}
      />
    </form>
  )
}

interface Written {
  readonly department: string
  readonly name: string
  readonly phone: string
  readonly query: string
}

/** What is missing, in words; null when nothing is. */
function faultOf({ department, name, phone, query }: Written): string | null {
  if (department === '') return da.callback.needsDepartment
  if (name === '') return da.callback.needsName
  if (!PHONE.test(phone)) return da.callback.needsPhone
  return query === '' ? da.callback.needsQuery : null
}
