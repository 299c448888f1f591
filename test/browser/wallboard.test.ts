import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { leaveField, useColleagues } from './colleagues-fixture.ts'
import { allStored, ask, narrow, wide, zoomed } from './open-page.ts'
import { pageFaults } from './page-faults.ts'

const at = useColleagues()
const QUESTION = 'hvornår bliver skraldet hentet'
/** What may pass from when it is stored until it stands on the wall. */
const SOON_MS = 2_000

async function openBoard(page: Page): Promise<void> {
  await page.goto(`${at.straks.url}/tavle`)
  await page.locator('.board-departments').waitFor()
}

function figure(page: Page, name: string) {
  return page.getByRole('region', { name })
}

/** Waits for what should come soon. */
async function soon(page: Page, name: string, text: string): Promise<void> {
  await figure(page, name).getByText(text).first().waitFor({ timeout: SOON_MS })
}

async function consult(page: Page): Promise<void> {
  await ask(page, QUESTION)
  await page.getByText('1 på').waitFor()
  await page.keyboard.press('Shift+S')
  await expect.poll(() => page.getByLabel('Hvad vil du vide?').inputValue()).toBe(QUESTION)
  await page.keyboard.press('Enter')
  await page.getByText('Spurgt Miljø og Teknik').waitFor()
}

describe('the wallboard', () => {
  test('shows within two seconds what others ask, take and settle, and nothing of who and what', async () => {
    const { mette, jonas } = at
    const leder = await at.leder()
    await leder.page.getByRole('link', { name: 'Tavle' }).click()
    await leder.page.locator('.board-departments').waitFor()
    await figure(leder.page, 'Venter på svar').getByText('Ingen borgere venter').waitFor()

    await consult(mette.page)
    await soon(leder.page, 'Venter på svar', 'Længst: 0:')
    const row = leder.page.getByRole('row', { name: 'Miljø og Teknik' })
    expect(await row.getByRole('cell').nth(1).textContent()).toMatch(/^1 0:\d\d$/)
    expect(await leder.page.locator('body').textContent()).not.toMatch(/skrald|Mette|Jonas|Lea/)
    const clock = figure(leder.page, 'Venter på svar').getByText('Længst')
    const before = await clock.textContent()
    await expect.poll(() => clock.textContent()).not.toBe(before)

    await jonas.page.locator('.strip.asking').getByText(QUESTION).waitFor()
    await leaveField(jonas.page)
    await jonas.page.keyboard.press('Shift+T')
    await mette.page.getByText('Taget af Jonas Bak').waitFor()
    await soon(leder.page, 'Venter på svar', 'Ingen borgere venter')

    await mette.page.locator('.answer').focus()
    await mette.page.keyboard.press('1')
    await allStored(mette.page)
    await soon(leder.page, 'Straksafklaret i dag', 'n = 1, skjult')
    expect([...leder.errors, ...mette.errors]).toEqual([])
  })

  test('says when the connection is lost and from when the figures are, and comes back by itself', async () => {
    const { mette, jonas } = at
    await openBoard(jonas.page)
    const state = jonas.page.locator('.board-state')
    expect(await state.textContent()).toBe('Opdateres løbende')
    await jonas.context.setOffline(true)
    await jonas.page.getByText(/^Ingen forbindelse\. Tallene er fra kl\. \d\d\.\d\d\.$/).waitFor()
    await ask(mette.page, QUESTION)
    await mette.page.keyboard.press('1')
    await mette.page.locator('.question').getByText('Straksafklaret').waitFor()
    await allStored(mette.page)
    expect(await figure(jonas.page, 'Straksafklaret i dag').textContent()).toContain('n = 0')
    await jonas.context.setOffline(false)
    await figure(jonas.page, 'Straksafklaret i dag').getByText('n = 1').waitFor()
    expect(await state.textContent()).toBe('Opdateres løbende')
  })

  test('fills the screen with one key and gives it back, and is left for the desk', async () => {
    const { page } = at.jonas
    await openBoard(page)
    const button = page.getByRole('button', { name: 'Fuld skærm' })
    const isFull = (): Promise<boolean> => page.evaluate(() => document.fullscreenElement !== null)
    await page.keyboard.press('f')
    await expect.poll(isFull).toBe(true)
    await expect.poll(() => button.getAttribute('aria-pressed')).toBe('true')
    await page.keyboard.press('f')
    await expect.poll(isFull).toBe(false)
    await page.getByRole('link', { name: 'Til henvendelsen' }).click()
    await page.locator('#question').waitFor()
    expect(await page.locator('.top-bar').count()).toBe(1)
  })
})

test('a board fits each screen, light and dark, without anything that axe finds', { timeout: 90_000 }, async () => {
  await consult(at.mette.page)
  const [{ context: mettes }, browser] = [at.mette, at.mette.context.browser()]
  const found: string[] = []
  for (const [viewport, colorScheme] of [
    [{ width: 1920, height: 1080 }, 'dark'],
    [wide, 'light'],
    [narrow, 'light'],
    [narrow, 'dark'],
    [zoomed, 'dark'],
  ] as const) {
    const context = await browser?.newContext({ viewport, colorScheme, locale: 'da-DK', bypassCSP: true })
    if (context === undefined) throw new Error('there is no browser')
    await context.addCookies(await mettes.cookies())
    const page = await context.newPage()
    await openBoard(page)
    await figure(page, 'Venter på svar').getByText('Længst').waitFor()
    const where = `${viewport.width} × ${viewport.height}, ${colorScheme}`
    found.push(...(await pageFaults(page, where)))
    if (viewport.width >= wide.width) found.push(...(await scrollFaults(page, where)))
    await context.close()
  }
  expect(found).toEqual([])
})

/** Whether something of the board is below the screen, or above five metres' reach: letters of at least 24 px at 768. */
async function scrollFaults(page: Page, where: string): Promise<string[]> {
  const [excess, cut, letters] = await page.evaluate(() => {
    const board = document.querySelector('.board')
    const name = document.querySelector('tbody th')
    return [
      document.documentElement.scrollHeight - innerHeight,
      (board?.scrollHeight ?? 0) - (board?.clientHeight ?? 0),
      (name === null ? 0 : Number.parseFloat(getComputedStyle(name).fontSize)) / innerHeight,
    ] as const
  })
  return [
    ...(excess > 0 || cut > 0 ? [`${where}: runs out below by ${Math.max(excess, cut)} px`] : []),
    ...(letters < 24 / 768 ? [`${where}: letters of ${letters} of the height`] : []),
  ]
}
