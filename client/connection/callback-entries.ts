import type { OutboxEntry } from './local-store.ts'

/** A promise to call that the server will never take as it is: it holds whom to call. */
export function isRefusedCallback({ message, refused }: OutboxEntry): boolean {
  return message.type === 'callback/make' && refused !== undefined
}

/** A promise to call, of anybody, that has waited in this browser since before that moment. */
export function isCallbackBefore({ message, place }: OutboxEntry, moment: number): boolean {
  return message.type === 'callback/make' && (place ?? 0) < moment
}
