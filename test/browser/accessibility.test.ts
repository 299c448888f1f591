import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { AxeResults } from 'axe-core'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { spawnStraks, type SpawnedStraks } from '../spawned-straks.ts'
import { launchBrowser } from './launch-browser.ts'
import { ask, narrow, wide } from './open-page.ts'

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

let browser: Browser
let demo: SpawnedStraks

beforeAll(async () => {
  browser = await launchBrowser()
  demo = await spawnStraks({ env: { PORT: '0' }, args: ['--demo'] })
})

afterAll(async () => {
  await browser.close()
  await demo.end('SIGTERM')
})

/** Every violation that axe finds, as rule and place. */
async function violations(page: Page): Promise<string[]> {
  await page.evaluate(axeSource)
  const results = await page.evaluate(async () => {
    const { axe } = window as unknown as { axe: { run(): Promise<AxeResults> } }
    return axe.run()
  })
  return results.violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.html}`))
}

describe.each([
  ['wide and light', wide, 'light'],
  ['narrow and light', narrow, 'light'],
  ['wide and dark', wide, 'dark'],
] as const)('axe finds nothing, %s', (_, viewport, colorScheme) => {
  test('on login, desk, overview and contact', async () => {
    const context = await browser.newContext({ viewport, colorScheme, locale: 'da-DK', bypassCSP: true })
    const page = await context.newPage()
    await page.goto(demo.url)
    await page.getByRole('heading', { name: 'Log på Straks' }).waitFor()
    expect(await violations(page), 'login').toEqual([])

    await page.locator('[data-user=supervisor]').click()
    await page.locator('#question').waitFor()
    expect(await page.locator('.demo-banner').textContent()).toContain('Demonstration')
    expect(await violations(page), 'empty desk').toEqual([])
    await page.locator('#question').pressSequentially('hvad koster et pas')
    await page.locator('[role=option]').first().waitFor()
    expect(await violations(page), 'suggestions').toEqual([])
    await page.locator('#question').fill('')
    await ask(page, 'hvad koster et nyt pas')
    expect(await violations(page), 'card').toEqual([])
    await page.keyboard.press('1')
    await ask(page, 'sygedagpenge')
    await page.locator('.apart').waitFor()
    expect(await violations(page), 'what tells apart').toEqual([])
    await page.keyboard.press('7')
    expect(await violations(page), 'reasons').toEqual([])
    await page.keyboard.press('3')
    await page.getByText('Sag oprettet').first().waitFor()
    expect(await violations(page), 'ended').toEqual([])

    await page.locator('.life-events a').first().click()
    await page.locator('.checklist li').first().waitFor()
    expect(await violations(page), 'life event').toEqual([])
    await page.locator('.checklist a').first().click()
    await page.locator('.article-page .card').waitFor()
    expect(await violations(page), 'article').toEqual([])

    await page.getByRole('link', { name: 'Søgeforklaring' }).click()
    await page.getByRole('searchbox').fill('opskrivning vugestue')
    await page.keyboard.press('Enter')
    await page.locator('.candidates li').first().waitFor()
    expect(await violations(page), 'explanation').toEqual([])

    await page.getByRole('link', { name: 'Overblik' }).click()
    await page.locator('.rates').nth(1).waitFor()
    await page.locator('.contacts').waitFor()
    expect(await violations(page), 'overview').toEqual([])
    await page.locator('.contacts a').first().click()
    await page.locator('.logged').waitFor()
    expect(await violations(page), 'contact').toEqual([])
    await context.close()
  })

  test('on undo, guard, an article beside, contacts put aside and the keys', async () => {
    const context = await browser.newContext({ viewport, colorScheme, locale: 'da-DK', bypassCSP: true })
    const page = await context.newPage()
    await page.goto(`${demo.url}/?channel=rygsignal&ref=SAG-2026-0417`)
    await page.locator('[data-user=frontline]').click()
    await page.locator('.contact-notice').waitFor()
    await page.locator('#question').focus()
    await ask(page, 'pas')
    await page.keyboard.press('1')
    await page.locator('.undo-line button').waitFor()
    await page.getByLabel('Note').fill('20 30 40 50')
    await page.locator('#question').fill('pas, kontonr 0101901234')
    await page.locator('#question').press('Enter')
    await page.locator('.guard-line[data-asking=true]').waitFor()
    expect(await violations(page), 'undo and guard').toEqual([])
    await page.keyboard.press('Control+a')
    await ask(page, 'barnets pas')
    await page.keyboard.press('Control+Enter')
    await page.locator('.beside .card h2').waitFor()
    expect(await violations(page), 'beside').toEqual([])
    await page.keyboard.press('Escape')
    await page.keyboard.press('Shift+P')
    await page.locator('.parked button').waitFor()
    expect(await violations(page), 'parked').toEqual([])
    await page.keyboard.press('Escape')
    await page.locator('.answer').focus()
    await page.keyboard.press('?')
    await page.getByRole('dialog').waitFor()
    expect(await violations(page), 'keys').toEqual([])
    await context.close()
  })
})

test('the overview does not run out to the side on a narrow screen', async () => {
  const context = await browser.newContext({ viewport: narrow, locale: 'da-DK' })
  const page = await context.newPage()
  await page.goto(demo.url)
  await page.locator('[data-user=supervisor]').click()
  await page.getByRole('link', { name: 'Overblik' }).click()
  await page.locator('.contacts').waitFor()
  expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0)
  await context.close()
})
