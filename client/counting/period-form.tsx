import { useSignal } from '@preact/signals'
import { v7 as uuidv7 } from 'uuid'
import type { Configuration } from '../../server/contract/configuration.ts'
import { sendJson } from '../connection/http.ts'
import { presetOf } from '../oversight/periods.ts'
import { Field } from '../parts/field.tsx'
import { textsOf } from '../parts/form-texts.ts'
import { useOnce } from '../parts/use-once.ts'
import { da } from '../shell/da.ts'
import { dayBefore } from '../shell/format.ts'

interface Props {
  readonly configuration: Configuration
  readonly onCreated: (id: string, name: string) => void
}

/** Lays down a counting period. */
export function PeriodForm({ configuration, onCreated }: Props) {
  const fault = useSignal<string | null>(null)

  const create = useOnce(async (form: HTMLFormElement) => {
    const { name = '', from, to, tasks = '' } = textsOf(form)
    const id = uuidv7()
    const sent = {
      id,
      name,
      from,
      to,
      departments: new FormData(form).getAll('department'),
      tasks: tasks.split('\n').flatMap((line) => (line.trim() === '' ? [] : [line.trim()])),
    }
    const { problem } = await sendJson('POST', '/api/counting/periods', sent)
    fault.value = problem?.message ?? null
    if (problem) return
    form.reset()
    onCreated(id, name)
  })

  return (
    <details class="form-panel">
      <summary>{da.countingPeriods.create}</summary>
      <form
        class="stack"
        onSubmit={(event) => {
          event.preventDefault()
          create(event.currentTarget)
        }}
      >
        <Fields configuration={configuration} />
        <p class="fault" role="alert">
          {fault.value}
        </p>
        <div>
          <button type="submit" class="button primary">
            {da.countingPeriods.submit}
          </button>
        </div>
      </form>
    </details>
  )
}

function Fields({ configuration }: Pick<Props, 'configuration'>) {
  const week = presetOf('this-week', dayBefore(0))
  const texts = da.countingPeriods
  return (
    <>
      <div class="filters">
        <Field label={texts.name}>
          <input name="name" required maxLength={80} placeholder={texts.nameExample} />
        </Field>
        <Field label={texts.from}>
          <input name="from" type="date" required defaultValue={week.from} />
        </Field>
        <Field label={texts.to}>
          <input name="to" type="date" required defaultValue={week.to} />
        </Field>
      </div>
      <fieldset class="checks">
        <legend>{texts.departments}</legend>
        {configuration.departments.map(({ code, name }) => (
          <label key={code}>
            <input type="checkbox" name="department" value={code} /> {name}
          </label>
        ))}
      </fieldset>
      <Field label={texts.tasks}>
        <textarea name="tasks" required rows={8} aria-describedby="tasks-help" />
      </Field>
      <p id="tasks-help" class="muted">
        {texts.tasksHelp}
      </p>
    </>
  )
}
