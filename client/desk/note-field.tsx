import { da } from '../shell/da.ts'
import { GuardLine } from '../guard/guard-line.tsx'
import { isKeyOf } from '../keys/keys.ts'
import type { ContactNote } from './use-note.ts'

interface Props {
  readonly note: ContactNote
  readonly isLocked: boolean
}

const LONGEST = 2000

/** What is to be remembered of the contact. It begins as one line and grows with what is written. */
export function NoteField({ note, isLocked }: Props) {
  const { field, text, guard } = note
  return (
    <div class="note-field">
      <textarea
        ref={field}
        rows={1}
        aria-label={da.contact.note}
        aria-describedby="note-guard"
        placeholder={da.contact.note}
        title={isLocked ? da.contact.lockedWhenClosed : text}
        disabled={isLocked}
        maxLength={LONGEST}
        value={text}
        onInput={(event) => note.write(event.currentTarget.value)}
        onBlur={({ currentTarget }) => {
          currentTarget.scrollTop = 0
          note.showKept()
        }}
        onKeyDown={(event) => {
          if (!isKeyOf('anonymise', event)) return
          event.preventDefault()
          note.anonymise()
        }}
      />
      <GuardLine
        id="note-guard"
        guard={guard}
        anyway={{ action: 'close', label: da.guard.closeAnyway }}
        onAnonymise={() => note.anonymise()}
      />
    </div>
  )
}
