import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { parseCsv } from 'hucre/csv'
import { readXlsx } from 'hucre/xlsx'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { measures } from '../../server/contract/measures.ts'
import { aContact, aQuestion, runStraks, type RunningStraks } from '../running-straks.ts'
import { axeViolations } from './axe-violations.ts'
import { launchBrowser } from './launch-browser.ts'
import { narrow, wide } from './open-page.ts'
import { openSignedIn } from './open-signed-in.ts'
import { printPages } from './print-pages.ts'

let browser: Browser
let straks: RunningStraks
let context: BrowserContext
let page: Page
let supervisor: string
let errors: readonly string[]

const HALF = 'from=2026-07-01&to=2026-12-31'

beforeAll(async () => {
  browser = await launchBrowser()
  straks = await runStraks({ clock: { now: () => new Date('2026-11-23T10:00:00.000Z') } })
  const account = { user: 'leder', name: 'Henrik Dam', role: 'supervisor', department: 'borgerservice' } as const
  await straks.addAccount(account)
  supervisor = await straks.signIn('supervisor')
  await fillEveryDepartment()
  ;({ context, page, errors } = await openSignedIn(browser, straks, { user: 'leder', bypassCSP: true }))
})

afterAll(async () => {
  await browser.close()
  await straks.stop()
})

/** Everything that can stand on a paper, as long as it gets: all departments, all channels, both periods, all outcomes. */
async function fillEveryDepartment(): Promise<void> {
  const { departments, channels, outcomes, reasons } = straks.app.shelf().configuration
  const endings = outcomes.filter(({ countsAs, brings }) => countsAs !== 'excluded' && brings === null)
  for (const { code } of departments) {
    const cookie = await straks.signIn('department', code)
    for (const day of ['2026-05-04', '2026-11-16']) {
      for (let at = 0; at < 12; at += 1) {
        const { code: outcome = 'resolved', needsReason } = endings[at % endings.length] ?? { needsReason: false }
        const reason = needsReason ? (reasons[at % reasons.length]?.code ?? null) : null
        const times = { askedAt: `${day}T09:00:00.000Z`, endedAt: `${day}T09:02:00.000Z` }
        const questions = [aQuestion({ ...times, outcome, reason })]
        const channel = channels[at % channels.length]?.code ?? 'phone'
        const sent = aContact({ channel, startedAt: times.askedAt, endedAt: times.endedAt, questions })
        expect((await straks.post('/api/contacts', sent, cookie)).status).toBe(201)
      }
    }
  }
}

async function open(path: string, ready: string): Promise<void> {
  await page.goto(straks.url + path)
  await page.locator(ready).first().waitFor()
}

describe('the status report', () => {
  test('tells in sentences and tables how the half-year went, for the whole and for one department', async () => {
    await open(`/rapport?${HALF}`, '.paper h2')
    const text = await page.locator('.paper').innerText()
    expect(text).toContain('Eksempel Kommune, 2. halvår 2026')
    expect(text).toContain('om den har ændret sig, kan ikke afgøres')
    expect(text).not.toMatch(/undefined|NaN/)
    await page.locator('.filters').getByLabel('Afdeling').selectOption('miljoe-og-teknik')
    await page.locator('.paper-subject', { hasText: 'Miljø og Teknik' }).waitFor()
    expect(page.url()).toContain('department=miljoe-og-teknik')
    expect(errors).toEqual([])
  })

  test('prints alone, with its subject as the name of the file and numbered pages', async () => {
    await open(`/rapport?${HALF}`, '.paper h2')
    await expect.poll(() => page.title()).toBe('Status på straksafklaring, Eksempel Kommune, 2. halvår 2026')
    const pages = await printPages(page)
    expect(pages).toBeGreaterThan(1)
    expect(pages).toBeLessThan(6)
    await page.emulateMedia({ media: 'print' })
    const printed = await page.locator('body').innerText()
    for (const hidden of ['Log af', 'Udskriv eller gem', 'Politisk overblik', 'Markdown']) {
      expect(printed).not.toContain(hidden)
    }
    await page.emulateMedia({ media: null })
  })

  test('has no empty columns where nothing was counted before', async () => {
    await open(`/rapport?${HALF}`, '.paper h2')
    const heads = page.locator('.change-table').first().locator('thead th')
    expect(await heads.allTextContents()).toContain('Ændring')
    await open('/rapport?from=2026-01-01&to=2026-06-30', '.paper h2')
    expect(await heads.allTextContents()).toEqual(['Andel', '95 %-interval', 'n'])
  })

  test('is not asked for from the year 2, while 2026 is being typed', async () => {
    await open(`/rapport?${HALF}`, '.paper h2')
    const asked: string[] = []
    page.on('request', (request) => asked.push(request.url()))
    await page.getByLabel('Fra', { exact: true }).focus()
    await page.keyboard.type('10272026')
    await expect.poll(() => asked.some((url) => url.includes('from=2026-10-27'))).toBe(true)
    expect(asked.filter((url) => url.includes('from=0'))).toEqual([])
  })

  test('can be taken as a file', async () => {
    await open(`/rapport?${HALF}`, '.paper h2')
    const waiting = page.waitForEvent('download')
    await page.getByRole('link', { name: 'Markdown' }).click()
    expect((await waiting).suggestedFilename()).toBe('straks-rapport-2026-07-01-2026-12-31.md')
  })
})

describe('the overview for politicians', () => {
  test('is one printed page, for the whole and for each department', async () => {
    const { departments } = straks.app.shelf().configuration
    for (const query of [HALF, ...departments.map(({ code }) => `${HALF}&department=${code}`)]) {
      await open(`/rapport/politisk?${query}`, '.one-page table')
      expect(await printPages(page), query).toBe(1)
    }
    await open(`/rapport/politisk?${HALF}`, '.one-page table')
    await expect.poll(() => page.title()).toBe('Straksafklaring: overblik på én side, Eksempel Kommune, 2. halvår 2026')
  })
})

describe('the same figures', () => {
  test('stand on the screen, in CSV, in the workbook, in JSON and in /api/measures', async () => {
    const api = measures.parse(await (await straks.get(`/api/measures?${HALF}&by=department`, supervisor)).json())
    const shares = api.rows.map(({ label, questions }) => [label, questions.strict.n, questions.strict.value])
    expect(shares.length).toBeGreaterThan(3)

    await open(`/overblik?${HALF}&by=department`, '.rates tbody tr')
    const screen = await page
      .locator('.rates tbody tr')
      .evaluateAll((rows) => rows.map((row) => [...row.children].map((cell) => (cell as HTMLElement).innerText.trim())))
    const percent = new Intl.NumberFormat('da-DK', { style: 'percent', minimumFractionDigits: 1 })
    for (const [label, n, value] of shares) {
      const row = screen.find(([name]) => name === label)
      expect(row?.[1]).toContain(typeof value === 'number' ? percent.format(value) : 'skjult')
      expect(row).toContain(String(n))
    }

    await open(`/udtraek?${HALF}&by=department`, '.export')
    const takeFile = async (format: string): Promise<Buffer> => {
      const link = await page.getByRole('link', { name: `Tal, ${format}` }).getAttribute('href')
      return Buffer.from(await (await context.request.get(straks.url + String(link))).body())
    }
    const isStrict = (row: readonly unknown[]): boolean =>
      row[2] === 'Spørgsmål' && row[3] === 'Straksafklaringsgrad' && row[1] !== 'I alt'
    const csv = parseCsv((await takeFile('CSV')).toString('utf8'), { delimiter: ';' }).filter(isStrict)
    const numberOf = (cell: unknown): number | null => (cell === '' ? null : Number(String(cell).replace(',', '.')))
    expect(csv.map((row) => [row[1], numberOf(row[6]), numberOf(row[8])])).toEqual(shares)
    const { sheets } = await readXlsx(await takeFile('Excel'))
    expect(sheets[0]?.rows.filter(isStrict).map((row) => [row[1], row[6], row[8]])).toEqual(shares)
    const { rows } = JSON.parse((await takeFile('JSON')).toString('utf8')) as { rows: Record<string, unknown>[] }
    const json = rows.filter(({ unit, measure, group }) => isStrict(['', group, unit, measure]))
    expect(json.map(({ group, n, share }) => [group, n, share])).toEqual(shares)
  })
})

describe('addresses of the statistics page', () => {
  test('are made, shown once, work in a frame on another site, and are closed', async () => {
    await open('/statistik-adresser', 'form')
    await page.getByLabel('Hvor bruges adressen?').fill('Intranettets forside')
    // Pressed twice, one is made.
    for (const key of ['Enter', 'Enter']) await page.keyboard.press(key)
    const address = await page.locator('.made-address code').innerText()
    const intranet = await startIntranet(address)
    const outside = await (await browser.newContext()).newPage()
    await outside.goto(intranet.url)
    await outside.frameLocator('iframe').getByText('Straksafklaring i Eksempel Kommune').waitFor()

    await page.reload()
    // A second click in the same place leaves it open.
    await page.getByRole('button', { name: 'Luk adressen: Intranettets forside' }).dblclick()
    await page.getByRole('button', { name: 'Luk adressen: Intranettets forside' }).click()
    await page.getByRole('button', { name: 'Luk for altid: Intranettets forside' }).click()
    await page.getByText(/^lukket /).waitFor()
    expect(await page.locator('body').innerText()).not.toContain(address)
    await outside.context().close()

    // The browser that had it may keep it for five minutes.
    const another = await (await browser.newContext()).newPage()
    await another.goto(address)
    await another.getByText('Adressen er forkert, eller der er lukket for den.').waitFor()
    await another.context().close()
    intranet.stop()
  })
})

/** Another site, with a page that frames the address. */
async function startIntranet(address: string): Promise<{ url: string; stop(): void }> {
  const server = createServer((_, response) => {
    response.setHeader('content-type', 'text/html')
    response.end(`<iframe src="${address}" title="Statistik" width="600" height="600"></iframe>`)
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  return { url: `http://127.0.0.1:${port}`, stop: () => void server.close() }
}

describe('papers', () => {
  const pages = [
    [`/rapport?${HALF}`, '.paper h2'],
    [`/rapport/politisk?${HALF}`, '.one-page table'],
    [`/udtraek?${HALF}`, '.export'],
    ['/statistik-adresser', 'form'],
  ] as const

  test.each(pages)('%s breaks no rule of axe, light and dark, wide and narrow', async (path, ready) => {
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme })
      await open(path, ready)
      expect(await axeViolations(page)).toEqual([])
    }
    await page.setViewportSize(narrow)
    expect(await axeViolations(page)).toEqual([])
    const overflow = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    )
    expect(overflow).toBe(0)
    await page.setViewportSize(wide)
  })

  test('have the way to each other in the same place', async () => {
    const places = new Set<string>()
    for (const [path, ready] of pages) {
      await open(path, ready)
      places.add(JSON.stringify(await page.locator('.page-nav').boundingBox()))
    }
    expect([...places]).toHaveLength(1)
  })

  test('the statistics page breaks no rule of axe', async () => {
    const made = await straks.post('/api/statistics-addresses', { purpose: 'axe' }, supervisor)
    const { path } = (await made.json()) as { path: string }
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme })
      await open(path, 'h1')
      expect(await axeViolations(page)).toEqual([])
    }
  })

  test('are not for others', async () => {
    await straks.addAccount({ user: 'mette', name: 'Mette', role: 'frontline', department: 'borgerservice' })
    const { page: other } = await openSignedIn(browser, straks, { user: 'mette' })
    for (const path of ['/rapport', '/rapport/politisk', '/udtraek', '/statistik-adresser']) {
      await other.goto(straks.url + path)
      await other.getByText('Din rolle giver ikke adgang til overblikket.').waitFor()
      expect(await other.locator('.paper, .export, form').count()).toBe(0)
    }
    await other.context().close()
  })
})
