import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { deskArticles } from './desk-articles.ts'
import { ask } from './open-page.ts'
import { useSharedDesk } from './shared-desk.ts'

const desk = useSharedDesk(deskArticles)

const failed = 'Der er ingen forbindelse, eller Straks er blevet opdateret.'

function fetched(page: Page): Promise<string[]> {
  return page.evaluate(() => performance.getEntriesByType('resource').map(({ name }) => new URL(name).pathname))
}

/** Until the browser has fetched the scripts of those parts by itself. */
async function preloaded(page: Page, ...parts: string[]): Promise<void> {
  const missing = async (): Promise<string[]> => {
    const scripts = await fetched(page)
    return parts.filter((part) => !scripts.some((path) => path.startsWith(`/assets/${part}-`)))
  }
  await expect.poll(missing).toEqual([])
}

describe('what is loaded when it is opened', () => {
  test('is fetched before that while there is nothing to do, and is there without a connection', async () => {
    const { opened, page, press } = desk
    await preloaded(page, 'keys-dialog', 'queue-page', 'consult-page', 'life-event-page', 'article-page')
    await opened.context.setOffline(true)
    await page.getByRole('link', { name: 'Kø' }).click()
    await page.getByRole('heading', { name: 'Kø i Borgerservice' }).waitFor()
    await page.getByRole('link', { name: 'Henvendelse' }).click()
    await page.locator('.answer').focus()
    await press('?')
    await page.getByRole('dialog').getByRole('heading', { name: 'Taster', exact: true }).waitFor()
    expect(opened.errors).toEqual([])
  })

  test('leaves what only others may open alone', async () => {
    const { page } = desk
    await preloaded(page, 'article-page')
    expect((await fetched(page)).filter((name) => /overview|explain|citizen|setup/.test(name))).toEqual([])
  })

  test('takes the place of the page before it at once, with nothing between', async () => {
    const { page } = desk
    const held: (() => void)[] = []
    // So that what is held up is the next page's own.
    await preloaded(page, 'queue-page')
    await page.route('**/assets/queue-page-*.js', (route) => void held.push(() => void route.continue()))
    await page.reload()
    await expect.poll(() => held.length).toBe(1)
    await page.getByRole('link', { name: 'Kø' }).click()
    await expect.poll(() => new URL(page.url()).pathname).toBe('/koe')
    expect(await page.locator('main').evaluateAll((all) => all.map((one) => one.className))).toEqual(['desk'])
    expect(held).toHaveLength(1)
    held[0]?.()
    await page.getByRole('heading', { name: 'Kø i Borgerservice' }).waitFor()
    await expect.poll(() => page.locator('main.desk').count()).toBe(0)
  })
})

describe('what cannot be fetched', () => {
  test('says so in the place of the page, and comes when Straks is loaded again', async () => {
    const { opened, page } = desk
    await page.route('**/assets/queue-page-*.js', (route) => route.abort())
    await page.reload()
    await page.getByRole('link', { name: 'Kø' }).click()
    await page.getByRole('heading', { name: 'Siden kunne ikke hentes' }).waitFor()
    expect(await page.getByRole('alert').textContent()).toContain(failed)
    await page.unroute('**/assets/queue-page-*.js')
    await opened.context.setOffline(true)
    const refused = page.waitForEvent('requestfailed', (request) => request.url().endsWith('/api/health'))
    await page.getByRole('button', { name: 'Genindlæs Straks' }).click()
    await refused
    expect(await page.getByRole('heading', { name: 'Siden kunne ikke hentes' }).count()).toBe(1)
    await opened.context.setOffline(false)
    await page.getByRole('button', { name: 'Genindlæs Straks' }).click()
    await page.getByRole('heading', { name: 'Kø i Borgerservice' }).waitFor()
  })

  test('says so in the dialog, and leaves the answer where it was', async () => {
    const { page, press } = desk
    await page.route('**/assets/keys-dialog-*.js', (route) => route.abort())
    await page.reload()
    await page.locator('#question').waitFor()
    await ask(page, 'mit barn skal have pas')
    await press('?')
    const dialog = page.getByRole('dialog')
    await dialog.getByText(failed).waitFor()
    await press('Escape')
    await expect.poll(() => dialog.count()).toBe(0)
    expect(await page.locator('.card h2').first().textContent()).toBe('Hvordan får mit barn et pas?')
  })
})
