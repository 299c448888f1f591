import { rm } from 'node:fs/promises'
import type { Browser, ViewportSize } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { runStraks, type RunningStraks } from '../running-straks.ts'
import { someKnowledge } from '../some-knowledge.ts'
import { deskArticles } from './desk-articles.ts'
import { launchBrowser } from './launch-browser.ts'
import { ask, narrow, wide, zoomed } from './open-page.ts'
import { openSignedIn } from './open-signed-in.ts'
import { pageFaults } from './page-faults.ts'

const LAST_WEEK_MS = 7 * 86_400_000

let browser: Browser
let knowledgeFolder: string
let straks: RunningStraks

beforeAll(async () => {
  ;[browser, knowledgeFolder] = await Promise.all([launchBrowser(), someKnowledge(deskArticles)])
  straks = await runStraks({ knowledgeFolder, clock: { now: () => new Date(Date.now() - LAST_WEEK_MS) } })
  const mette = { user: 'mette', name: 'Mette Holm', role: 'frontline', department: 'borgerservice' } as const
  const jonas = { user: 'jonas', name: 'Jonas Bak', role: 'department', department: 'miljoe-og-teknik' } as const
  for (const person of [mette, jonas]) await straks.addAccount(person)
})

afterAll(async () => {
  await Promise.all([browser.close(), straks.stop()])
  await rm(knowledgeFolder, { recursive: true, force: true })
})

afterEach(() => Promise.all(browser.contexts().map((context) => context.close())))

interface Look {
  readonly viewport: ViewportSize
  readonly colorScheme: 'light' | 'dark'
}

/** A page that can be checked: what axe finds, and whether it runs out to the side, with where that was. */
async function open(user: string, found: string[], look: Look) {
  const { page } = await openSignedIn(browser, straks, { user, ...look, bypassCSP: true })
  page.setDefaultTimeout(12_000)
  await page.locator('#question').waitFor()
  return { page, check: async (where: string) => void found.push(...(await pageFaults(page, where))) }
}

describe.each([
  ['wide and light', wide, 'light'],
  ['wide and dark', wide, 'dark'],
  ['narrow and light', narrow, 'light'],
  ['at 200 % and dark', zoomed, 'dark'],
] as const)('axe finds nothing between colleagues, %s', (_, viewport, colorScheme) => {
  test('in consults, callbacks, transfers, the queue and the notices', { timeout: 90_000 }, async () => {
    const found: string[] = []
    const look = { viewport, colorScheme }
    const [mette, jonas] = await Promise.all([open('mette', found, look), open('jonas', found, look)])
    await ask(mette.page, 'hvornår bliver skraldet hentet')
    await mette.page.getByText('1 på').waitFor()
    await mette.page.keyboard.press('Shift+S')
    await mette.page.getByLabel('Hvad vil du vide?').waitFor()
    await mette.check('the question to a department')
    await mette.page.keyboard.press('Enter')
    await jonas.page.locator('.strip.asking').waitFor()
    await jonas.check('who asks')
    await jonas.page.getByRole('button', { name: 'Tag', exact: false }).first().click()
    await jonas.page.getByLabel('Svar Mette Holm').fill('Om tirsdagen')
    await jonas.page.keyboard.press('Enter')
    await jonas.page.locator('.messages li').waitFor()
    await jonas.page.locator('.consult-article .card').waitFor()
    await jonas.check('the answer')
    await mette.page.locator('.messages li').waitFor()
    await mette.check('the talk')
    await mette.page.getByRole('button', { name: 'Det hjalp' }).click()
    await mette.page.locator('.question').getByText('Straksafklaret efter sparring').waitFor()

    await ask(mette.page, 'min nabo larmer om natten')
    await mette.page.keyboard.press('6')
    await mette.page.keyboard.press('3')
    await mette.page.getByLabel('Borgerens navn').fill('Kirsten Jensen')
    await mette.check('the callback')
    await mette.page.getByRole('textbox', { name: 'Telefonnummer' }).fill('12 34 56 78')
    await mette.page.keyboard.press('Enter')
    await mette.page.locator('.question').getByText('Ring tilbage aftalt').waitFor()
    await ask(mette.page, 'hvornår bliver skraldet hentet')
    await mette.page.keyboard.press('5')
    await mette.page.keyboard.press('3')
    await mette.page.getByLabel('Besked til den, der tager over').fill('Er træt af at vente')
    await mette.check('the transfer')
    await mette.page.keyboard.press('Enter')
    await mette.page.getByText('Henvendelsen er omstillet').waitFor()

    await jonas.page.getByText('er overskredet').first().waitFor()
    await jonas.check('what is overdue')
    await jonas.page.getByRole('link', { name: /^Kø/ }).click()
    await jonas.page.locator('.overdue').first().waitFor()
    await jonas.page.getByLabel('Kort besked').fill('Systemet er nede til kl. 14')
    await jonas.page.getByLabel('Vises til').selectOption('date')
    await jonas.page.getByLabel('Dato', { exact: true }).fill('2099-12-24')
    await jonas.page.keyboard.press('Enter')
    await jonas.page.locator('.notice-board .queue-row').first().waitFor()
    await jonas.page.locator('.answered-today li').first().waitFor()
    await jonas.check('the queue')
    await jonas.page.getByRole('button', { name: /^Tag: min nabo/ }).click()
    await jonas.page.getByRole('button', { name: /^Klaret: min nabo/ }).click()
    await jonas.page.getByRole('heading', { name: 'Hvordan endte det?' }).waitFor()
    await jonas.check('how it ended')
    await jonas.page.keyboard.press('1')
    await jonas.page.getByRole('heading', { name: 'Hvordan endte det?' }).waitFor({ state: 'detached' })

    await mette.page.locator('.notice-strip').waitFor()
    await mette.check('the notice')
    await mette.page.getByRole('link', { name: /^Kø/ }).click()
    await mette.page.locator('.own-errands li').first().waitFor()
    await mette.check('what is given to others')
    await jonas.page.getByRole('button', { name: /^Tag:/ }).click()
    await jonas.page.getByText('Omstillet af Mette Holm').waitFor()
    await jonas.page.locator('.question').getByText('Fra en kollega').first().waitFor()
    await jonas.check('the contact taken over')
    await jonas.page.getByRole('link', { name: /^Kø/ }).click()
    await jonas.page.getByRole('button', { name: /^Fjern:/ }).click()
    await jonas.page.getByText('Intet driftsnyt.').waitFor()
    expect(found).toEqual([])
  })
})
