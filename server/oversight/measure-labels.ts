import type { Configuration } from '../contract/configuration.ts'
import * as da from '../contract/da.ts'
import type { MeasureBy } from '../contract/measures.ts'
import type { Tally } from '../measures/tally.ts'
import type { Shelf } from '../articles/shelf.ts'

/** Channels and departments stand as the municipality has ordered them, everything else by its key. */
export function inOrder(by: MeasureBy, groups: readonly Tally[], { configuration }: Shelf): readonly Tally[] {
  const order: readonly { code: string }[] =
    by === 'channel' ? configuration.channels : by === 'department' ? configuration.departments : []
  const placeOf = ({ key }: Tally): number => order.findIndex((one) => one.code === key) + 1 || order.length + 1
  return groups.toSorted((a, b) => placeOf(a) - placeOf(b))
}

/** A group's name on the screen and in exports. */
export function labelOf(by: MeasureBy, key: string, shelf: Shelf): string {
  const { channels, departments, outcomes } = shelf.configuration
  switch (by) {
    case 'channel':
      return channels.find((one) => one.code === key)?.label ?? key
    case 'department':
      return departments.find((one) => one.code === key)?.name ?? key
    case 'topic':
      return key === '' ? da.noTopic : `${key} ${shelf.topicNameOf(key) ?? ''}`.trim()
    case 'article':
      return key === '' ? da.noArticle : (shelf.titleOf(key) ?? key)
    case 'life-event':
      return shelf.lifeEvents().find((one) => one.code === key)?.name ?? key
    case 'outcome':
      return outcomes.find((one) => one.code === key)?.label ?? key
    case 'cause':
      return causeLabel(key, shelf.configuration)
    case 'weekday':
      return da.weekdays[Number(key) - 1] ?? key
    case 'hour':
      return da.hourOfDay(Number(key))
    case 'weekday-hour':
      return `${da.weekdays[Number(key[0]) - 1] ?? ''} ${da.hourOfDay(Number(key.slice(2)))}`
    case 'seconds':
      return da.atMostSeconds(Number(key))
    case 'week':
      return key
  }
}

/** An outcome and its reason, as `case needs-documents`; there need not be a reason. */
function causeLabel(key: string, { outcomes, reasons }: Configuration): string {
  const [outcome = '', reason = ''] = key.split(' ')
  const label = outcomes.find((one) => one.code === outcome)?.label ?? outcome
  return reason === '' ? label : `${label}: ${reasons.find((one) => one.code === reason)?.label ?? reason}`
}
