import { useSignal, type ReadonlySignal } from '@preact/signals'
import { useEffect } from 'preact/hooks'
import type { Choice } from '../../server/contract/configuration.ts'
import { da } from '../shell/da.ts'
import type { ContactInHand } from '../contact/contact-in-hand.ts'
import { readScreenPop } from '../contact/screen-pop.ts'

interface Parts {
  readonly hand: ContactInHand
  readonly channels: readonly Choice[]
  /** Puts the query in the box and asks it, as far as the guard lets it. */
  readonly onQuery: (query: string) => void
}

/**
 * Opens the contact that the address asks for, once: the address is then that of the desk, so that a reload opens nothing.
 *
 * @returns what must be known of it, until another contact is in hand
 */
export function useScreenPop({ hand, channels, onQuery }: Parts): ReadonlySignal<string | null> {
  const notice = useSignal<string | null>(null)

  useEffect(() => {
    const pop = readScreenPop(location.search, channels)
    if (pop === null) return
    history.replaceState(null, '', '/')
    hand.begin(pop.channel, pop.reference)
    const used = channels.find(({ code }) => code === pop.channel)?.label ?? pop.channel
    if (pop.unknownChannel !== null) notice.value = da.contact.unknownChannel(pop.unknownChannel, used)
    if (pop.query !== '') onQuery(pop.query)
    const { id } = hand.contact.peek()
    return hand.contact.subscribe((contact) => {
      if (contact.id !== id) notice.value = null
    })
  }, [])

  return notice
}
