import { useSignal } from '@preact/signals'
import { v7 as uuidv7 } from 'uuid'
import type { Configuration } from '../../server/contract/configuration.ts'
import { Field } from '../parts/field.tsx'
import { Select } from '../parts/select.tsx'
import { useOnce } from '../parts/use-once.ts'
import { da } from '../shell/da.ts'
import { GuardedField } from '../guard/guarded-field.tsx'
import type { LiveInbox } from './inbox.ts'
import { expiryMoment, possibleExpiries, type Expiry } from './notice-expiry.ts'
import { useGuard } from '../guard/use-guard.ts'

interface Props {
  readonly inbox: LiveInbox
  readonly configuration: Configuration
}

const LONGEST = 280

/** Posts a notice to a department or to all. */
export function NoticeForm({ inbox, configuration }: Props) {
  const text = useSignal('')
  const guard = useGuard(text)
  const department = useSignal('')
  const expiries = possibleExpiries(new Date())
  const expiry = useSignal<Expiry>(expiries[0] ?? 'tomorrow')
  const day = useSignal('')
  const fault = useSignal<string | null>(null)

  const post = useOnce(async () => {
    const said = guard.safe().slice(0, LONGEST)
    const expiresAt = expiryMoment(expiry.value, day.value, new Date())
    fault.value = said === '' ? da.notices.needsText : expiresAt === null ? da.notices.needsDay : null
    if (fault.value !== null || expiresAt === null || !guard.mayLeave()) return
    const { problem } = await inbox.tell({
      type: 'notice/post',
      notice: { id: uuidv7(), department: department.value || null, text: said, expiresAt: expiresAt.toISOString() },
    })
    fault.value = problem?.message ?? null
    if (problem === null) text.value = ''
  })

  return (
    <form
      class="notice-form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        post()
      }}
    >
      <h3>{da.notices.newTitle}</h3>
      <GuardedField label={da.notices.text} text={text} guard={guard} longest={LONGEST} />
      <div class="notice-choices">
        <Select
          label={da.notices.department}
          value={department.value}
          options={[
            { value: '', label: da.colleagues.all },
            ...configuration.departments.map(({ code, name }) => ({ value: code, label: name })),
          ]}
          onChange={(code) => (department.value = code)}
        />
        <Select
          label={da.notices.expires}
          value={expiry.value}
          options={expiries.map((one) => ({ value: one, label: da.notices[one] }))}
          onChange={(chosen) => (expiry.value = expiries.find((one) => one === chosen) ?? 'week')}
        />
        {expiry.value === 'date' && (
          <Field label={da.notices.day}>
            <input type="date" value={day} onInput={(event) => (day.value = event.currentTarget.value)} />
          </Field>
        )}
      </div>
      <p class="fault" role="alert">
        {fault.value}
      </p>
      <button class="button primary">{da.notices.post}</button>
    </form>
  )
}
