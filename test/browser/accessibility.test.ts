import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { spawnStraks, type SpawnedStraks } from '../spawned-straks.ts'
import { launchBrowser } from './launch-browser.ts'
import { ask, narrow, wide } from './open-page.ts'
import { pageFaults } from './page-faults.ts'

let browser: Browser
let demo: SpawnedStraks

beforeAll(async () => {
  ;[browser, demo] = await Promise.all([launchBrowser(), spawnStraks({ env: { PORT: '0' }, args: ['--demo'] })])
})

afterAll(async () => {
  await Promise.all([browser.close(), demo.end('SIGTERM')])
})

describe.each([
  ['wide and light', wide, 'light'],
  ['narrow and light', narrow, 'light'],
  ['wide and dark', wide, 'dark'],
] as const)('axe finds nothing and nothing runs out to the side, %s', (_, viewport, colorScheme) => {
  test('on login, desk, overview and contact', async () => {
    const context = await browser.newContext({ viewport, colorScheme, locale: 'da-DK', bypassCSP: true })
    const page = await context.newPage()
    await page.goto(demo.url)
    await page.getByRole('heading', { name: 'Log på Straks' }).waitFor()
    expect(await pageFaults(page, 'login')).toEqual([])

    await page.locator('[data-user=supervisor]').click()
    await page.locator('#question').waitFor()
    expect(await page.locator('.demo-banner').textContent()).toContain('Demonstration')
    expect(await pageFaults(page, 'empty desk')).toEqual([])
    await page.locator('#question').pressSequentially('hvad koster et pas')
    await page.locator('[role=option]').first().waitFor()
    expect(await pageFaults(page, 'suggestions')).toEqual([])
    await page.locator('#question').fill('')
    await ask(page, 'hvad koster et nyt pas')
    expect(await pageFaults(page, 'card')).toEqual([])
    await page.keyboard.press('1')
    await ask(page, 'sygedagpenge')
    await page.locator('.apart').waitFor()
    expect(await pageFaults(page, 'what tells apart')).toEqual([])
    await page.keyboard.press('7')
    await page.getByText('Hvorfor blev det ikke afklaret?').waitFor()
    expect(await pageFaults(page, 'reasons')).toEqual([])
    await page.keyboard.press('3')
    await page.locator('.question .chip', { hasText: 'Sag oprettet' }).waitFor()
    expect(await pageFaults(page, 'ended')).toEqual([])

    await page.locator('.life-events a').first().click()
    await page.locator('.checklist li').first().waitFor()
    expect(await pageFaults(page, 'life event')).toEqual([])
    await page.locator('.checklist a').first().click()
    await page.locator('.article-page .card').waitFor()
    expect(await pageFaults(page, 'article')).toEqual([])

    await page.getByRole('link', { name: 'Søgeforklaring' }).click()
    await page.getByRole('searchbox').fill('opskrivning vugestue')
    await page.keyboard.press('Enter')
    await page.locator('.explained li').first().waitFor()
    expect(await pageFaults(page, 'explanation')).toEqual([])

    await page.getByRole('link', { name: 'Overblik' }).click()
    await page.locator('.rates').first().waitFor()
    await expect.poll(() => page.locator('.figures-loading').count()).toBe(0)
    expect(await pageFaults(page, 'overview')).toEqual([])
    await page.getByRole('link', { name: 'Log', exact: true }).click()
    await page.locator('.contacts a').first().waitFor()
    expect(await pageFaults(page, 'log')).toEqual([])
    await page.locator('.contacts a').first().click()
    await page.locator('.logged').waitFor()
    expect(await pageFaults(page, 'contact')).toEqual([])
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
    expect(await pageFaults(page, 'undo and guard')).toEqual([])
    await page.keyboard.press('Control+a')
    await ask(page, 'barnets pas')
    await page.keyboard.press('Control+Enter')
    await page.locator('.beside .card h2').waitFor()
    expect(await pageFaults(page, 'beside')).toEqual([])
    await page.keyboard.press('Escape')
    await page.keyboard.press('Shift+P')
    await page.locator('.parked button').waitFor()
    expect(await pageFaults(page, 'parked')).toEqual([])
    await page.keyboard.press('Escape')
    await page.locator('.answer').focus()
    await page.keyboard.press('?')
    await page.getByRole('dialog').waitFor()
    expect(await pageFaults(page, 'keys')).toEqual([])
    await context.close()
  })
})
