import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser } from 'playwright-core'
import { v7 as uuidv7 } from 'uuid'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { ContactPage } from '../../server/contract/contact-log.ts'
import { createSqliteStore } from '../../server/store/create-sqlite-store.ts'
import { systemClock } from '../../server/contacts/clock.ts'
import { quickHash } from '../quick-hash.ts'
import { cookieOf, password } from '../running-straks.ts'
import { someKnowledge } from '../some-knowledge.ts'
import { freePort, spawnStraks, type SpawnedStraks } from '../spawned-straks.ts'
import { deskArticles } from './desk-articles.ts'
import { launchBrowser } from './launch-browser.ts'
import { allStored, ask, openPage, signInAs } from './open-page.ts'

let browser: Browser
let env: Record<string, string>
/** What the questions are answered from where it is not the search that is on trial: Straks comes back on it at once. */
let few: { readonly STRAKS_KNOWLEDGE: string }

beforeAll(async () => {
  browser = await launchBrowser()
  const articles = [
    ...deskArticles,
    'common/boern-og-unge/dagtilbud-opskrivning.md',
    'common/miljoe-og-teknik/byggetilladelse-ansoeg.md',
    'common/miljoe-og-teknik/tilbygning-hus.md',
  ]
  few = { STRAKS_KNOWLEDGE: await someKnowledge(articles) }
})
afterAll(async () => {
  await browser.close()
  await rm(few.STRAKS_KNOWLEDGE, { recursive: true, force: true })
})

beforeEach(async () => {
  const data = await mkdtemp(join(tmpdir(), 'straks-story-'))
  const store = await createSqliteStore(join(data, 'straks.sqlite'), systemClock)
  const byg = { user: 'byg', name: 'Jonas Bak', role: 'department', department: 'miljoe-og-teknik' } as const
  const leder = { user: 'leder', name: 'Henrik Dam', role: 'supervisor', department: 'borgerservice' } as const
  for (const account of [byg, leder]) await store.accounts.add({ id: uuidv7(), ...account }, quickHash(password))
  await store.close()
  env = { PORT: String(await freePort()), STRAKS_DATA: data }
  return () => rm(data, { recursive: true, force: true })
})

const questions = [
  { text: 'skal vi søge om lov, før vi bygger til huset', article: 'byggetilladelse' },
  { text: 'vi flytter ind i et nyt hus på lørdag, hvad skal vi melde', article: 'flytning' },
  { text: 'vores datter skal skrives op til vuggestue', article: 'vuggestue' },
]

/** What the supervisor's face says was stored. */
async function storedContacts(url: string): Promise<ContactPage> {
  const headers = { 'content-type': 'application/json' }
  const body = JSON.stringify({ user: 'leder', password })
  const cookie = cookieOf(await fetch(`${url}/api/session`, { method: 'POST', headers, body }))
  const response = await fetch(`${url}/api/contacts?from=2020-01-01&to=2099-12-31`, { headers: { cookie } })
  return (await response.json()) as ContactPage
}

describe('an employee of Miljø og Teknik helps one citizen with three things in one contact', () => {
  test.each([
    ['undisturbed', false],
    ['with the server killed between the second and the third question', true],
  ])('%s', { timeout: 90_000 }, async (_, isKilled) => {
    if (isKilled) Object.assign(env, few)
    let straks: SpawnedStraks = await spawnStraks({ env })
    const { page, context, errors } = await openPage(browser)
    await page.goto(straks.url)
    await signInAs(page, 'byg', password)

    for (const [at, question] of questions.entries()) {
      if (isKilled && at === 2) {
        await straks.end('SIGKILL')
        await page.locator('.state', { hasText: 'Ingen forbindelse' }).waitFor()
        straks = await spawnStraks({ env })
        await page.locator('.state', { hasText: 'Forbundet' }).waitFor()
      }
      await ask(page, question.text)
      expect((await page.locator('.card h2').textContent())?.toLowerCase()).toContain(question.article)
      await page.keyboard.press('1')
      await page.locator('.question', { hasText: question.text }).getByText('Straksafklaret').waitFor()
      if (isKilled && at === 1) await page.locator('.delivery').last().waitFor()
    }
    await allStored(page)
    await page.keyboard.press('Shift+Enter')
    await page.getByText('3 spørgsmål, 3 afklaret').waitFor()
    await allStored(page)
    expect(errors).toEqual([])
    await context.close()

    const stored = await storedContacts(straks.url)
    expect(stored.total).toBe(1)
    expect(stored.contacts[0]).toMatchObject({ channel: 'phone', department: 'miljoe-og-teknik' })
    expect(stored.contacts[0]?.questions.map((question) => question.query)).toEqual(questions.map(({ text }) => text))
    expect(stored.contacts[0]?.endedAt).not.toBeNull()

    const supervisor = await openPage(browser)
    await supervisor.page.goto(straks.url)
    await signInAs(supervisor.page, 'leder', password)
    await supervisor.page.getByRole('link', { name: 'Log', exact: true }).click()
    const row = supervisor.page.locator('.contacts tbody tr')
    await row.first().waitFor()
    expect(await row.count()).toBe(1)
    expect(await row.first().textContent()).toContain('Miljø og Teknik')
    await row.getByRole('link').click()
    await supervisor.page.locator('.logged > li').nth(2).waitFor()
    expect(await supervisor.page.locator('.logged > li').count()).toBe(3)
    expect(await supervisor.page.locator('.logged blockquote').count()).toBe(3)
    expect(supervisor.errors).toEqual([])
    await supervisor.context.close()
    await straks.end('SIGTERM')
  })

  test('what is logged while the server is away waits, says so, survives a reload, and arrives once', async () => {
    Object.assign(env, few)
    let straks = await spawnStraks({ env })
    const { page, context } = await openPage(browser)
    await page.goto(straks.url)
    await signInAs(page, 'byg', password)
    await ask(page, questions[0]?.text ?? '')
    await straks.end('SIGKILL')
    await page.locator('.state', { hasText: 'Ingen forbindelse' }).waitFor()
    await page.keyboard.press('1')
    await page.locator('.question .delivery', { hasText: 'afventer' }).waitFor()
    await page.locator('.state', { hasText: '1 afventer' }).waitFor()
    await page.keyboard.press('Shift+Enter')
    await page.locator('.closed', { hasText: 'afventer' }).waitFor()
    await page.locator('.state', { hasText: '2 afventer' }).waitFor()

    straks = await spawnStraks({ env })
    await page.reload()
    await allStored(page)
    const stored = await storedContacts(straks.url)
    expect(stored.total).toBe(1)
    expect(stored.contacts[0]?.questions).toHaveLength(1)
    expect(stored.contacts[0]?.endedAt).not.toBeNull()
    await context.close()
    await straks.end('SIGTERM')
  })
})
