import { useLayoutEffect, useRef } from 'preact/hooks'
import { da } from '../shell/da.ts'
import { KeyHint } from '../keys/key-hint.tsx'
import { shortcutOf } from '../keys/keys.ts'
import { usePageKeys } from '../keys/use-page-keys.ts'

/** What can be done for the citizen when nobody answers. */
export interface Instead {
  callBack(): void
  noteGap(): void
}

interface Props {
  readonly name: string
  readonly instead: Instead
  /** Takes the focus, so that its keys work at once. */
  readonly isFocused?: boolean
}

/** Says that nobody of the department is at work, and offers the two ways on, each in one key. */
export function NobodyThere({ name, instead, isFocused = false }: Props) {
  const first = useRef<HTMLButtonElement>(null)
  useLayoutEffect(() => {
    if (isFocused && !isChoosing()) first.current?.focus()
  }, [isFocused, name])
  usePageKeys({
    callback: () => {
      instead.callBack()
      return true
    },
    gap: () => {
      instead.noteGap()
      return true
    },
  })
  return (
    <div class="nobody-there" role="group" aria-label={da.consult.nobody(name)}>
      <p role="status">{da.consult.nobody(name)}</p>
      <button
        ref={first}
        type="button"
        class="button"
        aria-keyshortcuts={shortcutOf('callback')}
        onClick={() => instead.callBack()}
      >
        {da.consult.callBack} <KeyHint action="callback" />
      </button>
      <button type="button" class="button" aria-keyshortcuts={shortcutOf('gap')} onClick={() => instead.noteGap()}>
        {da.consult.noteGap} <KeyHint action="gap" />
      </button>
    </div>
  )
}

/** Whether a department is being chosen with the keys: the focus then stays where it is. */
export function isChoosing(): boolean {
  return document.activeElement instanceof HTMLSelectElement
}
