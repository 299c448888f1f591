import type { Page } from 'playwright-core'

/** A message of the server that the page has not got yet. */
export interface HeldMessage {
  readonly text: string
  /** Hands it to the page, changed where something else is given. */
  handOver(text?: string): void
}

/** Holds up what the server sends of one type, from the next load of the page on. */
export async function holdMessages(page: Page, type: string): Promise<readonly HeldMessage[]> {
  const held: HeldMessage[] = []
  await page.routeWebSocket(/\/live$/, (line) => {
    line.connectToServer().onMessage((message) => {
      const text = String(message)
      if (text.includes(`"${type}"`)) held.push({ text, handOver: (instead = text) => line.send(instead) })
      else line.send(message)
    })
  })
  return held
}
