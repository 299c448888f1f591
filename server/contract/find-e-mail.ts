import type { JudgedSpan } from './text-span.ts'

/** Reads backwards from the `@`, so that a long text without one costs nothing. */
const E_MAIL =
  /(?<=([\p{L}\d][\p{L}\d._%+'-]{0,63}))@(?:[\p{L}\d](?:[\p{L}\d-]{0,62})\.){1,8}\p{L}{2,24}(?![\p{L}\d])/gu

/** Where a text holds e-mail addresses, sorted. */
export function findEMails(text: string): JudgedSpan[] {
  return text
    .matchAll(E_MAIL)
    .map(({ index, 0: domain, 1: mailbox = '' }) => ({
      from: index - mailbox.length,
      to: index + domain.length,
      certainty: 'certain' as const,
    }))
    .toArray()
}
