import type { Choice } from '../../server/contract/configuration.ts'
import { maskCpr } from '../../server/contract/mask-cpr.ts'

/** A contact that the telephone or queue system opened by its address. */
export interface ScreenPop {
  readonly channel: string
  /** What it called the channel, where Straks knows no such one. */
  readonly unknownChannel: string | null
  readonly reference: string | null
  readonly query: string
}

const LONGEST_REFERENCE = 60
const LONGEST_QUERY = 2000

/** Reads `?channel=phone&ref=…&q=…`; null where the address opens no contact. */
export function readScreenPop(search: string, channels: readonly Choice[]): ScreenPop | null {
  const asked = new URLSearchParams(search)
  const wanted = asked.get('channel')
  const reference = asked.get('ref')
  const query = asked.get('q')
  if (wanted === null && reference === null && query === null) return null
  const known = channels.find(({ code }) => code === wanted)
  return {
    channel: (known ?? channels[0])?.code ?? '',
    unknownChannel: known || wanted === null ? null : maskCpr(wanted.slice(0, LONGEST_REFERENCE)),
    reference:
      maskCpr(reference ?? '')
        .trim()
        .slice(0, LONGEST_REFERENCE) || null,
    query: (query ?? '').trim().slice(0, LONGEST_QUERY),
  }
}
