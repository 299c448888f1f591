import { findPersonalData } from './personal-data.ts'
import { replaceSpans } from './text-span.ts'

/**
 * Replaces what is certain to be a CPR number (see `findCpr`) by `[cpr]`. Everything else passes untouched, dates, amounts,
 * KLE and telephone numbers included.
 */
export function maskCpr(text: string): string {
  const certain = findPersonalData(text).filter(({ kind, certainty }) => kind === 'cpr' && certainty === 'certain')
  return replaceSpans(text, certain, () => '[cpr]')
}
