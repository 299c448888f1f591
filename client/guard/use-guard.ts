import { useComputed, useSignal, type ReadonlySignal, type Signal } from '@preact/signals'
import { maskCpr } from '../../server/contract/mask-cpr.ts'
import { anonymise, findPersonalData, type PersonalDataFinding } from '../../server/contract/personal-data.ts'

/** What a text that somebody writes may say of a person, and whether it may leave the browser as it is. */
export interface Guard {
  readonly findings: ReadonlySignal<readonly PersonalDataFinding[]>
  /** Whether it waits for the employee to say that a likely CPR number may be sent all the same. */
  readonly isAsking: ReadonlySignal<boolean>
  /** False the first time for a text with a likely CPR number: the employee is asked, and says it by trying again. */
  mayLeave(): boolean
  /** The text without what is certain to be a CPR number. */
  safe(): string
  anonymise(): void
}

export function useGuard(text: Signal<string>): Guard {
  const askedFor = useSignal<string | null>(null)
  const findings = useComputed(() => findPersonalData(text.value))
  return {
    findings,
    isAsking: useComputed(() => askedFor.value !== null && askedFor.value === text.value),
    mayLeave() {
      const isLikely = findings.value.some(({ kind, certainty }) => kind === 'cpr' && certainty === 'likely')
      if (!isLikely || askedFor.value === text.value) return true
      askedFor.value = text.value
      return false
    },
    safe: () => maskCpr(text.value).trim(),
    anonymise: () => (text.value = anonymise(text.value, findings.value)),
  }
}
