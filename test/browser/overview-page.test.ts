import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Causes } from '../../server/contract/causes.ts'
import type { Funnel } from '../../server/contract/funnel.ts'
import type { Measures } from '../../server/contract/measures.ts'
import type { WorkedExample } from '../../server/contract/worked-example.ts'
import { aContact, runStraks, type RunningStraks } from '../running-straks.ts'
import { cutOffSelects } from './cut-off-selects.ts'
import { launchBrowser } from './launch-browser.ts'
import { narrow, wide, zoomed, type OpenPage } from './open-page.ts'
import { openSignedIn } from './open-signed-in.ts'
import { fill, NOW, PERIOD } from './four-weeks.ts'
import { pageFaults } from './page-faults.ts'

let browser: Browser
let straks: RunningStraks
let supervisor: string

/** All but the callbacks, of which there are none. */
const PICTURES = 7

beforeAll(async () => {
  browser = await launchBrowser()
  straks = await runStraks({ clock: { now: () => NOW } })
  const leader = { user: 'leder', name: 'Henrik Dam', role: 'supervisor', department: 'borgerservice' } as const
  await straks.addAccount(leader)
  supervisor = await straks.signIn('supervisor')
  await fill(straks, 'borgerservice', 'phone')
  await fill(straks, 'social-og-sundhed', 'desk')
}, 120_000)

afterAll(async () => {
  await browser.close()
  await straks.stop()
})

async function ask<Answer>(path: string): Promise<Answer> {
  return (await (await straks.get(path, supervisor)).json()) as Answer
}

function openAs(path: string): Promise<OpenPage> {
  return openSignedIn(browser, straks, { user: 'leder', path })
}

const percent = (share: number | null | undefined): string =>
  `${((share ?? Number.NaN) * 100).toFixed(1).replace('.', ',')}\u00a0%`

describe('the rates', () => {
  test('are those of the measures, with n, interval and definition beside them', async () => {
    const { page, context, errors } = await openAs(`/overblik?${PERIOD}`)
    const { total, rows, definitions } = await ask<Measures>(`/api/measures?${PERIOD}&by=channel`)
    const questions = page.locator('.figure').first()
    await questions.waitFor()
    const said = (await questions.textContent()) ?? ''
    for (const part of [
      percent(total.questions.strict.value),
      'n\u00a0=\u00a096',
      '95 %-interval',
      definitions['strict'] ?? '?',
    ]) {
      expect(said).toContain(part)
    }
    expect(await page.locator('.rates tbody th').allTextContents()).toEqual(['Telefon', 'Fremmøde'])
    expect(await page.locator('.rates tbody tr').first().textContent()).toContain(
      percent(rows[0]?.questions.strict.value),
    )
    expect(await page.getByText('Opgjort').first().textContent()).toContain('26. okt. 2026 til 22. nov. 2026')
    expect(errors).toEqual([])
    await context.close()
  })

  test('can be chosen, split and filtered, and the whole view stands in the address', async () => {
    const { page, context, errors } = await openAs(`/overblik?${PERIOD}`)
    await page.getByLabel('Det, der måles').selectOption('ofEligible')
    await page.getByLabel('Talt i').selectOption('contacts')
    await page.locator('.filters').getByLabel('Fordelt på').selectOption('week')
    await page
      .locator('.filters')
      .getByLabel(/^Kanal/)
      .selectOption('desk')
    await page.getByText('Emne, artikel og livssituation').click()
    await page
      .locator('.filters')
      .getByLabel(/^Artikel/)
      .selectOption('pas-bestil-nyt-voksen')
    await expect.poll(() => page.url()).toContain('article=pas-bestil-nyt-voksen')
    const chosen = `${PERIOD}&channel=desk&article=pas-bestil-nyt-voksen`
    const { rows } = await ask<Measures>(`/api/measures?${chosen}&by=week`)
    await expect
      .poll(() => page.locator('.rates tbody th').allTextContents())
      .toEqual(['uge 44 (26. okt. 2026)', 'uge 45 (2. nov. 2026)', 'uge 46 (9. nov. 2026)', 'uge 47 (16. nov. 2026)'])
    // The weeks are there already when the article is chosen; its figures come a moment later.
    const hasFiguresOfArticle = async (): Promise<boolean> => {
      const shown = await page.locator('.rates tbody tr').allTextContents()
      return rows.every(({ contacts }, at) =>
        shown[at]?.includes(contacts.ofEligible.isHidden ? 'skjult' : percent(contacts.ofEligible.value)),
      )
    }
    await expect.poll(hasFiguresOfArticle).toBe(true)
    expect(page.url()).toBe(`${straks.url}/overblik?${chosen}&measure=ofEligible&of=contacts&by=week`)
    const caption = await page.locator('.rates caption').textContent()
    await page.reload()
    await page.locator('.rates').waitFor()
    expect(await page.locator('.rates caption').textContent()).toBe(caption)
    expect(await page.getByRole('link', { name: 'Se henvendelserne i loggen' }).getAttribute('href')).toBe(
      `/log?${chosen}`,
    )
    expect(errors).toEqual([])
    await context.close()
  })

  test('of a period chosen by name, and of the one before it', async () => {
    const { page, context } = await openAs('/overblik?from=2026-11-01&to=2026-11-30')
    await page.getByRole('button', { name: '← Før' }).click()
    await expect.poll(() => page.url()).toContain('from=2026-10-01&to=2026-10-31')
    await page
      .locator('.filters')
      .getByLabel(/^Periode/)
      .selectOption('last-half')
    await expect.poll(() => page.url()).toMatch(/from=\d{4}-0[17]-01&to=\d{4}-(06-30|12-31)/)
    await context.close()
  })

  test('are not asked for from the year 2, while 2026 is being typed', async () => {
    const { page, context } = await openAs(`/overblik?${PERIOD}`)
    await page.locator('.figure').first().waitFor()
    const asked: string[] = []
    page.on('request', (request) => asked.push(request.url()))
    await page.getByLabel('Fra', { exact: true }).focus()
    await page.keyboard.type('10272026')
    await expect.poll(() => asked.some((url) => url.includes('from=2026-10-27'))).toBe(true)
    expect(asked.filter((url) => url.includes('from=0'))).toEqual([])
    await context.close()
  })

  test('of nothing say so', async () => {
    const { page, context } = await openAs('/overblik?from=2026-01-01&to=2026-01-31')
    await page.getByText('Der er ingen henvendelser i udvalget.').waitFor()
    expect(await page.locator('.figure').count()).toBe(0)
    await context.close()
  })
})

describe('the pictures', () => {
  test('are drawn with a sentence for a label and a table behind each, under the page’s own policy', async () => {
    const { page, context, errors } = await openAs(`/overblik/billeder?${PERIOD}`)
    await expect.poll(() => page.locator('svg.drawn[role=img]').count(), { timeout: 15_000 }).toBe(PICTURES)
    const labels = await page
      .locator('svg.drawn')
      .evaluateAll((all) => all.map((one) => one.getAttribute('aria-label')))
    expect(labels.every((label) => label !== null && /[.]$/.test(label))).toBe(true)
    expect(await page.locator('svg style, svg [style*="position"]').count()).toBe(0)
    expect(await page.locator('.picture details table').count()).toBe(PICTURES)

    const weeks = (await ask<Measures>(`/api/measures?${PERIOD}&by=week`)).rows
    const trend = page.locator('.picture', { has: page.getByRole('heading', { name: 'uge for uge' }) })
    await trend.getByText('Tallene bag billedet').click()
    const cells = await trend.locator('tbody tr').allTextContents()
    expect(weeks.every(({ questions }, at) => cells[at]?.includes(percent(questions.strict.value)))).toBe(true)
    expect(cells.at(1)).toContain('Ny i MitID')
    expect(await trend.locator('svg').textContent()).toContain('Mål 70')

    const { points } = await ask<Funnel>(`/api/measures/funnel?${PERIOD}&by=department`)
    const funnel = page.locator('.picture', { hasText: 'Afdelinger: hvem adskiller sig' })
    expect(await funnel.locator('tbody th').allTextContents()).toEqual(['I alt', ...points.map(({ label }) => label)])
    expect(errors).toEqual([])
    await context.close()
  })

  test('go on paper as wide as the sheet, with what their figures mean', async () => {
    const { page, context } = await openAs(`/overblik/billeder?${PERIOD}&channel=phone`)
    await expect.poll(() => page.locator('svg.drawn').count(), { timeout: 15_000 }).toBeGreaterThan(3)
    const trend = page.locator('.picture').first()
    await trend.locator('svg.drawn').waitFor()
    expect(await trend.getByText('afklarede ÷').isVisible()).toBe(false)
    await page.emulateMedia({ media: 'print' })
    await page.evaluate(() => dispatchEvent(new Event('beforeprint')))
    expect(await trend.locator('svg.drawn').getAttribute('width')).toBe('640')
    expect(await trend.getByText('afklarede ÷').isVisible()).toBe(true)
    expect(await trend.locator('table').isVisible()).toBe(false)
    expect(await page.getByText('Kanal: Telefon.').isVisible()).toBe(true)

    // A picture that is drawn again meanwhile is drawn for the sheet; after it, for the screen.
    await page.setViewportSize({ width: 900, height: 768 })
    await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve, 50))))
    expect(await trend.locator('svg.drawn').getAttribute('width')).toBe('640')
    await page.emulateMedia({ media: 'screen' })
    await page.evaluate(() => dispatchEvent(new Event('afterprint')))
    const room = await trend.locator('.drawing').evaluate((element) => String(Math.floor(element.clientWidth)))
    expect(room).not.toBe('640')
    await expect.poll(() => trend.locator('svg.drawn').getAttribute('width')).toBe(room)
    await context.close()
  })

  test('say so where too few are counted, and where nothing was promised', async () => {
    const { page, context } = await openAs('/overblik/billeder?from=2026-01-01&to=2026-01-31')
    await page.getByText('Ingen ring tilbage-aftaler i perioden.').waitFor()
    await expect.poll(() => page.getByText('Der er færre end 10 i udvalget').count()).toBeGreaterThanOrEqual(4)
    await context.close()
  })

  test('leave their tables where the library cannot be fetched', async () => {
    const { page, context } = await openAs(`/overblik?${PERIOD}`)
    await page.route(/assets\/src-.*\.js|plot/, (route) => route.abort())
    await page.goto(`${straks.url}/overblik/billeder?${PERIOD}`)
    await page.getByText('Billedet kan ikke tegnes lige nu.').first().waitFor()
    await expect.poll(() => page.locator('.picture details table').count()).toBe(PICTURES)
    await context.close()
  })
})

describe('why the rate is not higher', () => {
  test('is said as the API says it: needs, reasons, gaps and articles', async () => {
    const { page, context, errors } = await openAs(`/overblik/hvorfor?${PERIOD}`)
    const causes = await ask<Causes>(`/api/measures/causes?${PERIOD}`)
    await page.locator('.needs').waitFor()
    const needs = await page.locator('.needs > div').allTextContents()
    expect(needs).toHaveLength(2)
    for (const [at, need] of causes.needs.entries()) {
      expect(needs[at]).toContain(need.label)
      expect(needs[at]).toContain(`Uden dem ville graden være ${percent(need.without)}`)
    }
    // Where one card's words take two lines and the other's one.
    await page.setViewportSize(zoomed)
    const counts = page.locator('.needs strong')
    const heights = await counts.evaluateAll((all) => all.map((one) => Math.round(one.getBoundingClientRect().top)))
    expect(new Set(heights).size, 'the figures of the cards stand on one line').toBe(1)
    const gap = page.locator('.costly tbody tr', { hasText: 'høns' })
    expect(await gap.textContent()).toContain(String(causes.gaps[0]?.count))
    await page.getByRole('link', { name: /pas/i }).first().click()
    await expect.poll(() => page.url()).toContain('article=pas-bestil-nyt-voksen')
    expect(errors).toEqual([])
    await context.close()
  })
})

test('the page of methods puts the last week’s own numbers into every formula', async () => {
  const { page, context, errors } = await openAs('/overblik/saadan-maales-det')
  const { row, steps } = await ask<WorkedExample>('/api/measures/example')
  await page.locator('.worked').first().waitFor()
  const { all, excluded, strict, confirmed } = row.questions
  const formulas = await page.locator('.formula').allTextContents()
  expect(formulas[0]).toContain(`${strict.resolved} ÷ (${all} − ${excluded}) = ${percent(strict.value)}`)
  expect(formulas[3]).toContain(`= ${percent(confirmed.value)}`)
  expect(formulas.at(-2)).toContain(`= ${percent(steps.lower)}`)
  expect(formulas.at(-1)).toContain(`= ${percent(steps.upper)}`)
  await page.getByText('uge 47').waitFor()
  expect(errors).toEqual([])
  await context.close()
})

test('an employee without the right is told so on every page', async () => {
  const account = { user: 'anna', name: 'Anna', role: 'frontline', department: 'borgerservice' } as const
  await straks.addAccount(account)
  const { page, context } = await openSignedIn(browser, straks, { user: 'anna' })
  for (const path of ['', '/billeder', '/hvorfor', '/saadan-maales-det']) {
    await page.goto(`${straks.url}/overblik${path}`)
    await page.getByText('Din rolle giver ikke adgang til overblikket.').waitFor()
    expect(await page.locator('.figure, .picture, .needs, .worked').count()).toBe(0)
  }
  await context.close()
})

test('a group that is hidden among its neighbours stays hidden when a filter shows it alone', async () => {
  const few = await straks.signIn('department', 'kultur-og-fritid')
  for (let at = 0; at < 3; at++) await straks.post('/api/contacts', aContact(), few)
  const get = (query: string): Promise<Measures> => ask<Measures>(`/api/measures?${PERIOD}&${query}`)
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

describe.each([
  ['wide and light', wide, 'light'],
  ['narrow and dark', narrow, 'dark'],
] as const)('axe finds nothing and nothing runs out to the side, %s', (_, viewport, colorScheme) => {
  test('on the pages of figures, with every table open', async () => {
    const look = { user: 'leder', viewport, colorScheme, bypassCSP: true } as const
    const { page, context } = await openSignedIn(browser, straks, look)
    const ready: readonly (readonly [string, (page: Page) => Promise<void>])[] = [
      ['', (shown) => shown.locator('.rates').waitFor()],
      [
        '/billeder',
        async (shown) => {
          await expect.poll(() => shown.locator('svg.drawn').count(), { timeout: 15_000 }).toBe(PICTURES)
        },
      ],
      ['/hvorfor', (shown) => shown.locator('svg.drawn').waitFor()],
      ['/saadan-maales-det', (shown) => shown.locator('.worked').first().waitFor()],
    ]
    for (const [path, wait] of ready) {
      await page.goto(`${straks.url}/overblik${path}?${PERIOD}`)
      await wait(page)
      await page.locator('main details').evaluateAll((all) => all.forEach((one) => one.setAttribute('open', '')))
      expect(await pageFaults(page, path)).toEqual([])
      expect(await cutOffSelects(page)).toEqual([])
    }
    await context.close()
  }, 90_000)
})
