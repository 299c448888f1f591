import { dayBefore } from '../shell/format.ts'

/** What the overview shows; it stands in the address, so that a view can be shared. */
export interface Filters {
  readonly from: string
  readonly to: string
  readonly channel: string
  readonly department: string
  readonly outcome: string
}

export const periods = [7, 30, 90] as const
const usualDays = 30

export function filtersOf(query: Readonly<Record<string, string>>): Filters {
  return {
    from: query['from'] ?? dayBefore(usualDays - 1),
    to: query['to'] ?? dayBefore(0),
    channel: query['channel'] ?? '',
    department: query['department'] ?? '',
    outcome: query['outcome'] ?? '',
  }
}

/** The filters as the query of an address; empty ones are left out. */
export function queryOf(filters: Partial<Filters> & Record<string, string | undefined>): string {
  const entries = Object.entries(filters).filter((entry): entry is [string, string] => Boolean(entry[1]))
  return new URLSearchParams(entries).toString()
}
