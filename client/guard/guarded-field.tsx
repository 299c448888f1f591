import type { Signal } from '@preact/signals'
import type { RefObject } from 'preact'
import { useId, useRef } from 'preact/hooks'
import { da } from '../shell/da.ts'
import { KeyHint } from '../keys/key-hint.tsx'
import { isKeyOf } from '../keys/keys.ts'
import type { Guard } from './use-guard.ts'

interface Props {
  readonly label: string
  readonly text: Signal<string>
  readonly guard: Guard
  readonly longest?: number
  readonly placeholder?: string
  /** Whether the dialog that it is in begins here. */
  readonly isFirst?: boolean
  readonly field?: RefObject<HTMLInputElement | null>
}

const LONGEST = 2000

/** A line of text about a citizen: it says at once, in space of its own, when it seems to name one; F2 takes that out. */
export function GuardedField({
  label,
  text,
  guard,
  field,
  longest = LONGEST,
  placeholder = '',
  isFirst = false,
}: Props) {
  const hint = useId()
  const own = useRef<HTMLInputElement>(null)
  return (
    <div class="guarded">
      <label class="field">
        <span>{label}</span>
        <input
          ref={field ?? own}
          value={text}
          maxLength={longest}
          autocomplete="off"
          autofocus={isFirst}
          placeholder={placeholder}
          aria-describedby={hint}
          onInput={(event) => (text.value = event.currentTarget.value)}
          onKeyDown={(event) => {
            if (!isKeyOf('anonymise', event)) return
            event.preventDefault()
            guard.anonymise()
          }}
        />
      </label>
      <p id={hint} class="guard-hint" role="status">
        {hintOf(guard)}
      </p>
    </div>
  )
}

function hintOf({ findings, isAsking }: Guard) {
  const [first] = findings.value.toSorted((one, other) => weightOf(one.kind) - weightOf(other.kind))
  if (first === undefined) return null
  if (first.kind === 'cpr' && first.certainty === 'certain') return <span>{da.guard.masked}</span>
  const words = first.kind === 'cpr' && isAsking.value ? da.guard.askCpr : da.guard.warn[first.kind]
  return (
    <span class="doubt">
      {words} <KeyHint action="anonymise" /> {da.guard.anonymise}
      {isAsking.value && (
        <>
          {' '}
          <kbd>Enter</kbd> {da.guard.sendAnyway}
        </>
      )}
    </span>
  )
}

function weightOf(kind: string): number {
  return kind === 'cpr' ? 0 : 1
}
