import type { OpenCounting } from '../../server/contract/counting.ts'
import { useAnswer } from '../connection/use-answer.ts'
import { da } from '../shell/da.ts'

/** The way to the counting page, for those who count today. */
export function CountingLink({ isCurrent }: { readonly isCurrent: boolean }) {
  const { value } = useAnswer<OpenCounting>('/api/counting/open')
  const isOpen = value.value !== null && value.value.periods.length > 0
  if (!isOpen) return null
  return (
    <a href="/taelleuge" aria-current={isCurrent ? 'page' : undefined}>
      {da.counting.nav}
    </a>
  )
}
