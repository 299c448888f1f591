import type { WebSocketRoute } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import type { FromClient } from '../../server/contract/live.ts'
import { useSharedDesk } from './shared-desk.ts'
import { allStored, ask } from './open-page.ts'
import { SOME_ARTICLES } from './some-articles.ts'

const desk = useSharedDesk(SOME_ARTICLES)

type Kept = Extract<FromClient, { key: string }>

/** Notes what is sent to be stored, and lets the server fail at it in passing where told to. */
async function failInPassing(isFailing: (message: Kept, nth: number) => boolean): Promise<Kept[]> {
  const { page } = desk
  const sent: Kept[] = []
  await page.routeWebSocket(/\/live$/, (route: WebSocketRoute) => {
    const server = route.connectToServer()
    route.onMessage((text) => {
      const message = JSON.parse(String(text)) as FromClient
      if (!('key' in message)) return server.send(text)
      sent.push(message)
      const { key } = message
      const problem = { code: 'internal', message: 'Der skete en fejl.' }
      if (isFailing(message, sent.length)) route.send(JSON.stringify({ type: 'problem/raised', problem, key }))
      else server.send(text)
    })
  })
  await page.reload()
  await page.locator('.state', { hasText: 'Forbundet' }).waitFor()
  return sent
}

/** Lets the pause after each of so many failures be over at once. */
async function retryAfter(sent: readonly Kept[], failures: number): Promise<void> {
  for (let failure = 1; failure <= failures; failure++) {
    await expect.poll(() => sent.length).toBe(failure)
    await desk.page.clock.runFor(3_000)
  }
}

/** Each key as a number, in the order of its first appearance. */
function placesOf(sent: readonly Kept[]): number[] {
  const keys = [...new Set(sent.map(({ key }) => key))]
  return sent.map(({ key }) => keys.indexOf(key))
}

describe('the outbox', () => {
  // Seen: the end of a contact was stored before its question, which had failed in passing.
  test('lets nothing overtake an entry at which the server failed in passing', async () => {
    const { page, logged } = desk
    await page.clock.install()
    const sent = await failInPassing((_, nth) => nth <= 2)
    await ask(page, 'mit pas er blevet stjålet')
    await page.keyboard.press('1')
    await page.keyboard.press('Shift+Enter')
    await page.locator('.closed').waitFor()
    await retryAfter(sent, 2)
    await allStored(page)
    expect(placesOf(sent)).toEqual([0, 0, 0, 1])
    expect(await logged()).toMatchObject([{ questions: [{}] }])
  })

  test('lets the others pass one at which the server fails again and again', async () => {
    const { page, logged } = desk
    await page.clock.install()
    const sent = await failInPassing(({ key }) => key === sent[0]?.key)
    await ask(page, 'mit pas er blevet stjålet')
    await page.keyboard.press('1')
    await page.keyboard.press('Shift+Enter')
    await page.locator('.closed').waitFor()
    await retryAfter(sent, 5)
    await expect.poll(() => placesOf(sent)).toEqual([0, 0, 0, 0, 0, 1, 0])
    await expect.poll(async () => (await logged())[0]?.endedAt).not.toBeNull()
    await page.locator('.state', { hasText: '1 afventer' }).waitFor()
  })

  test('sends nothing twice that was acknowledged, also when much is logged at once', async () => {
    const { page } = desk
    const sent = await failInPassing(() => false)
    for (let at = 0; at < 6; at++) {
      await page.keyboard.type(`nr. ${at}`)
      await page.keyboard.press('Enter')
      await page.keyboard.press('1')
    }
    await page.locator('.question .delivery', { hasText: 'gemt' }).nth(5).waitFor()
    await allStored(page)
    expect(placesOf(sent)).toEqual([0, 1, 2, 3, 4, 5])
  })
})
