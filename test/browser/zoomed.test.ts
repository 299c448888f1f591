import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { runStraks, type RunningStraks } from '../running-straks.ts'
import { launchBrowser } from './launch-browser.ts'
import { mette } from './mettes-desk.ts'
import { ask, narrow, zoomed, type wide } from './open-page.ts'
import { openSignedIn } from './open-signed-in.ts'
import { pageFaults } from './page-faults.ts'

let browser: Browser
let straks: RunningStraks

beforeAll(async () => {
  browser = await launchBrowser()
  straks = await runStraks()
  await straks.addAccount(mette)
})

afterAll(async () => {
  await browser.close()
  await straks.stop()
})

afterEach(() => Promise.all(browser.contexts().map((context) => context.close())))

interface Look {
  readonly viewport: typeof wide
  readonly colorScheme?: 'light' | 'dark'
}

async function openDesk(look: Look): Promise<[Page, BrowserContext]> {
  const { page, context } = await openSignedIn(browser, straks, { user: mette.user, ...look, bypassCSP: true })
  page.setDefaultTimeout(12_000)
  await page.locator('#question').waitFor()
  return [page, context]
}

/** Wherever the page is scrolled to, the box and the keys are in sight, the one above the other. */
async function footFaults(page: Page, where: string): Promise<string[]> {
  const isWrong = await page.evaluate(() => {
    const [box, keys] = ['.question-box', '.outcome-bar'].map((one) =>
      document.querySelector(one)?.getBoundingClientRect(),
    )
    if (!box || !keys) return false
    return box.top < 0 || box.bottom > keys.top + 1 || keys.bottom > innerHeight + 1
  })
  return isWrong ? [`${where}: the box or the keys are out of sight`] : []
}

/** Whether the last button of the dialog can be brought into sight. */
async function dialogFaults(page: Page, where: string): Promise<string[]> {
  const last = page.getByRole('dialog').getByRole('button').last()
  await last.scrollIntoViewIfNeeded()
  const [box, height] = [await last.boundingBox(), page.viewportSize()?.height ?? 0]
  return box && box.y >= 0 && box.y + box.height <= height ? [] : [`${where}: its last button is out of sight`]
}

describe.each([
  ['at 200 %', zoomed, 'light'],
  ['at 200 % and dark', zoomed, 'dark'],
  ['narrow and dark', narrow, 'dark'],
] as const)('nothing is wrong with the screen %s', (_, viewport, colorScheme) => {
  test('at the desk', { timeout: 90_000 }, async () => {
    const found: string[] = []
    const [page, context] = await openDesk({ viewport, colorScheme })
    const check = async (where: string): Promise<void> => {
      found.push(...(await pageFaults(page, where)), ...(await footFaults(page, where)))
    }
    const press = async (...keys: string[]): Promise<void> => {
      await page.locator('.answer').focus()
      for (const key of keys) await page.keyboard.press(key)
    }

    await check('the empty desk')
    await page.locator('#question').pressSequentially('hvad koster et pas')
    await page.locator('[role=option]').first().waitFor()
    await check('suggestions')
    await page.locator('#question').fill('')
    await ask(page, 'jeg skal flytte')
    await page.locator('.situation-step').first().waitFor()
    await check('a card with its situation')
    await press('7')
    await check('reasons')
    await page.keyboard.press('3')
    await page.locator('.undo-line button').waitFor()
    await check('what can be taken back')
    await ask(page, 'sygedagpenge')
    await page.locator('.apart').waitFor()
    await check('two neighbours')
    await press('Control+Enter')
    await page.locator('.beside .card h2').waitFor()
    await check('an article beside')
    await page.locator('#question').fill('hvordan tæmmer jeg en drage')
    await page.locator('#question').press('Enter')
    await page.locator('.no-answer').waitFor()
    await check('nothing found')
    await page
      .getByLabel('Note')
      .fill('Kirsten Jensen, 20 30 40 50, ringer igen i morgen om det og vil gerne have svar på skrift')
    await page.locator('.note-field .guard-line button').waitFor()
    await check('a note that names somebody')
    await page.getByLabel('Note').fill('')
    await page.locator('#question').fill('pas, kontonr 0101901234')
    await page.locator('#question').press('Enter')
    await page.locator('.guard-line[data-asking=true]').waitFor()
    await check('what looks like a CPR number')
    await page.locator('#question').fill('')
    await press('Shift+P')
    await page.locator('.parked button').waitFor()
    await check('a contact put aside')
    await ask(page, 'min nabo larmer om natten')
    await press('Shift+S')
    await page.locator('.nobody-there').waitFor()
    await check('nobody to ask')
    await page.keyboard.press('Escape')
    for (const [keys, name] of [
      [['6', '3'], 'the callback'],
      [['5', '3'], 'the transfer'],
      [['?'], 'the keys'],
    ] as const) {
      await press(...keys)
      await page.getByRole('dialog').waitFor()
      await check(name)
      found.push(...(await dialogFaults(page, name)))
      await page.keyboard.press('Escape')
      await page.getByRole('dialog').waitFor({ state: 'detached' })
    }
    await context.setOffline(true)
    await page.locator('.state[data-state=offline]').waitFor()
    await check('without a connection')
    expect(found).toEqual([])
  })

  test('on the pages behind the desk and in the citizen’s window', { timeout: 60_000 }, async () => {
    const found: string[] = []
    const [page, context] = await openDesk({ viewport, colorScheme })
    const pages = [
      ['/artikel/pas-bestil-nyt-voksen', '.card'],
      ['/artikel/findes-ikke', '[role=alert]'],
      ['/livssituation/flytning', '.checklist li'],
      ['/koe', '.queue-empty'],
      ['/koe/spoergsmaal/findes-ikke', '[role=status]'],
      ['/overblik', 'h1'],
      ['/soegeforklaring', 'h1'],
      ['/findes-ikke', 'h1'],
    ] as const
    for (const [path, landmark] of pages) {
      await page.goto(straks.url + path)
      await page.locator(`main ${landmark}`).first().waitFor()
      found.push(...(await pageFaults(page, path)))
    }
    await page.goto(straks.url)
    await page.locator('#question').focus()
    await ask(page, 'hvad koster et nyt pas')
    const [view] = await Promise.all([context.waitForEvent('page'), page.locator('.show-citizen').click()])
    await view.setViewportSize(viewport)
    await view.locator('article h1').waitFor()
    found.push(...(await pageFaults(view, 'the citizen’s window')))
    expect(found).toEqual([])
  })
})

/** The keys whose label does not stand whole within the key, or that are out of sight. */
function hiddenKeys(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const isOutside = (inner: DOMRect, outer: { readonly top: number; readonly bottom: number }): boolean =>
      inner.top < outer.top - 1 || inner.bottom > outer.bottom + 1
    const keys = [...document.querySelectorAll<HTMLElement>('.choice')].filter((key) => {
      const [label, own] = [key.querySelector('span')?.getBoundingClientRect(), key.getBoundingClientRect()]
      const isWide = own.right > innerWidth || key.scrollWidth > key.clientWidth
      return !label || isWide || isOutside(label, own) || isOutside(own, { top: 0, bottom: innerHeight })
    })
    return keys.map(({ textContent }) => textContent)
  })
}

test.each([{ width: 1000, height: 800 }, { width: 700, height: 700 }, zoomed, narrow])(
  'every key of an outcome and of a reason is in sight at $width × $height',
  async (viewport) => {
    const [page] = await openDesk({ viewport })
    await ask(page, 'hvad koster et nyt pas')
    expect(await page.locator('.choice').count()).toBe(11)
    expect(await hiddenKeys(page)).toEqual([])
    const before = await page.locator('.outcome-bar').boundingBox()
    await page.locator('.answer').focus()
    await page.keyboard.press('7')
    expect(await page.locator('.choice').count()).toBe(10)
    expect(await hiddenKeys(page)).toEqual([])
    expect(await page.locator('.outcome-bar').boundingBox()).toEqual(before)
    await page.keyboard.press('Escape')
  },
)

test('what has the focus is never under the box and the keys', async () => {
  const [page] = await openDesk({ viewport: zoomed })
  await ask(page, 'hvad koster et nyt pas')
  await page.locator('.answer').focus()
  const hidden: string[] = []
  for (let at = 0; at < 16; at++) {
    await page.keyboard.press('Tab')
    const under = await page.evaluate(() => {
      const { activeElement: focused } = document
      const foot = document.querySelector('.question-box')?.getBoundingClientRect().top ?? 0
      if (focused === null || focused.closest('.question-box, .outcome-bar')) return null
      return focused.getBoundingClientRect().bottom > foot ? focused.outerHTML : null
    })
    if (under !== null) hidden.push(under)
  }
  expect(hidden).toEqual([])
})
