import { useSignal } from '@preact/signals'
import type { ComponentChildren } from 'preact'
import type { Configuration } from '../../server/contract/configuration.ts'
import { da } from '../shell/da.ts'
import { DepartmentSelect } from './department-select.tsx'
import type { LiveInbox } from './inbox.ts'

interface Props {
  readonly inbox: LiveInbox
  readonly configuration: Configuration
  /** The department to begin with; empty where nobody knows. */
  readonly likely: string
  readonly label: string
  /** What stands in its place while it is being made. */
  readonly labelMaking: string
  /** Makes it for a department. @returns why it could not be made, in words; else null */
  readonly make: (department: string, form: EventTarget | null) => Promise<string | null>
  readonly onCancel: () => void
  readonly children: ComponentChildren
}

/** What something left for a department is written in: for which, what the kind of it needs, and the two ways on. */
export function BringForm(props: Props) {
  const { inbox, configuration, likely, label, labelMaking, make, onCancel, children } = props
  const chosen = useSignal<string | null>(null)
  const fault = useSignal<string | null>(null)
  const isMaking = useSignal(false)
  const department = chosen.value ?? likely

  async function submit(form: EventTarget | null): Promise<void> {
    if (isMaking.value) return
    isMaking.value = true
    fault.value = department === '' ? da.callback.needsDepartment : await make(department, form)
    isMaking.value = false
  }

  return (
    <form
      class="bring-form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        void submit(event.currentTarget)
      }}
    >
      <DepartmentSelect
        inbox={inbox}
        configuration={configuration}
        value={department}
        onChange={(code) => (chosen.value = code)}
      />
      {children}
      <div class="bring-foot">
        <p class="fault" role="alert">
          {fault.value}
        </p>
        <button class="button primary" disabled={isMaking.value}>
          {isMaking.value ? labelMaking : label} <kbd>Enter</kbd>
        </button>
        <button type="button" class="button" onClick={onCancel}>
          {da.outcome.back} <kbd>Esc</kbd>
        </button>
      </div>
    </form>
  )
}
