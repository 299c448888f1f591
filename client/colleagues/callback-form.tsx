import { useSignal } from '@preact/signals'
import { v7 as uuidv7 } from 'uuid'
import type { CallbackPerson, CallbackRequest } from '../../server/contract/callback.ts'
import type { Configuration } from '../../server/contract/configuration.ts'
import { maskCpr } from '../../server/contract/mask-cpr.ts'
import { GuardedField } from '../guard/guarded-field.tsx'
import { useGuard } from '../guard/use-guard.ts'
import { Field } from '../parts/field.tsx'
import { textsOf } from '../parts/form-texts.ts'
import { da } from '../shell/da.ts'
import { BringForm } from './bring-form.tsx'
import type { LiveInbox } from './inbox.ts'

const LONGEST_NAME = 120
/** The same as the contract asks for. */
const PHONE = /^\+?[\d\s().-]{6,24}$/

interface Props {
  /** What is known of it. */
  readonly draft: Omit<CallbackRequest, 'id'>
  readonly inbox: LiveInbox
  readonly configuration: Configuration
  /** It is made, or safely on its way. */
  readonly onDone: () => void
  readonly onCancel: () => void
}

/** A promise to call: for which department, whom, and what was said. Unassigned is impossible. */
export function CallbackForm(props: Props) {
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

function Form({ draft, inbox, configuration, onDone, onCancel }: Props) {
  const query = useSignal(draft.query)
  const promised = useSignal(draft.promised)
  const guards = [useGuard(query), useGuard(promised)] as const

  async function make(department: string, form: EventTarget | null): Promise<string | null> {
    const texts = textsOf(form)
    const person = { name: maskCpr(texts['name'] ?? '').trim(), phone: maskCpr(texts['phone'] ?? '').trim() }
    const asked = { query: guards[0].safe(), promised: guards[1].safe() }
    const fault = faultOf(person, asked.query)
    if (fault !== null || !guards.every((guard) => guard.mayLeave())) return fault
    const callback = { ...draft, id: uuidv7(), department, ...asked, person }
    const { problem } = await inbox.tell({ type: 'callback/make', callback })
    if (!problem) onDone()
    return problem?.message ?? null
  }

  return (
    <BringForm
      inbox={inbox}
      configuration={configuration}
      likely={draft.department}
      label={da.callback.create}
      labelMaking={da.callback.creating}
      make={make}
      onCancel={onCancel}
    >
      <div class="bring-person">
        <Field label={da.callback.name}>
          <input name="name" defaultValue={draft.person.name} maxLength={LONGEST_NAME} autocomplete="off" autofocus />
        </Field>
        <Field label={da.callback.phone}>
          <input name="phone" type="tel" defaultValue={draft.person.phone} autocomplete="off" />
        </Field>
      </div>
      <p class="muted">{da.callback.secret}</p>
      <GuardedField label={da.callback.promised} text={promised} guard={guards[1]} />
      <GuardedField label={da.callback.query} text={query} guard={guards[0]} />
    </BringForm>
  )
}

/** What is missing, in words; null when nothing is. */
function faultOf({ name, phone }: CallbackPerson, query: string): string | null {
  if (name === '') return da.callback.needsName
  if (!PHONE.test(phone)) return da.callback.needsPhone
  return query === '' ? da.callback.needsQuery : null
}
