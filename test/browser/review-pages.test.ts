import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { AuditPage } from '../../server/contract/review.ts'
import { aContact, aQuestion, runStraks, type RunningStraks } from '../running-straks.ts'
import { cutOffSelects } from './cut-off-selects.ts'
import { launchBrowser } from './launch-browser.ts'
import { allStored, ask, narrow, wide, zoomed } from './open-page.ts'
import { openSignedIn } from './open-signed-in.ts'
import { pageFaults } from './page-faults.ts'

let browser: Browser
let straks: RunningStraks

/** Until before today: what the desk logs in between is not in it. */
const PERIOD = 'from=2026-11-01&to=2026-11-16'

beforeAll(async () => {
  browser = await launchBrowser()
  straks = await runStraks()
  for (const [user, name, role] of [
    ['leder', 'Henrik Dam', 'supervisor'],
    ['leder2', 'Lone Bech', 'supervisor'],
    ['admin', 'Anne Krogh', 'administrator'],
    ['mette', 'Mette Holm', 'frontline'],
  ] as const) {
    await straks.addAccount({ user, name, role, department: 'borgerservice' })
  }
  const frontline = await straks.signIn('frontline')
  for (let at = 0; at < 24; at += 1) {
    const search = { answered: at % 4 !== 0, confidence: 0.8, rank: at % 4 === 0 ? null : 1, hits: 3, reformulated: 0 }
    const ended = at % 4 === 0 ? { outcome: 'case', reason: 'needs-caseworker', article: null } : {}
    const query = at % 4 === 0 ? 'må jeg holde høns' : `mit pas er udløbet, nr. ${at}`
    const questions = [aQuestion({ query, search, ...ended })]
    const isDesk = at % 2 === 0
    await straks.post('/api/contacts', aContact({ questions, channel: isDesk ? 'desk' : 'phone' }), frontline)
  }
})

afterAll(async () => {
  await browser.close()
  await straks.stop()
})

async function signedIn(user: string, path = '/'): Promise<Page> {
  const { page } = await openSignedIn(browser, straks, { user, path })
  return page
}

const rows = (page: Page) => page.locator('.contacts tbody tr')

describe('the log', () => {
  test('is filtered, shared by its address, and kept under a name', async () => {
    const page = await signedIn('leder', `/log?${PERIOD}`)
    await page.getByText('24 henvendelser').waitFor()
    await page.getByLabel('Udfald').selectOption('case')
    await page.getByText('6 henvendelser').waitFor()
    await page.getByLabel('Ord i spørgsmålet').fill('HØNS holde')
    await page.keyboard.press('Enter')
    await page.waitForURL(/words=/)
    await page.getByText('Flere filtre').click()
    await page.getByLabel('Søgning').selectOption('unanswered')
    await page.waitForURL(/search=unanswered/)
    await page.getByText('6 henvendelser').waitFor()
    const address = page.url()

    await page.getByText('Gemte filtre').click()
    await page.getByLabel('Gem filtrene som').fill('Høns')
    // Pressed twice, it is kept once.
    for (const key of ['Enter', 'Enter']) await page.keyboard.press(key)
    await page.getByText('Gemte filtre (1)').waitFor()

    const other = await signedIn('leder2', address.slice(straks.url.length))
    await expect.poll(() => rows(other).count()).toBe(6)
    expect(await other.getByLabel('Søgning').inputValue()).toBe('unanswered')
    expect(await other.getByText('Gemte filtre (1)').count()).toBe(0)
    await other.context().close()

    await page.goto(`${straks.url}/log`)
    await page.getByText('Gemte filtre (1)').click()
    await page.getByRole('link', { name: 'Høns', exact: true }).click()
    await expect.poll(() => rows(page).count()).toBe(6)
    expect(page.url()).toBe(address)
    await page.getByRole('button', { name: 'Fjern alle filtre' }).click()
    await page.getByText('24 henvendelser').waitFor()
    await page.context().close()
  })

  test('lets a supervisor correct an outcome with a reason, by keyboard; both stay', async () => {
    const page = await signedIn('leder', `/log?${PERIOD}&outcome=case`)
    await rows(page).first().getByRole('link').click()
    const correct = page.getByRole('button', { name: 'Ret udfald' })
    await correct.focus()
    await page.keyboard.press('Enter')
    await page.keyboard.press('Escape')
    await expect.poll(() => correct.evaluate((button) => button === document.activeElement)).toBe(true)
    await page.keyboard.press('Enter')
    const outcome = page.getByLabel('Nyt udfald')
    await expect.poll(() => outcome.evaluate((select) => select === document.activeElement)).toBe(true)
    await outcome.selectOption('misdirected')
    expect(await cutOffSelects(page)).toEqual([])
    await page.getByLabel('Hvorfor rettes det?').fill('Hører til en anden kommune')
    await page.keyboard.press('Enter')
    await page.getByText(/^Rettet .* af Henrik Dam til Fejlhenvendelse: Hører til en anden kommune$/).waitFor()
    await page.getByText('Først: Sag oprettet eller sendt videre').waitFor()
    await expect.poll(() => correct.evaluate((button) => button === document.activeElement)).toBe(true)
    expect(await page.locator('.logged strong').first().textContent()).toBe('Fejlhenvendelse')
    await page.goto(`${straks.url}/log?${PERIOD}&corrected=1`)
    await page.getByText('1 henvendelse', { exact: true }).waitFor()
    await page.context().close()
  })

  test('tells an employee what is their own, and an administrator who read what', async () => {
    const page = await signedIn('mette')
    await ask(page, 'mit pas er væk')
    await page.keyboard.press('1')
    await page.keyboard.press('Shift+Enter')
    await allStored(page)
    expect(await page.getByRole('link', { name: 'Log', exact: true }).count()).toBe(0)
    await page.getByRole('link', { name: 'Min log' }).click()
    await expect.poll(() => rows(page).count()).toBe(1)
    await rows(page).first().getByRole('link').click()
    await page.locator('.logged blockquote').waitFor()
    expect(await page.getByRole('button', { name: 'Ret udfald' }).count()).toBe(0)
    await page.goto(`${straks.url}/revisionsspor`)
    await page.getByText('Din rolle giver ikke adgang').waitFor()
    await page.context().close()

    const admin = await signedIn('admin', '/revisionsspor')
    await admin.getByLabel('Handling').selectOption('question/correct')
    const noted = (await (
      await admin.request.get(`${straks.url}/api/audit?action=question/correct`)
    ).json()) as AuditPage
    await expect.poll(() => admin.locator('.audit tbody tr').count()).toBe(noted.entries.length)
    await expect.poll(() => admin.locator('.audit tbody tr').first().textContent()).toContain('Henrik Dam')
    await admin.context().close()
  })
})

test('what is asked at the desk says what the search gave, and how often it was asked again', async () => {
  const page = await signedIn('mette')
  await ask(page, 'mit pas er udløbet')
  await page.getByRole('button', { name: 'Fjern' }).first().click()
  await page.locator('#question').focus()
  await ask(page, 'nyt pas til voksen')
  await page.keyboard.press('1')
  await page.keyboard.press('Shift+Enter')
  await allStored(page)
  await page.context().close()
  const today = new Date().toISOString().slice(0, 10)
  const { contacts } = await straks.app.store.log.page({
    from: today,
    to: '2099-12-31',
    search: 'reformulated',
    limit: 5,
  })
  expect(contacts.map(({ questions }) => questions.map(({ query }) => query))).toEqual([['nyt pas til voksen']])
})

test('the searches lead to the log, filtered to the question', async () => {
  const page = await signedIn('leder', `/soegninger?${PERIOD}`)
  await page.locator('.searches').first().waitFor()
  expect(await page.locator('.searches').last().locator('tbody th').first().textContent()).toMatch(/^uge \d+ \(/)
  expect(await page.locator('.searches tbody tr').first().textContent()).toMatch(/24.*25,0\s%.*18/)
  await page.getByRole('link', { name: 'må jeg holde høns' }).click()
  await expect.poll(() => rows(page).count()).toBe(6)
  await page.context().close()
})

test('an outcome that an arrow key only passes is not a judgement: Enter and leaving the field are', async () => {
  const page = await signedIn('leder', `/kalibrering?${PERIOD}&channel=phone`)
  await page.getByLabel('Antal spørgsmål').fill('10')
  await page.getByRole('button', { name: 'Træk stikprøve' }).click()
  const chosen = page.getByLabel('Dit udfald')
  await chosen.nth(9).waitFor()
  const kept: unknown[] = []
  page.on('request', (request) => request.url().endsWith('/judgements') && kept.push(request.postDataJSON()))
  await chosen.first().focus()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('ArrowDown')
  await page.getByText('Gemmes med Enter, eller når du går videre.').waitFor()
  expect(kept).toEqual([])
  const outcome = await chosen.first().inputValue()
  await page.keyboard.press('Enter')
  await page.getByText('Henrik Dam: 1 af 10').waitFor()
  await page.keyboard.press('Tab')
  await page.keyboard.press('ArrowDown')
  const next = await chosen.nth(1).inputValue()
  await page.keyboard.press('Tab')
  await page.getByText('Henrik Dam: 2 af 10').waitFor()
  expect(kept).toEqual([
    { place: 1, outcome },
    { place: 2, outcome: next },
  ])
  await page.context().close()
})

test('two reviewers judge a sample without seeing each other, and then see how far they agree', async () => {
  const first = await signedIn('leder', `/kalibrering?${PERIOD}&channel=desk`)
  await first.getByLabel('Antal spørgsmål').fill('10')
  await first.getByLabel('Startværdi').fill('7')
  await first.getByRole('button', { name: 'Træk stikprøve' }).click()
  await first.waitForURL(/kalibrering\/[\da-f-]{36}$/)
  await first.locator('.judged > li').nth(9).waitFor()
  const path = first.url().slice(straks.url.length)
  const { page: second } = await openSignedIn(browser, straks, { user: 'leder2', path, bypassCSP: true })
  for (const [page, other] of [
    [first, 'resolved'],
    [second, 'case'],
  ] as const) {
    const chosen = page.getByLabel('Dit udfald')
    await chosen.nth(9).waitFor()
    for (let at = 0; at < 10; at += 1) {
      const stored = page.waitForResponse((response) => response.url().endsWith('/judgements'))
      await chosen.nth(at).selectOption(at < 5 ? 'resolved' : at < 8 ? 'case' : other)
      expect((await stored).status()).toBe(204)
    }
  }
  await second.getByText('Enighed om udfaldet (Cohens kappa)').waitFor()
  // 8 of 10 alike; by chance 0,7·0,5 + 0,3·0,5 = 0,5: 0,6.
  expect(await second.locator('.figure .large').first().textContent()).toBe('0,60')
  await second.getByText('2 uenigheder').waitFor()
  await second.emulateMedia({ colorScheme: 'dark' })
  expect(await pageFaults(second, 'result')).toEqual([])
  await first.reload()
  await first.getByText('2 uenigheder').waitFor()
  await first.context().close()
  await second.context().close()
})

describe.each([
  ['wide and light', wide, 'light'],
  ['narrow and light', narrow, 'light'],
  ['zoomed and dark', zoomed, 'dark'],
] as const)('axe finds nothing and nothing runs out to the side, %s', (_, viewport, colorScheme) => {
  test('on every page of the log', async () => {
    const path = `/log?${PERIOD}&repeat=1`
    const look = { user: 'admin', path, viewport, colorScheme, bypassCSP: true } as const
    const { page, context } = await openSignedIn(browser, straks, look)
    await page.getByText('Ingen henvendelser passer til filtrene.').waitFor()
    expect(await pageFaults(page, 'empty log')).toEqual([])
    await page.getByLabel('Har henvendt sig før').uncheck()
    await rows(page).first().waitFor()
    await page.getByText('Gemte filtre').click()
    expect(await pageFaults(page, 'log')).toEqual([])
    expect(await cutOffSelects(page)).toEqual([])
    await rows(page).first().getByRole('link').click()
    await page.getByRole('button', { name: 'Ret udfald' }).first().click()
    expect(await pageFaults(page, 'contact')).toEqual([])
    await page.goto(`${straks.url}/soegninger?${PERIOD}`)
    await page.locator('.searches').first().waitFor()
    expect(await pageFaults(page, 'searches')).toEqual([])
    await page.goto(`${straks.url}/soegninger?from=2020-01-01&to=2020-01-31`)
    await page.getByText('Der er ingen søgninger i perioden.').waitFor()
    await page.goto(`${straks.url}/kalibrering?${PERIOD}`)
    await page.getByRole('button', { name: 'Træk stikprøve' }).click()
    await page.locator('.judged').waitFor()
    expect(await pageFaults(page, 'judging')).toEqual([])
    await page.goto(`${straks.url}/kalibrering?from=2020-01-01&to=2020-01-31`)
    await page.locator('.calibrations').waitFor()
    await page.getByRole('button', { name: 'Træk stikprøve' }).click()
    await page.getByText('Der er ingen spørgsmål i perioden').waitFor()
    expect(await pageFaults(page, 'samples')).toEqual([])
    await page.goto(`${straks.url}/revisionsspor`)
    await page.locator('.audit').waitFor()
    expect(await pageFaults(page, 'audit')).toEqual([])
    await page.goto(`${straks.url}/min-log?${PERIOD}`)
    await page.getByText('Ingen henvendelser passer til filtrene.').waitFor()
    expect(await pageFaults(page, 'own log')).toEqual([])
    await context.close()
  })
})
