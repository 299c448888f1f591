import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core'

export const wide = { width: 1366, height: 768 }
export const narrow = { width: 390, height: 844 }
/** What 1366 × 768 pixels are at 200 %. */
export const zoomed = { width: 683, height: 384 }

/** A page of its own context, with every error that the browser reports. */
export interface OpenPage {
  readonly page: Page
  readonly context: BrowserContext
  readonly errors: readonly string[]
}

export async function openPage(
  browser: Browser,
  viewport = wide,
  options: BrowserContextOptions = {},
): Promise<OpenPage> {
  const context = await browser.newContext({ viewport, locale: 'da-DK', ...options })
  const page = await context.newPage()
  const errors: string[] = []
  page.on('pageerror', (error) => errors.push(error.message))
  page.on('console', (message) => {
    if (
      message.type() === 'error' &&
      !/ERR_(CONNECTION|CONTENT_LENGTH_MISMATCH|EMPTY_RESPONSE|INTERNET|ABORTED)|WebSocket connection/.test(
        message.text(),
      )
    ) {
      errors.push(message.text())
    }
  })
  return { page, context, errors }
}

/** Signs in on the login page, with the keyboard. */
export async function signInAs(page: Page, user: string, password: string): Promise<void> {
  await page.getByLabel('Brugernavn').fill(user)
  await page.getByLabel('Adgangskode').fill(password)
  await page.keyboard.press('Enter')
  await page.locator('#question').waitFor()
}

/** Types a question into the focused box, asks it, and waits for the card. */
export async function ask(page: Page, question: string): Promise<void> {
  await page.keyboard.type(question)
  await page.keyboard.press('Enter')
  await page.locator('.question[data-selected=true]', { hasText: question }).waitFor()
  await page.locator('.card h2').waitFor()
}

/** Until everything that was logged is acknowledged by the server. */
export async function allStored(page: Page): Promise<void> {
  await page.locator('.state', { hasText: 'Forbundet' }).getByText('Alt gemt').waitFor()
}
