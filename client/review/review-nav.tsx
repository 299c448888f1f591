import type { SignedIn } from '../../server/contract/session.ts'
import { da } from '../shell/da.ts'

const pages = [
  ['/log', da.review.nav.contacts],
  ['/soegninger', da.review.nav.searches],
  ['/kalibrering', da.review.nav.calibration],
] as const

/** From one page of the log to the next. */
export function ReviewNav({ path, account }: { readonly path: string; readonly account: SignedIn }) {
  const shown = account.mayAudit ? [...pages, ['/revisionsspor', da.review.nav.audit] as const] : pages
  return (
    <nav class="page-nav" aria-label={da.review.nav.label}>
      {shown.map(([page, label]) => (
        <a key={page} href={page} aria-current={page === path ? 'page' : undefined}>
          {label}
        </a>
      ))}
    </nav>
  )
}
