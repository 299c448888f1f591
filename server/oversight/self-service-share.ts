import type { Clock } from '../contacts/clock.ts'
import { copenhagenDay } from '../contacts/copenhagen-day.ts'
import type { ImportStore } from '../contacts/import-store.ts'
import { shifted, type DaySpan } from '../contacts/tiles.ts'
import { selfServiceTotals } from '../contract/self-service-totals.ts'
import type { GoalsRequest } from '../contract/goal-standings.ts'
import type { Rate } from '../contract/measures.ts'
import { rateOf } from '../measures/rates.ts'
import { knownContacts, type ContactSources } from './known-contacts.ts'

/** What citizens did by themselves, of everything they came with. */
export interface SelfServiceShare {
  readonly rate: Rate
  /** The systems that counted it. */
  readonly sources: readonly string[]
  /** The last day that is counted: a day that is not over is not. */
  readonly to: string
}

export interface SelfServicePorts extends ContactSources {
  readonly imports: Pick<ImportStore, 'totals' | 'sourcesOf'>
  readonly clock: Clock
}

/**
 * Self-service transactions ÷ (these + the contacts of all channels).
 *
 * @returns null for a part of the municipality, and where a day of the period that is over has no total of self-service
 */
export async function selfServiceShare(
  ports: SelfServicePorts,
  { from, to, ...narrowed }: GoalsRequest,
): Promise<SelfServiceShare | null> {
  if (Object.values(narrowed).some((one) => one !== undefined)) return null
  const yesterday = shifted(copenhagenDay(ports.clock.now()), -1)
  const span = { from, to: to < yesterday ? to : yesterday }
  const own = (await ports.imports.totals(span)).filter(({ channel }) => channel === selfServiceTotals)
  if (span.to < from || own.length < daysIn(span)) return null
  const transactions = own.reduce((sum, { contacts }) => sum + contacts, 0)
  const known = await knownContacts(ports, span)
  const contacts = known.reduce((sum, { contacts: [, most] }) => sum + most, 0)
  const sources = await ports.imports.sourcesOf(selfServiceTotals, span)
  return { rate: rateOf(transactions, transactions + contacts), sources, to: span.to }
}

function daysIn({ from, to }: DaySpan): number {
  return (Date.parse(to) - Date.parse(from)) / DAY_MS + 1
}

const DAY_MS = 86_400_000
