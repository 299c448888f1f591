import { useSignal } from '@preact/signals'
import { useLayoutEffect, useRef } from 'preact/hooks'
import { v7 as uuidv7 } from 'uuid'
import type { Configuration } from '../../server/contract/configuration.ts'
import { useEscape } from '../parts/use-escape.ts'
import { da } from '../shell/da.ts'
import { DepartmentSelect, departmentName } from './department-select.tsx'
import { GuardedField } from '../guard/guarded-field.tsx'
import type { LiveInbox } from './inbox.ts'
import { isChoosing, NobodyThere, type Instead } from './nobody-there.tsx'
import type { OpenQuestion } from '../contact/open-contact.ts'
import { useGuard } from '../guard/use-guard.ts'

interface Props {
  readonly inbox: LiveInbox
  readonly configuration: Configuration
  readonly contact: string
  readonly question: OpenQuestion
  readonly likely: string
  readonly instead: Instead
  readonly onDone: () => void
}

/** The small line that asks a department while the citizen waits: Enter sends, Esc leaves. */
export function ConsultForm({ inbox, configuration, contact, question, likely, instead, onDone }: Props) {
  const form = useRef<HTMLFormElement>(null)
  const field = useRef<HTMLInputElement>(null)
  const text = useSignal(question.query)
  const chosen = useSignal<string | null>(null)
  const guard = useGuard(text)
  const department = chosen.value ?? likely
  const isNobodyThere = department !== '' && inbox.isOnline.value && inbox.onlineIn(department) === 0

  useEscape(form, onDone)
  useLayoutEffect(() => {
    if (!isNobodyThere && !isChoosing()) field.current?.focus()
  }, [isNobodyThere])

  function send(): void {
    const query = guard.safe()
    if (query === '' || department === '' || !guard.mayLeave()) return
    const { id, askedAt, article } = question
    void inbox.tell({
      type: 'consult/ask',
      consult: {
        id: uuidv7(),
        contact,
        question: id,
        department,
        query,
        article: article?.id ?? null,
        waitingSince: askedAt,
      },
    })
    onDone()
  }

  return (
    <form
      ref={form}
      class="consult-form"
      onSubmit={(event) => {
        event.preventDefault()
        send()
      }}
    >
      <DepartmentSelect
        inbox={inbox}
        configuration={configuration}
        value={department}
        onChange={(code) => (chosen.value = code)}
      />
      <GuardedField label={da.consult.text} text={text} guard={guard} field={field} />
      <div class="consult-buttons">
        <button class="button primary" disabled={department === ''}>
          {da.consult.send} <kbd>Enter</kbd>
        </button>
        <button type="button" class="button" onClick={onDone}>
          {da.outcome.back} <kbd>Esc</kbd>
        </button>
      </div>
      {isNobodyThere && <NobodyThere name={departmentName(configuration, department)} instead={instead} isFocused />}
    </form>
  )
}
