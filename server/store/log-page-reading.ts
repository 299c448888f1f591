import type { Kysely } from 'kysely'
import type { LogPage } from '../contacts/contact-log.ts'
import { momentOf } from '../contacts/copenhagen-clock.ts'
import type { ContactFilter } from '../contract/contact-log.ts'
import { readContacts } from './contact-reading.ts'
import { walkLog, type Place } from './log-walk.ts'
import type { Tables } from './tables.ts'

/** What matches is counted so far, and not further. */
export const mostCounted = 1000
/** A page is given as it is when looking for it has taken so long, and counting goes on for so long. */
const PAGE_MS = 500
const COUNT_MS = 150

/** A page of contacts, latest begun first; of the first page also how many there are. */
export async function readPage(db: Kysely<Tables>, filter: ContactFilter, employee?: string): Promise<LogPage> {
  const isFirst = filter.before === undefined
  const found = await findPlaces(db, filter, { employee, most: isFirst ? mostCounted + 1 : filter.limit + 1 })
  const shown = found.places.slice(0, filter.limit)
  const contacts = await readContacts(
    db,
    shown.map(({ seq }) => seq),
  )
  const hasMore = found.places.length > filter.limit
  return {
    contacts,
    next: hasMore ? cursorOf(shown.at(-1)) : found.stoppedAt && beforeDay(found.stoppedAt),
    total: isFirst ? Math.min(found.places.length, mostCounted) : null,
    isTotalLeast: found.stoppedAt !== null || found.places.length > mostCounted,
    searchedTo: hasMore ? null : found.stoppedAt,
  }
}

interface Wanted {
  readonly employee: string | undefined
  readonly most: number
}

/** @returns the places, and the day after which nothing was looked through, where it took too long */
async function findPlaces(
  db: Kysely<Tables>,
  filter: ContactFilter,
  { employee, most }: Wanted,
): Promise<{ places: readonly Place[]; stoppedAt: string | null }> {
  const places: Place[] = []
  const began = performance.now()
  for await (const one of walkLog(db, { filter, employee, atMost: () => most - places.length })) {
    places.push(...one.places)
    if (places.length >= most) break
    const spent = performance.now() - began
    const isLate = spent > PAGE_MS || (places.length > filter.limit && spent > COUNT_MS)
    if (isLate && one.from > filter.from) return { places, stoppedAt: one.from }
  }
  return { places, stoppedAt: null }
}

function cursorOf(last: Place | undefined): string | null {
  return last === undefined ? null : `${last.startedAt}~${last.seq}`
}

/** Everything before that day. */
function beforeDay(day: string): string {
  return `${momentOf({ day, clockMs: 0 }).toISOString()}~0`
}
