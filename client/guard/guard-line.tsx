import type { PersonalDataFinding } from '../../server/contract/personal-data.ts'
import { da } from '../shell/da.ts'
import { KeyHint } from '../keys/key-hint.tsx'
import type { DeskAction } from '../keys/keys.ts'
import type { Guard } from './use-guard.ts'

interface Props {
  readonly id: string
  readonly guard: Guard
  /** The key that sends a likely CPR number all the same, and what it is called. */
  readonly anyway: { readonly action: DeskAction; readonly label: string }
  readonly onAnonymise: () => void
}

/** What a text says of a person, under its field in space kept for it: what will be masked, what is asked, what is warned of. */
export function GuardLine({ id, guard, anyway, onAnonymise }: Props) {
  const first = mostSevere(guard.findings.value)
  const isAsking = guard.isAsking.value && first?.kind === 'cpr' && first.certainty === 'likely'
  return (
    <span class="guard-line" data-asking={isAsking}>
      <span id={id} role="status">
        {first && wordsFor(first, isAsking)}
        {isAsking && (
          <>
            {' '}
            <KeyHint action={anyway.action} /> {anyway.label}
          </>
        )}
      </span>
      {first && !isCertainCpr(first) && (
        <button
          type="button"
          class="link"
          onMouseDown={(event) => event.preventDefault()}
          onClick={onAnonymise}
          aria-keyshortcuts="F2"
        >
          {da.guard.anonymise} <KeyHint action="anonymise" />
        </button>
      )}
    </span>
  )
}

function mostSevere(findings: readonly PersonalDataFinding[]): PersonalDataFinding | undefined {
  const likelyCpr = findings.find((one) => one.kind === 'cpr' && one.certainty === 'likely')
  return likelyCpr ?? findings.find((one) => one.kind === 'cpr') ?? findings[0]
}

function isCertainCpr({ kind, certainty }: PersonalDataFinding): boolean {
  return kind === 'cpr' && certainty === 'certain'
}

function wordsFor(finding: PersonalDataFinding, isAsking: boolean): string {
  if (isCertainCpr(finding)) return da.guard.masked
  return isAsking ? da.guard.askCpr : da.guard.warn[finding.kind]
}
