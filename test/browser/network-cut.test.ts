import { expect, test } from 'vitest'
import { useDesk } from './desk-fixture.ts'
import { allStored, ask } from './open-page.ts'

const desk = useDesk()

const CUT_MS = 60_000
const OUTCOMES = ['1', '3', '0']

// The minute is real: the server gives a silent socket up after 45 seconds, and the browser's pings run out long before.
test('outcomes logged during a minute without network arrive once, in their order', { timeout: 150_000 }, async () => {
  const { logged, opened, page } = desk
  await ask(page, 'mit pas er blevet stjålet')
  await opened.context.setOffline(true)
  const backAt = Date.now() + CUT_MS
  await page.locator('.state', { hasText: 'Ingen forbindelse' }).waitFor()
  await page.keyboard.press(OUTCOMES[0] ?? '')
  for (const [at, key] of OUTCOMES.slice(1).entries()) {
    await page.keyboard.type(`spørgsmål ${at} uden net`)
    await page.keyboard.press('Enter')
    await page.locator('.question[data-selected=true]', { hasText: `spørgsmål ${at} uden net` }).waitFor()
    await page.keyboard.press(key)
    await page
      .locator('.question', { hasText: `spørgsmål ${at}` })
      .locator('.chip')
      .waitFor()
  }
  await page.locator('.state', { hasText: '3 afventer' }).waitFor()
  await page.waitForTimeout(Math.max(0, backAt - Date.now()))
  expect(await logged()).toEqual([])
  await opened.context.setOffline(false)
  await allStored(page)
  const [contact, ...others] = await logged()
  expect(others).toEqual([])
  expect(contact?.questions.map(({ query, outcome }) => [query, outcome])).toEqual([
    ['mit pas er blevet stjålet', 'resolved'],
    ['spørgsmål 0 uden net', 'self-service'],
    ['spørgsmål 1 uden net', 'abandoned'],
  ])
  expect(opened.errors).toEqual([])
})
