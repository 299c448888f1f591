import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Measures } from '../../server/contract/measures.ts'
import { aContact, aQuestion, password, runStraks, type RunningStraks } from '../running-straks.ts'
import { launchBrowser } from './launch-browser.ts'
import { openPage, signInAs } from './open-page.ts'

let browser: Browser
let straks: RunningStraks
let supervisor: string

beforeAll(async () => {
  browser = await launchBrowser()
  straks = await runStraks()
  const account = { user: 'leder', name: 'Henrik Dam', role: 'supervisor', department: 'borgerservice' } as const
  await straks.app.identity.add(account, password)
  supervisor = await straks.signIn('supervisor')
  const borgerservice = await straks.signIn('frontline', 'borgerservice')
  const social = await straks.signIn('department', 'social-og-sundhed')
  for (let at = 0; at < 12; at++) {
    const outcome = at % 3 === 0 ? { outcome: 'no-answer', reason: 'knowledge-missing' } : {}
    await straks.post('/api/contacts', aContact({ questions: [aQuestion(outcome)] }), borgerservice)
    await straks.post('/api/contacts', aContact({ channel: 'desk' }), social)
  }
  await straks.post('/api/contacts', aContact({ channel: 'desk' }), borgerservice)
})

afterAll(async () => {
  await browser.close()
  await straks.stop()
})

const PERIOD = 'from=2026-11-01&to=2026-11-30'

test('the page shows the figures that the measures give, by channel and department, and the contacts behind them', async () => {
  const { page, context, errors } = await openPage(browser)
  await page.goto(straks.url)
  await signInAs(page, 'leder', password)
  await page.goto(`${straks.url}/overblik?${PERIOD}`)
  const [questions, contacts] = [page.locator('.figure').nth(0), page.locator('.figure').nth(1)]
  await questions.waitFor()
  expect(await questions.textContent()).toContain('84,0')
  expect(await questions.textContent()).toContain('n = 25')
  expect(await questions.textContent()).toContain('95 %-interval')
  expect(await contacts.textContent()).toContain('84,0')

  const rows = await page.locator('.rates tbody th').allTextContents()
  expect(rows).toEqual(['Telefon', 'Fremmøde', 'Borgerservice', 'Social og Sundhed'])
  const measures = (await (await straks.get(`/api/measures?${PERIOD}&by=channel`, supervisor)).json()) as Measures
  const phone = measures.rows[0]?.questions.strict
  expect(phone).toMatchObject({ n: 12, resolved: 8, isUncertain: true })
  expect(await page.locator('.rates tbody tr').first().textContent()).toContain('66,7')

  await expect.poll(() => page.locator('.contacts tbody tr').count()).toBe(25)
  await page.locator('.filters').getByLabel('Udfald').selectOption('no-answer')
  await expect.poll(() => page.locator('.contacts tbody tr').count()).toBe(4)
  await page.locator('.filters').getByLabel('Kanal').selectOption('desk')
  await page.getByText('Ingen henvendelser passer til filtrene.').waitFor()
  expect(page.url()).toContain('outcome=no-answer')
  expect(errors).toEqual([])
  await context.close()
})

test('a group that is hidden among its neighbours stays hidden when a filter shows it alone', async () => {
  const few = await straks.signIn('department', 'kultur-og-fritid')
  for (let at = 0; at < 3; at++) await straks.post('/api/contacts', aContact(), few)
  const get = async (query: string): Promise<Measures> =>
    (await (await straks.get(`/api/measures?${PERIOD}&${query}`, supervisor)).json()) as Measures
  const byDepartment = await get('by=department')
  const hidden = byDepartment.rows.filter((row) => row.contacts.strict.isHidden).map((row) => row.key)
  expect(hidden).toHaveLength(2)
  for (const department of hidden) {
    const { total, rows } = await get(`by=channel&department=${department}`)
    for (const row of [total, ...rows]) {
      expect(row.contacts.strict).toMatchObject({ isHidden: true, value: null, resolved: null })
    }
  }
})
