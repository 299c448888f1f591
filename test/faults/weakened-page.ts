import type { BrowserContext } from 'playwright-core'

/** A guarantee that a run can be made without, to show that the comparison then finds the fault. */
export const guarantees = ['outbox-keys', 'acknowledgements'] as const
export type Guarantee = (typeof guarantees)[number]

/** Takes a guarantee from every page of this browser, between the page and its websocket. */
export async function weaken(context: BrowserContext, guarantee: Guarantee | null): Promise<void> {
  if (guarantee === 'outbox-keys') await context.addInitScript(sendAgainUnderNewKeys)
  if (guarantee === 'acknowledgements') await context.addInitScript(acknowledgeWhenSent)
}

/** What is sent a second time gets new ids, as from a screen that makes them when it sends. */
function sendAgainUnderNewKeys(): void {
  const sent = new Set<string>()
  const keys = new Map<string, string>()
  const send = WebSocket.prototype.send
  WebSocket.prototype.send = function (this: WebSocket, data) {
    const message = JSON.parse(data as string) as { key?: string; contact?: { questions: { id: string }[] } }
    const { key, contact } = message
    if (key !== undefined && sent.has(key)) {
      message.key = crypto.randomUUID()
      keys.set(message.key, key)
      for (const question of contact?.questions ?? []) question.id = crypto.randomUUID()
    }
    if (key !== undefined) sent.add(key)
    send.call(this, JSON.stringify(message))
  }
  const listener = Object.getOwnPropertyDescriptor(WebSocket.prototype, 'onmessage')
  Object.defineProperty(WebSocket.prototype, 'onmessage', {
    set(this: WebSocket, heard: (event: MessageEvent) => void) {
      listener?.set?.call(this, (event: MessageEvent) => {
        const message = JSON.parse(String(event.data)) as { key?: string }
        const key = keys.get(message.key ?? '') ?? message.key
        heard(new MessageEvent('message', { data: JSON.stringify(key === undefined ? message : { ...message, key }) }))
      })
    },
  })
}

/** What is sent counts as stored at once, as with a screen that waits for no answer. */
function acknowledgeWhenSent(): void {
  const send = WebSocket.prototype.send
  WebSocket.prototype.send = function (this: WebSocket, data) {
    send.call(this, data)
    const { type, key } = JSON.parse(data as string) as { type: string; key?: string }
    if (key === undefined) return
    const answer = { type: type === 'contact/record' ? 'contact/recorded' : 'question/corrected', key, isKnown: false }
    this.dispatchEvent(new MessageEvent('message', { data: JSON.stringify(answer) }))
  }
}
