import { useSignal } from '@preact/signals'
import { useEffect, useLayoutEffect, useRef } from 'preact/hooks'
import type { Consult } from '../../server/contract/consult.ts'
import { useEscape } from '../parts/use-escape.ts'
import { da } from '../shell/da.ts'
import { GuardedField } from '../guard/guarded-field.tsx'
import type { LiveInbox } from './inbox.ts'
import { useGuard } from '../guard/use-guard.ts'

interface Props {
  readonly consult: Consult
  readonly inbox: LiveInbox
}

/** What has been said in a consult, oldest first, the newest in sight; it is heard when it stands before the employee. */
export function ConsultMessages({ consult, inbox }: Props) {
  const list = useRef<HTMLOListElement>(null)
  const { messages } = consult
  useEffect(() => {
    list.current?.scrollTo({ top: list.current.scrollHeight })
    const hear = (): void => {
      if (document.hasFocus()) inbox.hear(consult)
    }
    hear()
    window.addEventListener('focus', hear)
    return () => window.removeEventListener('focus', hear)
  }, [consult.id, messages.length])
  return (
    <ol ref={list} class="messages" aria-label={da.consult.messages} aria-live="polite" tabIndex={0}>
      {messages.map(({ id, by, text }) => (
        <li key={id} data-own={by.id === inbox.account.id}>
          <span class="muted">{by.id === inbox.account.id ? da.consult.me : `${by.name}:`}</span> {text}
        </li>
      ))}
    </ol>
  )
}

interface ReplyProps extends Props {
  readonly label: string
  readonly isFocused?: boolean
  /** Esc in the field. */
  readonly onLeave: () => void
}

/** The field of a consult: Enter sends, as often as needed. */
export function ConsultReply({ consult, inbox, label, isFocused = false, onLeave }: ReplyProps) {
  const form = useRef<HTMLFormElement>(null)
  const field = useRef<HTMLInputElement>(null)
  const text = useSignal('')
  const guard = useGuard(text)
  useEscape(form, onLeave)
  useLayoutEffect(() => {
    if (isFocused) field.current?.focus()
  }, [])

  function send(): void {
    const said = guard.safe()
    if (said === '' || !guard.mayLeave()) return
    text.value = ''
    void inbox.tell({ type: 'consult/say', consult: consult.id, text: said })
  }

  return (
    <form
      ref={form}
      class="consult-reply"
      onSubmit={(event) => {
        event.preventDefault()
        send()
      }}
    >
      <GuardedField label={label} placeholder={label} text={text} guard={guard} field={field} />
      <button class="button">
        {da.consult.send} <kbd>Enter</kbd>
      </button>
    </form>
  )
}
