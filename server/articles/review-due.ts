import type { FrontMatter } from './front-matter.ts'

type Reviewed = Pick<FrontMatter, 'reviewed' | 'reviewEveryMonths'>

/** The last day on which the owner's confirmation holds; null when nobody has confirmed the article. */
export function reviewDueOf({ reviewed, reviewEveryMonths }: Reviewed): string | null {
  return reviewed === undefined ? null : addMonths(reviewed, reviewEveryMonths)
}

export function isReviewOverdue(article: Reviewed, today: string): boolean {
  const due = reviewDueOf(article)
  return due !== null && due < today
}

/** The same day of the month so many months later, or that month's last day. */
function addMonths(day: string, months: number): string {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number)
  const lastDay = new Date(Date.UTC(year, month - 1 + months + 1, 0)).getUTCDate()
  return new Date(Date.UTC(year, month - 1 + months, Math.min(date, lastDay))).toISOString().slice(0, 10)
}
