import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { password, runStraks, type RunningStraks } from '../running-straks.ts'
import { someKnowledge } from '../some-knowledge.ts'
import { spawnStraks } from '../spawned-straks.ts'
import { deskArticles } from './desk-articles.ts'
import { launchBrowser } from './launch-browser.ts'
import { openPage, signInAs } from './open-page.ts'
import { openSignedIn } from './open-signed-in.ts'

let browser: Browser
let folder: string
let straks: RunningStraks

beforeAll(async () => {
  ;[browser, folder] = await Promise.all([launchBrowser(), someKnowledge(deskArticles)])
  straks = await runStraks({ knowledgeFolder: folder })
  await straks.addAccount({ user: 'bo', name: 'Bo', role: 'frontline', department: 'borgerservice' })
})
afterAll(async () => {
  await Promise.all([browser.close(), straks.stop()])
  await rm(folder, { recursive: true, force: true })
})

describe('a newcomer', () => {
  test('follows the one-time address and has a working Straks', async () => {
    const data = await mkdtemp(join(tmpdir(), 'straks-new-'))
    const fresh = await spawnStraks({ env: { PORT: '0', STRAKS_DATA: data, STRAKS_KNOWLEDGE: folder } })
    const address = /http:\S+opsaetning#\S+/.exec(fresh.output())?.[0] ?? ''
    const { page, context, errors } = await openPage(browser)
    await page.goto(address)
    await page.getByLabel('Dit navn').fill('Anne Krogh')
    await page.getByLabel('Brugernavn').fill('anne')
    await page.getByLabel('Adgangskode').fill(password)
    await page.keyboard.press('Enter')
    await page.locator('#question').waitFor()
    await expect.poll(() => page.url()).toBe(`${fresh.url}/`)
    await page.getByRole('link', { name: 'Log', exact: true }).click()
    await page.getByText('Ingen henvendelser passer til filtrene.').waitFor()
    expect(errors).toEqual([])
    await context.close()
    await fresh.end('SIGTERM')
    await rm(data, { recursive: true, force: true })
  })

  test('is told when the address has been used', async () => {
    await straks.signIn('administrator')
    const { page, context } = await openPage(browser)
    await page.goto(`${straks.url}/opsaetning#noget`)
    const heading = page.getByRole('heading', { name: 'Straks er allerede sat op.' })
    await expect.poll(() => heading.isVisible()).toBe(true)
    await context.close()
  })
})

describe('the login page', () => {
  test('says in Danish that the password is wrong, and keeps what was typed', async () => {
    const { page, context } = await openPage(browser)
    await page.goto(straks.url)
    await page.getByLabel('Brugernavn').fill('bo')
    await page.getByLabel('Adgangskode').fill('forkert')
    await page.keyboard.press('Enter')
    await page.getByText('Brugernavnet eller adgangskoden er forkert.').waitFor()
    expect(await page.getByLabel('Brugernavn').inputValue()).toBe('bo')
    await context.close()
  })

  test('comes back when the session has ended, and loses nothing', async () => {
    const { page, context } = await openPage(browser)
    await page.goto(straks.url)
    await signInAs(page, 'bo', password)
    await page.locator('#question').fill('mit pas er stjålet')
    await page.keyboard.press('Enter')
    await page.locator('.card h2').waitFor()
    await page.evaluate(() => fetch('/api/session', { method: 'DELETE' }))
    await page.reload()
    await signInAs(page, 'bo', password)
    const question = page.locator('.question', { hasText: 'mit pas er stjålet' })
    await expect.poll(() => question.isVisible()).toBe(true)
    await context.close()
  })
})

test('the screen names what the knowledge folder had to leave out, as soon as it happens', async () => {
  const { page, context } = await openSignedIn(browser, straks, { user: 'bo' })
  expect(await page.locator('.left-out').count()).toBe(0)
  await writeFile(
    join(folder, 'common/borgerservice/ny.md'),
    '---\ntitle: Ny\ndepartment: havnen\n---\n## Sig til borgeren\n\nHej.\n',
  )
  await page.locator('.left-out summary').click({ timeout: 3000 })
  await page.getByText('common/borgerservice/ny.md, linje 3: ukendt afdeling "havnen"').waitFor()
  await context.close()
})
