import { da } from '../shell/da.ts'
import { GuardLine } from '../guard/guard-line.tsx'
import { KeyHint } from '../keys/key-hint.tsx'
import { shortcutOf } from '../keys/keys.ts'
import type { Guard } from '../guard/use-guard.ts'

interface Props {
  readonly guard: Guard
  readonly onAnonymise: () => void
  readonly onShowKeys: () => void
}

/** The line under the box: its keys, or what the guard has to say of the text, in the same place. */
export function BoxHint({ guard, onAnonymise, onShowKeys }: Props) {
  const hasFindings = guard.findings.value.length > 0
  return (
    <div class="box-hint muted">
      <GuardLine
        id="question-guard"
        guard={guard}
        anyway={{ action: 'ask', label: da.guard.sendAnyway }}
        onAnonymise={onAnonymise}
      />
      {!hasFindings && (
        <>
          <span class="box-key">
            <KeyHint action="ask" /> {da.question.askHint}
          </span>
          <span class="box-key">
            <KeyHint action="back" /> {da.question.backHint}
          </span>
          <button type="button" class="link" aria-keyshortcuts={shortcutOf('show-keys')} onClick={onShowKeys}>
            {da.keys.open} <KeyHint action="show-keys" />
          </button>
        </>
      )}
    </div>
  )
}
