import type { Counted, RateName } from '../../server/contract/funnel.ts'
import { dayBefore } from '../shell/format.ts'

export const splits = ['channel', 'department', 'topic', 'article', 'life-event', 'week', 'weekday', 'hour'] as const
export type Split = (typeof splits)[number]

export const rateNames = ['strict', 'withHelpAndReferral', 'ofEligible', 'confirmed'] as const satisfies RateName[]

/** Everything that a page of figures shows; it stands in the address, so that a view can be shared. */
export interface View {
  readonly from: string
  readonly to: string
  readonly channel: string
  readonly department: string
  readonly topic: string
  readonly article: string
  readonly lifeEvent: string
  readonly measure: RateName
  readonly of: Counted
  readonly by: Split
}

const usualDays = 30

export function viewOf(query: Readonly<Record<string, string>>): View {
  return {
    from: dayIn(query['from']) ?? dayBefore(usualDays - 1),
    to: dayIn(query['to']) ?? dayBefore(0),
    channel: query['channel'] ?? '',
    department: query['department'] ?? '',
    topic: query['topic'] ?? '',
    article: query['article'] ?? '',
    lifeEvent: query['lifeEvent'] ?? '',
    measure: rateNames.find((one) => one === query['measure']) ?? 'strict',
    of: query['of'] === 'contacts' ? 'contacts' : 'questions',
    by: splits.find((one) => one === query['by']) ?? 'channel',
  }
}

function dayIn(text: string | undefined): string | undefined {
  return text !== undefined && /^\d{4}-\d\d-\d\d$/.test(text) ? text : undefined
}

/** The whole view as the query of an address; what is as usual is left out. */
export function addressOf(view: View): string {
  const { measure, of, by } = view
  const choices = {
    measure: measure === 'strict' ? '' : measure,
    of: of === 'questions' ? '' : of,
    by: by === 'channel' ? '' : by,
  }
  return `${selectionOf(view)}${tail(choices)}`
}

/** Which questions and contacts are counted, as the API and the log take it. */
export function selectionOf({ from, to, channel, department, topic, article, lifeEvent }: View): string {
  return `from=${from}&to=${to}${tail({ channel, department, topic, article, lifeEvent })}`
}

function tail(values: Readonly<Record<string, string>>): string {
  const given = Object.entries(values).filter(([, value]) => value !== '')
  return given.length === 0 ? '' : `&${new URLSearchParams(given).toString()}`
}
