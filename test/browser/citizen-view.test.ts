import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { axeViolations } from './axe-violations.ts'
import { deskArticles } from './desk-articles.ts'
import { mette } from './mettes-desk.ts'
import { ask, narrow, wide } from './open-page.ts'
import { openSignedIn } from './open-signed-in.ts'
import { printPages } from './print-pages.ts'
import { useSharedDesk } from './shared-desk.ts'

const desk = useSharedDesk(deskArticles)
const waiting = 'Et øjeblik …'

const title = (view: Page) => view.locator('h1').textContent()

/** Presses the button and waits for the citizen's window. */
async function showTo(page: Page): Promise<Page> {
  const [view] = await Promise.all([
    page.context().waitForEvent('page'),
    page.getByRole('button', { name: 'Vis til borgeren' }).click(),
  ])
  return view
}

describe('the citizen view', () => {
  test('is empty until the employee shows it, follows the card, and is empty when it is hidden', async () => {
    const { page, opened } = desk
    await ask(page, 'mit barn skal have pas')
    const view = await showTo(page)
    await expect.poll(() => title(view)).toBe('Hvordan får mit barn et pas?')
    expect(await view.locator('h2').allTextContents()).toEqual(['Svar', 'Husk', 'Pris og frist', 'Selvbetjening'])
    expect(await view.locator('.for-self-service a').getAttribute('href')).toBe('https://www.borger.dk')
    expect(await view.locator('footer').textContent()).toContain('Eksempel KommuneTelefon 99 00 00 00')
    await page.locator('#question').focus()
    await ask(page, 'jeg vil gerne søge folkepension')
    await expect.poll(() => title(view)).toMatch(/folkepension/i)
    await page.getByRole('button', { name: 'Skjul for borgeren' }).click()
    await expect.poll(() => title(view)).toBe(waiting)
    expect(await view.locator('article').count()).toBe(0)
    expect(opened.errors).toEqual([])
  })

  test('shows nothing to one who opens it while an answer is on the desk', async () => {
    const { page, straks } = desk
    await ask(page, 'mit barn skal have pas')
    const view = await page.context().newPage()
    await view.goto(`${straks.url}/borger`)
    await view.locator('footer').waitFor()
    expect(await title(view)).toBe(waiting)
    await page.getByRole('button', { name: 'Vis til borgeren' }).click()
    await expect.poll(() => title(view)).toBe('Hvordan får mit barn et pas?')
    expect(page.context().pages()).toHaveLength(2)
  })

  test('is empty again when the contact is closed, and the next contact is not shown by itself', async () => {
    const { page } = desk
    await ask(page, 'mit barn skal have pas')
    const view = await showTo(page)
    await expect.poll(() => title(view)).toBe('Hvordan får mit barn et pas?')
    await page.locator('.answer').focus()
    await page.keyboard.press('1')
    await page.keyboard.press('Shift+Enter')
    await expect.poll(() => title(view)).toBe(waiting)
    await ask(page, 'jeg vil gerne søge folkepension')
    await page.getByRole('button', { name: 'Vis til borgeren' }).waitFor()
    expect(await title(view)).toBe(waiting)
  })

  test('that the citizen or employee closes is no longer said to be shown', async () => {
    const { page } = desk
    await ask(page, 'mit barn skal have pas')
    const view = await showTo(page)
    await page.getByRole('button', { name: 'Skjul for borgeren' }).waitFor()
    await view.locator('article').waitFor()
    await view.close({ runBeforeUnload: true })
    await expect.poll(() => page.locator('.show-citizen').textContent()).toMatch(/^Vis til borgeren/)
  })

  test('belongs to the desk that showed last, and a reload of that desk empties it', async () => {
    const { page, straks } = desk
    await ask(page, 'mit barn skal have pas')
    const view = await showTo(page)
    await expect.poll(() => title(view)).toBe('Hvordan får mit barn et pas?')
    const other = await page.context().newPage()
    await other.goto(straks.url)
    await other.locator('#question').waitFor()
    await ask(other, 'jeg vil gerne søge folkepension')
    expect(await title(view)).toBe('Hvordan får mit barn et pas?')
    await other.getByRole('button', { name: 'Vis til borgeren' }).click()
    await expect.poll(() => title(view)).toMatch(/folkepension/i)
    await page.getByRole('button', { name: 'Vis til borgeren' }).waitFor()
    await other.reload()
    await expect.poll(() => title(view)).toBe(waiting)
  })
})

describe('what the citizen view is told', () => {
  test('holds nothing internal, no query, and nothing of the employee: neither the messages nor the page', async () => {
    const { page, straks } = desk
    await page.evaluate(() => {
      const heard: string[] = []
      Object.assign(window, { heard })
      new BroadcastChannel('straks-citizen').addEventListener('message', ({ data }) => heard.push(JSON.stringify(data)))
    })
    const query = 'Skal min knægt på tre have pas til Mallorca'
    await ask(page, query)
    const view = await showTo(page)
    await view.locator('article').waitFor()
    const read = straks.app.desk.read((await view.locator('article').getAttribute('data-article')) ?? '')
    const hear = () => page.evaluate(() => (window as unknown as { heard: string[] }).heard)
    await expect.poll(async () => (await hear()).join()).toContain('citizen/shown')
    const heard = await hear()
    const known = heard.join('\n') + (await view.content())
    expect(heard.some((message) => message.includes('citizen/shown'))).toBe(true)
    const kept = read?.sections.filter(({ code }) => ['internal', 'onward', 'offline', 'sources'].includes(code)) ?? []
    expect(kept.length).toBeGreaterThanOrEqual(3)
    const lines = kept.flatMap(({ text, html }) => [...text.split('\n'), html]).filter((line) => line.length > 8)
    for (const line of [...lines, query, 'Mette', 'Internt', 'isInternal', 'authorities', 'Log af', 'kbd']) {
      expect(known, line).not.toContain(line)
    }
  })

  test('comes from the desk alone: the window asks the server for its files and nothing else', async () => {
    const { page } = desk
    await ask(page, 'mit barn skal have pas')
    const view = await showTo(page)
    await view.locator('article').waitFor()
    const asked: string[] = []
    view.on('request', (request) => asked.push(new URL(request.url()).pathname))
    view.on('websocket', (socket) => asked.push(socket.url()))
    await view.reload()
    // From then on the desk knows that the window is there, and does not open it.
    await view.locator('footer').waitFor()
    await page.getByRole('button', { name: 'Vis til borgeren' }).click()
    await view.locator('article').waitFor()
    expect(asked.filter((address) => !address.startsWith('/assets/'))).toEqual(['/borger'])
  })
})

describe.each([
  ['light and wide', wide, 'light'],
  ['dark and wide', wide, 'dark'],
  ['dark and narrow', narrow, 'dark'],
] as const)('%s, the card and the citizen view', (_, viewport, colorScheme) => {
  test('pass axe, are large enough, and the view prints on one page', async () => {
    const { browser, straks } = desk
    const { context, page } = await openSignedIn(browser, straks, {
      user: mette.user,
      viewport,
      colorScheme,
      bypassCSP: true,
    })
    await page.locator('#question').waitFor()
    await ask(page, 'mit barn skal have pas')
    await page.locator('.step-list').getByRole('checkbox').first().check()
    await page.locator('.sources summary').click()
    expect(await axeViolations(page), 'card').toEqual([])
    const view = await showTo(page)
    await view.locator('article').waitFor()
    await view.setViewportSize(viewport)
    expect(await axeViolations(view), 'shown').toEqual([])
    const size = await view
      .locator('.for-price li')
      .first()
      .evaluate((line) => parseFloat(getComputedStyle(line).fontSize))
    expect(size).toBeGreaterThanOrEqual(20)
    await expect
      .poll(() => view.evaluate(() => document.documentElement.scrollWidth - innerWidth))
      .toBeLessThanOrEqual(0)
    expect(await printPages(view)).toBe(1)
    await page.getByRole('button', { name: 'Skjul for borgeren' }).click()
    await view.locator('.wait').waitFor()
    expect(await axeViolations(view), 'waiting').toEqual([])
    await context.close()
  })
})
