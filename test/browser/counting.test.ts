import { rm } from 'node:fs/promises'
import type { Browser, Page } from 'playwright-core'
import { v7 as uuidv7 } from 'uuid'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Costs } from '../../server/contract/cost.ts'
import type { CountingFigures, CountingPeriod, Coverage, ImportedFile } from '../../server/contract/counting.ts'
import { copenhagenDay } from '../../server/contacts/copenhagen-day.ts'
import { aContact, aQuestion, runStraks, type RunningStraks } from '../running-straks.ts'
import { someKnowledge } from '../some-knowledge.ts'
import { launchBrowser } from './launch-browser.ts'
import { allStored, narrow, wide, zoomed } from './open-page.ts'
import { openSignedIn } from './open-signed-in.ts'
import { pageFaults } from './page-faults.ts'

let browser: Browser
let knowledgeFolder: string
let straks: RunningStraks
let supervisor: string

const today = copenhagenDay(new Date())
const daysAgo = (days: number): string => copenhagenDay(new Date(Date.now() - days * 86_400_000))

beforeAll(async () => {
  const articles = ['common/borgerservice/pas-bestil-nyt-voksen.md', 'common/borgerservice/flytning-meld.md']
  ;[browser, knowledgeFolder] = await Promise.all([launchBrowser(), someKnowledge(articles)])
  straks = await runStraks({ knowledgeFolder })
  const department = 'borgerservice'
  await straks.addAccount({ user: 'leder', name: 'Henrik Dam', role: 'supervisor', department })
  await straks.addAccount({ user: 'mette', name: 'Mette Holm', role: 'frontline', department })
  supervisor = await straks.signIn('supervisor')
  for (const day of [daysAgo(1), daysAgo(3)]) {
    for (let at = 0; at < 15; at++) await straks.post('/api/contacts', contactOn(day), supervisor)
  }
})
afterAll(async () => {
  await Promise.all([browser.close(), straks.stop()])
  await rm(knowledgeFolder, { recursive: true, force: true })
})

function contactOn(day: string): ReturnType<typeof aContact> {
  const startedAt = `${day}T11:00:00.000Z`
  const question = aQuestion({ askedAt: startedAt, endedAt: `${day}T11:02:00.000Z` })
  return aContact({ startedAt, endedAt: `${day}T11:05:00.000Z`, questions: [question] })
}

async function get<Answer>(path: string): Promise<Answer> {
  return (await (await straks.get(path, supervisor)).json()) as Answer
}

async function aPeriod(name: string): Promise<string> {
  const id = uuidv7()
  const tasks = ['23.05.10', 'Nøgler', 'Lokaler']
  const sent = { id, name, from: daysAgo(2), to: today, departments: [], tasks }
  expect((await straks.post('/api/counting/periods', sent, supervisor)).status).toBe(201)
  return id
}

async function opened(user: string, path: string, viewport = wide): Promise<Page> {
  const { page } = await openSignedIn(browser, straks, { user, path, viewport })
  await page.locator('h1').waitFor()
  return page
}

/** Presses Tab until what is wanted has the focus. */
async function tabTo(page: Page, isThere: () => Promise<boolean>): Promise<void> {
  for (let at = 0; at < 80; at++) {
    if (await isThere()) return
    await page.keyboard.press('Tab')
  }
  throw new Error('cannot be reached with Tab')
}

async function tabToNamed(page: Page, name: string): Promise<void> {
  await tabTo(page, () =>
    page.evaluate((wanted) => {
      const { activeElement: focused } = document
      const label = focused?.closest('label')?.textContent ?? ''
      return [focused?.textContent ?? '', label, focused?.getAttribute('aria-label') ?? ''].some((text) =>
        text.trim().startsWith(wanted),
      )
    }, name),
  )
}

describe('the counting page', () => {
  test('counts with one key each, keeps what is chosen, and takes back the last', async () => {
    const period = await aPeriod('Tasteuge')
    const page = await opened('mette', '/taelleuge')
    await page.getByRole('heading', { name: 'Opgave: tryk for at tælle' }).waitFor()
    await page.keyboard.press('f')
    for (const key of ['1', '1', '2', 'n', '3', 'x', '3']) await page.keyboard.press(key)
    await page.getByText('Talt i denne omgang: 5').waitFor()
    await page.keyboard.press('Shift+Z')
    await page.getByText('Fortrudt: Lokaler.').waitFor()
    await allStored(page)
    const { counted, rows } = await get<CountingFigures>(`/api/counting/periods/${period}`)
    expect(counted).toBe(4)
    expect(rows.map(({ task, channel, counted: n }) => `${task} ${channel} ${n}`)).toEqual([
      '23.05.10 desk 2',
      'eget-2 desk 1',
      'eget-3 desk 1',
    ])
    await page.context().close()
  })

  test('loses nothing with a lost connection, and counts once what waited', async () => {
    const period = await aPeriod('Afbrudt uge')
    const page = await opened('mette', '/taelleuge', narrow)
    await page.getByRole('heading', { name: 'Opgave: tryk for at tælle' }).waitFor()
    await page.getByLabel('Tælleperiode').selectOption(period)
    await page.context().setOffline(true)
    await page.locator('.state', { hasText: 'Ingen forbindelse' }).waitFor()
    for (let at = 0; at < 3; at++) await page.getByRole('button', { name: 'Nøgler' }).click()
    await page.getByText('3 afventer').waitFor()
    await page.context().setOffline(false)
    await page.reload()
    await allStored(page)
    expect((await get<CountingFigures>(`/api/counting/periods/${period}`)).counted).toBe(3)
    await page.context().close()
  })

  test('shows its keys at 200 %, and lets nothing lie over what is counted', async () => {
    await aPeriod('Stor skrift')
    const page = await opened('mette', '/taelleuge', zoomed)
    const task = page.getByRole('button', { name: '1 Flytteanmeldelse' })
    await task.locator('kbd').waitFor()
    await expect
      .poll(() => page.locator('.counted-bar').evaluate((bar) => getComputedStyle(bar).position))
      .toBe('static')
    await page.context().close()
  })

  test('says so where nobody counts today, until somebody has them count', { timeout: 60_000 }, async () => {
    const own = await runStraks({ knowledgeFolder })
    await own.addAccount({ user: 'ane', name: 'Ane', role: 'frontline', department: 'borgerservice' })
    const { page, context } = await openSignedIn(browser, own, { user: 'ane' })
    await page.locator('.state', { hasText: 'Forbundet' }).waitFor()
    expect(await page.getByRole('link', { name: 'Tælleuge' }).count()).toBe(0)
    await page.goto(`${own.url}/taelleuge`)
    await page.getByText('Din afdeling tæller ikke i dag.').waitFor()

    // It was seen that the way to it came only after a reload.
    const begun = { id: uuidv7(), name: 'Begyndt nu', from: today, to: today, departments: [], tasks: ['Nøgler'] }
    expect((await own.post('/api/counting/periods', begun, await own.signIn('supervisor'))).status).toBe(201)
    await page.getByRole('link', { name: 'Tælleuge' }).waitFor()
    await page.getByRole('button', { name: '1 Nøgler' }).waitFor()
    await context.close()
    await own.stop()
  })
})

describe('a supervisor with the keyboard alone', () => {
  test('lays down a counting period', async () => {
    const page = await opened('leder', '/overblik/taelleuger')
    await tabToNamed(page, 'Opret tælleperiode')
    await page.keyboard.press('Enter')
    await tabToNamed(page, 'Navn')
    await page.keyboard.type('Tælleuge 47')
    await tabToNamed(page, 'Opgaver, én på hver linje')
    await page.keyboard.type('23.05.10\nLån af lokaler')
    await tabTo(page, () => page.evaluate(() => document.activeElement?.textContent === 'Opret'))
    await page.keyboard.press('Enter')
    await page.getByText('Tælleuge 47 er oprettet.').waitFor()
    await page.getByText('Ingen har talt noget i perioden endnu.').waitFor()
    const [made] = await get<CountingPeriod[]>('/api/counting/periods')
    expect(made).toMatchObject({ name: 'Tælleuge 47', departments: [], madeBy: 'Henrik Dam' })
    expect(made?.tasks.map(({ code, label }) => `${code} ${label}`)).toEqual([
      '23.05.10 Flytteanmeldelse',
      'eget-2 Lån af lokaler',
    ])
    await page.context().close()
  })

  test('imports pasted totals, is told of a wrong row, and replaces an import', async () => {
    const day = daysAgo(1)
    const page = await opened('leder', '/overblik/indlaes')
    const paste = async (...rows: string[]): Promise<void> => {
      await tabToNamed(page, 'System')
      await page.keyboard.press('ControlOrMeta+A')
      await page.keyboard.type('Telefonsystem')
      if (!(await page.getByLabel('Indsat tekst').isVisible())) {
        await tabToNamed(page, 'eller sæt tallene ind her')
        await page.keyboard.press('Enter')
      }
      await tabToNamed(page, 'Indsat tekst')
      await page.keyboard.press('ControlOrMeta+A')
      await page.keyboard.type(['Dato;Antal', ...rows].join('\n'))
      await tabToNamed(page, 'Se filen igennem')
      await page.keyboard.press('Enter')
    }
    await paste(`${day};20`, 'I alt;20')
    await page.getByText('Linje 3: "I alt" er ikke en dato. Skriv fx 16-11-2026.').waitFor()
    await expect.poll(() => page.getByRole('button', { name: 'Indlæs' }).count()).toBe(0)
    await paste(`${day};20`)
    await page.getByText('Telefon: 1 dag, 20 henvendelser').waitFor()
    await tabTo(page, () => page.evaluate(() => document.activeElement?.textContent === 'Indlæs'))
    await page.keyboard.press('Enter')
    await page.getByText('Indlæst: 20 henvendelser.').waitFor()

    await page.getByRole('cell', { name: '75,0 %' }).first().waitFor()
    await paste(`${day};30`)
    await page.getByText('Der er allerede tal fra samme system for de dage').waitFor()
    await page.getByText('Som sidst for dette system.').waitFor()
    await expect.poll(() => page.getByRole('button', { name: 'Indlæs' }).isDisabled()).toBe(true)
    await tabToNamed(page, 'Erstat dem med denne fil')
    await page.keyboard.press('Space')
    await tabTo(page, () => page.evaluate(() => document.activeElement?.textContent === 'Indlæs'))
    await page.keyboard.press('Enter')
    await page.getByText('Indlæst: 30 henvendelser.').waitFor()
    await page.getByRole('cell', { name: '50,0 %' }).first().waitFor()
    const files = await get<ImportedFile[]>('/api/counting/imports')
    expect(files.map(({ contacts, replacedBy }) => [contacts, replacedBy])).toEqual([
      [30, null],
      [20, files[0]?.id],
    ])
    const { weeks } = await get<Coverage>(`/api/counting/coverage?from=${day}&to=${day}`)
    expect(weeks).toMatchObject([{ registered: 15, total: 30, coverage: { value: 0.5 } }])
    await page.context().close()
  })

  test('adds the municipality’s own prices and sees what they give', async () => {
    const day = daysAgo(3)
    const mapping = { day: 'Dato', contacts: 'Antal', channel: { kind: 'whole-file', channel: 'phone' } }
    const content = Buffer.from(`Dato;Antal\n${day};30`).toString('base64')
    const file = { id: uuidv7(), source: 'Kø', fileName: 'kø.csv', content, mapping, replaces: [] }
    expect((await straks.post('/api/counting/imports', file, supervisor)).status).toBe(201)
    const page = await opened('leder', `/overblik/oekonomi?from=${day}&to=${day}`)
    await page.getByText('Vælg en prisliste for at se, hvad henvendelserne koster.').waitFor()
    await tabToNamed(page, 'Tilføj kommunens egne priser')
    await page.keyboard.press('Enter')
    const fill = async (name: string, text: string): Promise<void> => {
      await tabToNamed(page, name)
      await page.keyboard.type(text)
    }
    await fill('Navn', 'Priser 2026')
    await fill('Kilde', 'Regnskab 2025')
    await fill('Selvbetjening, lavest', '5')
    await fill('Telefon, lavest', '60')
    await fill('Telefon, højest', '50')
    await page.keyboard.press('Enter')
    await page.getByText('Telefon: skriv en pris i kroner').waitFor()
    await page.keyboard.press('ControlOrMeta+A')
    await page.keyboard.type('70')
    await page.keyboard.press('Enter')
    await page.getByText('Priser 2026 er gemt og valgt.').waitFor()
    await expect.poll(() => page.url()).toContain('prices=')
    const key = new URL(page.url()).searchParams.get('prices')
    const costs = await get<Costs>(`/api/costs?from=${day}&to=${day}&prices=${key ?? ''}`)
    const row = costs.rows[0]
    expect(row?.contacts).toEqual([15, 30])
    // 15 × 60 kr. … 30 × 70 kr.
    await page.locator('.amounts').getByText('900–2.100 kr.').waitFor()
    // 80 % of them times 55 … 65 kr.
    await page.locator('.amounts').getByText('660–1.560 kr.').waitFor()
    await page.getByText('Kilde: Regnskab 2025').waitFor()
    await page.context().close()
  })
})

/** What A4 has room for, in pixels of 1/96 inch. */
const withinMargins = { width: 688, height: 1000 }
const pages = [
  ['/overblik/taelleuger', 'Hent efter KLE-nummer og kanal'],
  ['/overblik/indlaes', 'Indlæste filer'],
  ['/overblik/oekonomi?prices=kl-2011', 'Det bygger tallene på'],
] as const

function brokenWords(page: Page): Promise<string[]> {
  return page.locator('tbody th').evaluateAll((heads) =>
    heads.flatMap((head) => {
      const range = document.createRange()
      range.selectNodeContents(head)
      const isOneWord = !/[ -]/.test(head.textContent)
      return isOneWord && range.getClientRects().length > 1 ? [head.textContent] : []
    }),
  )
}

function cutTables(page: Page): Promise<string[]> {
  return page
    .locator('table')
    .evaluateAll((tables) =>
      tables.filter((table) => table.getBoundingClientRect().right > innerWidth).map((table) => table.textContent),
    )
}

test('tables are whole on paper, and no word of them is broken on a telephone', async () => {
  const page = await opened('leder', '/overblik')
  for (const [path, seen] of pages) {
    await page.emulateMedia({ media: null })
    await page.setViewportSize(narrow)
    await page.goto(straks.url + path)
    await page.getByText(seen).first().waitFor()
    await expect.poll(() => brokenWords(page), { message: path }).toEqual([])
    await page.emulateMedia({ media: 'print' })
    await page.setViewportSize(withinMargins)
    await expect.poll(() => cutTables(page), { message: path }).toEqual([])
  }
  await page.context().close()
})

test.each([
  ['wide and light', wide, 'light'],
  ['narrow and dark', narrow, 'dark'],
] as const)('axe finds nothing and nothing runs out to the side, %s', async (_, viewport, colorScheme) => {
  await aPeriod('Axe-uge')
  const { page, context } = await openSignedIn(browser, straks, {
    user: 'leder',
    viewport,
    colorScheme,
    bypassCSP: true,
  })
  for (const [path, seen] of [['/taelleuge', 'Opgave: tryk for at tælle'], ...pages] as const) {
    await page.goto(straks.url + path)
    await page.getByText(seen).first().waitFor()
    for (const summary of await page.locator('main summary').all()) await summary.click()
    expect(await pageFaults(page, path)).toEqual([])
  }
  await context.close()
})
