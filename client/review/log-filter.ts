import type { ContactCriteria } from '../../server/contract/contact-log.ts'
import type { SavedFilter } from '../../server/contract/review.ts'
import { dayBefore } from '../shell/format.ts'

/** What the log is looked through for; it stands in the address, so that a view can be shared. */
export interface LogFilter {
  readonly from: string
  readonly to: string
  readonly criteria: ContactCriteria
}

const usualDays = 30

export const flags = ['repeat', 'note', 'corrected', 'transferred'] as const
export type Flag = (typeof flags)[number]
export const searchGiven = ['unanswered', 'poor', 'reformulated'] as const

const texts = ['channel', 'department', 'outcome', 'reason', 'topic', 'article', 'lifeEvent', 'words'] as const

/** Their order in an address: the same filter has always the same one. */
const names = [...texts, 'search', ...flags] as const

export function logFilterOf(query: Readonly<Record<string, string>>): LogFilter {
  const given = texts.flatMap((name) => (query[name] ? [[name, query[name]] as const] : []))
  const marks = flags.flatMap((name) => (query[name] === '1' ? [[name, '1'] as const] : []))
  const search = searchGiven.find((one) => one === query['search'])
  return {
    from: dayIn(query['from']) ?? dayBefore(usualDays - 1),
    to: dayIn(query['to']) ?? dayBefore(0),
    criteria: { ...Object.fromEntries([...given, ...marks]), ...(search === undefined ? {} : { search }) },
  }
}

function dayIn(text: string | undefined): string | undefined {
  return text !== undefined && /^\d{4}-\d\d-\d\d$/.test(text) ? text : undefined
}

/** The whole filter as the query of an address; the API takes the same. */
export function addressOf({ from, to, criteria }: LogFilter): string {
  const given = names.flatMap((name): [string, string][] => (criteria[name] ? [[name, criteria[name]]] : []))
  return new URLSearchParams([['from', from], ['to', to], ...given]).toString()
}

/** A period that ends today goes with the day; another stays where it is. */
export function periodOf({ from, to }: LogFilter): SavedFilter['period'] {
  if (to !== dayBefore(0)) return { from, to }
  return { days: Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000) + 1 }
}

export function filterOfSaved({ period, criteria }: SavedFilter): LogFilter {
  return 'days' in period ? { from: dayBefore(period.days - 1), to: dayBefore(0), criteria } : { ...period, criteria }
}
