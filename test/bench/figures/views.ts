import type { Selection } from '../../../server/contacts/contact-log.ts'
import { shifted } from '../../../server/contacts/tiles.ts'
import type { MeasureBy } from '../../../server/contract/measures.ts'

/** A question that a page asks the figures. */
export interface View {
  readonly name: string
  readonly by: MeasureBy | null
  readonly selection: Selection
}

/**
 * What the supervisor's pages show, over a period of whole weeks and over one that begins and ends in the middle of a week.
 *
 * @param until the last day that has contacts, a Sunday
 */
export function viewsUntil(until: string, weeks: number): View[] {
  const whole = { from: shifted(until, 1 - 7 * weeks), to: until }
  const uneven = { from: shifted(whole.from, 2), to: shifted(until, -3) }
  const groups = [
    'channel',
    'department',
    'topic',
    'article',
    'life-event',
    'week',
    'weekday-hour',
    'outcome',
    'cause',
    'seconds',
  ] as const
  return [
    { name: 'in all', by: null, selection: whole },
    ...groups.map((by) => ({ name: `by ${by}`, by, selection: whole })),
    { name: 'by topic, phone', by: 'topic', selection: { ...whole, channel: 'phone' } },
    { name: 'by week, one topic', by: 'week', selection: { ...whole, topic: '23.09.02' } },
    { name: 'by cause, one department', by: 'cause', selection: { ...whole, department: 'borgerservice' } },
    { name: 'by hour, one topic', by: 'hour', selection: { ...whole, topic: '23.09.02' } },
    { name: 'by hour, one topic, phone', by: 'hour', selection: { ...whole, topic: '23.09.02', channel: 'phone' } },
    { name: 'by article, one topic', by: 'article', selection: { ...whole, topic: '23.09.02' } },
    {
      name: 'by weekday-hour, one article',
      by: 'weekday-hour',
      selection: { ...whole, article: 'klage-udbetaling-danmark' },
    },
    {
      name: 'by weekday-hour, one article, phone',
      by: 'weekday-hour',
      selection: { ...whole, article: 'klage-udbetaling-danmark', channel: 'phone' },
    },
    {
      name: 'by weekday-hour, one life event, phone',
      by: 'weekday-hour',
      selection: { ...whole, lifeEvent: 'sygdom', channel: 'phone' },
    },
    {
      name: 'by outcome, one article, one department, phone',
      by: 'outcome',
      selection: {
        ...whole,
        article: 'klage-udbetaling-danmark',
        department: 'borgerservice',
        channel: 'phone',
      },
    },
    { name: 'by cause, one life event', by: 'cause', selection: { ...whole, lifeEvent: 'sygdom' } },
    { name: 'by channel, uneven period', by: 'channel', selection: uneven },
    { name: 'by hour, one topic, uneven period', by: 'hour', selection: { ...uneven, topic: '23.09.02' } },
    { name: 'by topic, uneven period', by: 'topic', selection: uneven },
    {
      name: 'by channel, one department, uneven period',
      by: 'channel',
      selection: { ...uneven, department: 'borgerservice' },
    },
  ]
}
