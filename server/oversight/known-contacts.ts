import type { Shelf } from '../articles/shelf.ts'
import type { CountingStore } from '../contacts/counting-store.ts'
import type { ImportStore } from '../contacts/import-store.ts'
import type { DaySpan } from '../contacts/tiles.ts'
import type { CostRow } from '../contract/cost.ts'
import { between } from '../measures/interval.ts'
import { contactsByChannel } from './covering.ts'
import type { Measuring } from './measuring.ts'

/** What is known of how many contacts a channel had: registered or counted by hand, and counted by its own system. */
export type KnownContacts = Pick<CostRow, 'channel' | 'label' | 'registered' | 'imported' | 'contacts'>

export interface ContactSources {
  readonly counting: Pick<CountingStore, 'byChannel'>
  readonly imports: Pick<ImportStore, 'totals'>
  readonly measuring: Measuring
  readonly shelf: () => Shelf
}

/** Each channel that had any contacts, in the municipality's order; at least what is registered, at most the higher of the two. */
export async function knownContacts(
  { counting, imports, measuring, shelf }: ContactSources,
  span: DaySpan,
): Promise<KnownContacts[]> {
  const inStraks = await contactsByChannel(measuring, span)
  const byHand = new Map((await counting.byChannel(span)).map(({ channel, counted }) => [channel, counted]))
  const totals = Map.groupBy(await imports.totals(span), ({ channel }) => channel)
  return shelf().configuration.channels.flatMap(({ code: channel, label }) => {
    const registered = (inStraks.get(channel) ?? 0) + (byHand.get(channel) ?? 0)
    const imported = totals.get(channel)?.reduce((all, { contacts }) => all + contacts, 0) ?? null
    const contacts = between(registered, Math.max(registered, imported ?? 0))
    return contacts[1] === 0 ? [] : [{ channel, label, registered, imported, contacts: [...contacts] }]
  })
}
