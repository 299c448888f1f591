import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser, Locator, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { fillLog } from '../fill-log.ts'
import { runStraks, type RunningStraks } from '../running-straks.ts'
import { axeViolations } from './axe-violations.ts'
import { launchBrowser } from './launch-browser.ts'
import { mette, openMettesDesk } from './mettes-desk.ts'
import { allStored, ask, narrow, wide, type OpenPage } from './open-page.ts'
import { openSignedIn } from './open-signed-in.ts'

const clock = { now: () => new Date('2026-11-20T12:00:00Z') }

let dataFolder: string
let straks: RunningStraks
let browser: Browser
let opened: OpenPage
let page: Page

beforeAll(async () => {
  dataFolder = await mkdtemp(join(tmpdir(), 'straks-situation-'))
  await fillLog(dataFolder, clock, [
    [['flytning-meld', 'fritidspas'], 3],
    [['nemkonto', 'mitid-faa'], 6],
  ])
  straks = await runStraks({ dataFolder, clock })
  await straks.addAccount(mette)
  browser = await launchBrowser()
})
afterAll(async () => {
  await browser.close()
  await straks.stop()
  await rm(dataFolder, { recursive: true, force: true })
})

beforeEach(async () => {
  opened = await openMettesDesk(browser, straks)
  page = opened.page
})
afterEach(() => opened.context.close())

const panel = (): Locator => page.getByRole('complementary', { name: 'Borgerens situation' })
const step = (text: string): Locator => panel().getByRole('listitem').filter({ hasText: text })

/** Holds back what is asked for at an address until it is let go. */
async function holdBack(address: RegExp): Promise<() => void> {
  let letGo = (): void => undefined
  const gone = new Promise<void>((resolve) => (letGo = resolve))
  await page.route(address, async (route) => {
    await gone
    await route.continue()
  })
  return letGo
}

describe('the life event beside the card', () => {
  test('ticks off what is settled in this contact, in words too, and not what was not', async () => {
    await ask(page, 'jeg skal flytte')
    await panel().getByRole('heading', { name: 'Borgeren flytter' }).waitFor()
    expect(await step('Hvornår flytter I').textContent()).toContain('vises nu')
    expect(await panel().textContent()).toContain('0 af 14 afklaret')
    await page.keyboard.press('1')
    await expect.poll(() => step('Hvornår flytter I').textContent()).toMatch(/✓.*afklaret/)
    expect(await panel().textContent()).toContain('1 af 14 afklaret')

    await step('Har I hund').getByRole('button').click()
    await page.locator('.card h2', { hasText: 'hund' }).waitFor()
    await page.keyboard.press('8')
    await page.keyboard.press('1')
    await page.locator('.ending .chip', { hasText: 'Kunne ikke besvares' }).waitFor()
    expect(await panel().textContent()).toContain('1 af 14 afklaret')
    expect(opened.errors).toEqual([])
  })

  test('asks an open step with one key, and its article is the answer at once', async () => {
    await ask(page, 'jeg skal flytte')
    await page.keyboard.press('1')
    await step('Har I hund').getByRole('button').focus()
    await page.keyboard.press('Enter')
    await page.locator('.question[data-selected=true]', { hasText: 'Har I hund?' }).waitFor()
    await page.locator('.card h2', { hasText: 'hund' }).waitFor()
    expect(await page.locator('.answer').evaluate((answer) => answer === document.activeElement)).toBe(true)
    await expect.poll(() => step('Har I hund').textContent()).toContain('vises nu')
    await page.keyboard.press('1')
    await allStored(page)
    const { contacts } = await straks.app.store.log.page({ from: '2020-01-01', to: '2099-12-31', limit: 1 })
    expect(contacts[0]?.questions[1]).toMatchObject({ query: 'Har I hund?', article: { id: 'hund-registrering' } })
  })

  test('goes back to a question that is open already instead of asking it twice', async () => {
    await ask(page, 'jeg skal flytte')
    await step('Har I hund').getByRole('button').click()
    await page.locator('.card h2', { hasText: 'hund' }).waitFor()
    await step('Hvornår flytter I').getByRole('button').click()
    await page.locator('.question[data-selected=true]', { hasText: 'jeg skal flytte' }).waitFor()
    expect(await page.locator('.question').count()).toBe(2)
  })

  test('comes after the card in the order of Tab', async () => {
    await ask(page, 'jeg skal flytte')
    const first = step('Flytter du ind hos nogen').getByRole('button')
    await first.waitFor()
    await page.locator('.card :is(summary, a, button, input)').filter({ visible: true }).last().focus()
    await page.keyboard.press('Tab')
    await expect.poll(() => first.evaluate((button) => button === document.activeElement)).toBe(true)
  })

  test('shows another life event of the article, and stays with it', async () => {
    await ask(page, 'jeg skal flytte')
    const events = panel().getByRole('group', { name: 'Livssituationer' })
    await events.getByRole('button', { name: 'Skilsmisse' }).click()
    await panel().getByRole('heading', { level: 2 }).first().waitFor()
    await expect
      .poll(() => events.getByRole('button', { name: 'Skilsmisse' }).getAttribute('aria-pressed'))
      .toBe('true')
    const about = await step('flytte').first().textContent()
    expect(about).not.toBe('')
    await panel().getByRole('button', { name: /\?/ }).first().click()
    await expect
      .poll(() => events.getByRole('button', { name: 'Skilsmisse' }).getAttribute('aria-pressed'))
      .toBe('true')
  })
})

describe('what others ask too', () => {
  test('asks the article at once', async () => {
    await ask(page, 'jeg skal flytte')
    const others = panel().locator('section', { hasText: 'Andre spørger også' })
    await others.getByRole('button', { name: /fritidspas/i }).click()
    await page
      .locator('.question[data-selected=true]')
      .getByText(/fritidspas/i)
      .first()
      .waitFor()
    await page.locator('.card h2', { hasText: /fritidspas/i }).waitFor()
    expect(opened.errors).toEqual([])
  })

  test('is not there where nothing was asked together', async () => {
    await ask(page, 'hvad koster et nyt pas')
    await panel().getByRole('heading').first().waitFor()
    expect(await panel().textContent()).not.toContain('Andre spørger også')
  })
})

describe('the place of the panel', () => {
  test.each([
    ['beside the card on a wide screen', wide, true],
    ['after the card on a narrow screen', narrow, false],
  ] as const)('is %s, and the card does not move when it arrives', async (_, viewport, isBeside) => {
    await page.setViewportSize(viewport)
    const letGo = await holdBack(/\/situation$/)
    await ask(page, 'jeg skal flytte')
    const before = await page.locator('.card').boundingBox()
    letGo()
    await panel().getByRole('heading').first().waitFor()
    const [card, beside] = [await page.locator('.card').boundingBox(), await panel().boundingBox()]
    expect(card).toEqual(before)
    if (!card || !beside) throw new Error('the card or the panel is not there')
    expect(isBeside ? beside.x - card.x - card.width : beside.y - card.y - card.height).toBeGreaterThanOrEqual(0)
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0)
  })

  test('does not move its steps when one of them is settled, and the next one asked', async () => {
    await ask(page, 'jeg skal flytte')
    await step('Har I hund').waitFor()
    const place = async () =>
      ((await step('Har I hund').boundingBox())?.y ?? 0) - ((await panel().boundingBox())?.y ?? 0)
    const before = await place()
    await page.keyboard.press('1')
    await expect.poll(() => panel().textContent()).toContain('1 af 14 afklaret')
    expect(await place()).toBe(before)
    await step('Flytter du ind hos nogen').getByRole('button').click()
    await expect.poll(() => step('Flytter du ind hos nogen').textContent()).toContain('vises nu')
    expect(await place()).toBe(before)
  })
})

describe('when nothing is found', () => {
  async function askInVain(question: string): Promise<void> {
    await page.keyboard.type(question)
    await page.keyboard.press('Enter')
    await page.locator('.no-answer').waitFor()
  }

  test('says what was understood, and whose field it may be, without moving what stands there', async () => {
    const letGo = await holdBack(/\/api\/search/)
    await askInVain('må jeg sætte en zorblofax op på veejen')
    const places = async () => [
      await page.locator('.no-answer h2').boundingBox(),
      await page.locator('.nearest-articles').boundingBox(),
      await page.locator('.nearest-owner').boundingBox(),
    ]
    const before = await places()
    letGo()
    await page.getByText('Hører måske til: Miljø og Teknik').waitFor()
    expect(await places()).toEqual(before)
    const words = page.locator('.nearest-words')
    expect(await words.textContent()).toMatch(/Kendte ord:.*sætte/)
    expect(await words.textContent()).toContain('vejen (der stod »veejen«)')
    expect(await words.textContent()).toMatch(/Ukendte ord:.*zorblofax/)
    expect(opened.errors).toEqual([])
  })

  test('asks the department in one key, with the question filled in', async () => {
    await askInVain('må jeg sætte en zorblofax op på veejen')
    await page.locator('.no-answer').getByRole('button', { name: 'Spørg Miljø og Teknik' }).press('Enter')
    await expect
      .poll(() => page.getByRole('textbox', { name: 'Hvad vil du vide?' }).inputValue())
      .toBe('må jeg sætte en zorblofax op på veejen')
    expect(await page.locator('.consult-form select').inputValue()).toBe('miljoe-og-teknik')
  })

  test('opens the nearest article that is chosen', async () => {
    await askInVain('må jeg sætte en zorblofax op på veejen')
    const nearest = page.locator('.nearest-articles').getByRole('button').first()
    const title = await nearest.textContent()
    await nearest.click()
    await expect.poll(() => page.locator('.card h2').textContent()).toBe(title)
    await panel().getByRole('heading').first().waitFor()
  })

  test('names no owner for what is known to lie outside the knowledge', async () => {
    await askInVain('må jeg flyve med drone over parken')
    await page.locator('.nearest-words dd').first().waitFor()
    expect(await page.locator('.no-answer').textContent()).not.toContain('Hører måske til')
  })
})

test.each(['light', 'dark'] as const)('axe finds nothing in a %s scheme', async (colorScheme) => {
  await opened.context.close()
  opened = await openSignedIn(browser, straks, { user: mette.user, colorScheme, bypassCSP: true })
  page = opened.page
  await ask(page, 'jeg skal flytte')
  await panel().getByText('Andre spørger også').waitFor()
  expect(await axeViolations(page), 'open').toEqual([])
  await page.keyboard.press('1')
  await expect.poll(() => panel().textContent()).toContain('1 af 14 afklaret')
  expect(await axeViolations(page), 'ticked').toEqual([])
  await page.keyboard.type('må jeg sætte en zorblofax op på veejen')
  await page.keyboard.press('Enter')
  await page.locator('.nearest-words dd').first().waitFor()
  expect(await axeViolations(page), 'nothing found').toEqual([])
})
