import type { RefObject } from 'preact'
import type { Choice } from '../../server/contract/configuration.ts'
import { useNow } from '../parts/use-now.ts'
import { da } from '../shell/da.ts'
import { durationInWords, timeInWords } from '../shell/format.ts'
import { KeyHint } from '../keys/key-hint.tsx'
import type { OpenContact } from '../contact/open-contact.ts'

interface Props {
  readonly list: RefObject<HTMLDivElement | null>
  readonly parked: readonly OpenContact[]
  readonly channels: readonly Choice[]
  readonly onFetch: (contact: string) => void
}

/** The contacts that were put aside, each with its clock. Within the list a digit or the arrows and Enter fetch one. */
export function ParkedContacts({ list, parked, channels, onFetch }: Props) {
  const now = useNow()
  if (parked.length === 0) return null

  function pressed(event: KeyboardEvent): void {
    if (event.ctrlKey || event.altKey || event.metaKey) return
    const wanted = parked[Number(event.key) - 1]
    if (wanted) onFetch(wanted.id)
    else if (!moveFocus(event)) return
    event.preventDefault()
    event.stopPropagation()
  }

  return (
    <div class="parked">
      <span class="muted">
        {da.parked.fetch} <KeyHint action="fetch" />
      </span>
      <div ref={list} class="parked-list" role="toolbar" tabIndex={-1} aria-label={da.parked.label} onKeyDown={pressed}>
        {parked.map((contact, at) => (
          <button key={contact.id} type="button" title={da.parked.fetchTitle} onClick={() => onFetch(contact.id)}>
            {at < 9 && <kbd aria-hidden="true">{at + 1}</kbd>}
            <span>{nameOf(contact, channels, now)}</span>
            {contact.parkedAt !== null && <span class="muted">{da.parked.since(timeInWords(contact.parkedAt))}</span>}
          </button>
        ))}
      </div>
    </div>
  )
}

/** `Fremmøde 2:31, 1 spørgsmål`, or the case it was opened for where nothing has been asked yet. */
function nameOf({ channel, startedAt, questions, reference }: OpenContact, channels: readonly Choice[], now: number) {
  const label = channels.find(({ code }) => code === channel)?.label ?? channel
  const clock = startedAt === null ? '' : ` ${durationInWords(now - Date.parse(startedAt))}`
  const rest = questions.length === 0 && reference !== null ? reference : da.parked.count(questions.length)
  return `${label}${clock}, ${rest}`
}

/** ↑ ↓ and ← → go through the list; at its ends they stay. */
function moveFocus({ key, currentTarget }: KeyboardEvent): boolean {
  const step = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }[key]
  if (step === undefined || !(currentTarget instanceof HTMLElement)) return false
  const buttons = [...currentTarget.querySelectorAll('button')]
  const at = buttons.findIndex((one) => one === document.activeElement)
  buttons[at + step]?.focus()
  return true
}
