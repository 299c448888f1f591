import { da } from '../shell/da.ts'
import type { OpenPeriods } from './open-periods.ts'

interface Props {
  readonly open: OpenPeriods
  readonly isCurrent: boolean
}

/** The way to the counting page, for those who count today. */
export function CountingLink({ open, isCurrent }: Props) {
  if (open.value === null || open.value.length === 0) return null
  return (
    <a href="/taelleuge" aria-current={isCurrent ? 'page' : undefined}>
      {da.counting.nav}
    </a>
  )
}
