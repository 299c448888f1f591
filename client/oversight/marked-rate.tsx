import type { Rate } from '../../server/contract/measures.ts'
import { marksOf, rateInWords } from './rate-words.ts'

/** A rate in a column of rates; what keeps it from being taken at its face stands under it. */
export function MarkedRate({ rate, isProvisional = false }: { readonly rate: Rate; readonly isProvisional?: boolean }) {
  const marks = marksOf(rate, isProvisional)
  return (
    <>
      {rateInWords(rate)}
      {marks.length > 0 && <span class="uncertain muted"> {marks.join(', ')}</span>}
    </>
  )
}
