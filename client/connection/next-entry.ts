import type { OutboxEntry } from './local-store.ts'

/** So often the server may fail at an entry before the others pass it: one that breaks the server holds up nobody else. */
export const MOST_FAILURES = 5

/**
 * The entry that is sent next: the oldest, so that nothing is stored before what came before it.
 *
 * @param failures how often the server has failed at an entry, by its key, since the connection stands
 */
export function nextEntry(
  entries: Iterable<OutboxEntry>,
  failures: ReadonlyMap<string, number>,
): OutboxEntry | undefined {
  const waiting = [...entries].filter(({ refused }) => refused === undefined)
  const rounds = waiting.map(({ key }) => Math.floor((failures.get(key) ?? 0) / MOST_FAILURES))
  return waiting[rounds.indexOf(Math.min(...rounds))]
}
