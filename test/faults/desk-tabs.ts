import { setTimeout } from 'node:timers/promises'
import type { BrowserContext, Page } from 'playwright-core'
import { signInAs } from '../browser/open-page.ts'
import { password } from '../running-straks.ts'
import { employee } from './fault-place.ts'
import { launchKillableBrowser, type KillableBrowser } from './killable-browser.ts'
import { readKept, type KeptQuestion } from './read-kept.ts'
import type { TabLog } from './tab-log.ts'

/** The tabs of one employee in a browser that is killed and started again. */
export interface DeskTabs {
  /** The tab as it is now; while the browser is away, the one that comes. */
  page(tab: number): Promise<Page>
  /** Kills the whole browser, and opens it again with as many tabs. */
  killBrowser(): Promise<void>
  reload(tab: number): Promise<void>
  close(): Promise<void>
}

interface Wanted {
  readonly url: string
  readonly profile: string
  readonly logs: readonly TabLog[]
  /** Done with each browser before its first page. */
  readonly prepare: (context: BrowserContext) => Promise<void>
}

export async function openDeskTabs({ url, profile, logs, prepare }: Wanted): Promise<DeskTabs> {
  let browser: KillableBrowser
  let pages: Promise<Page[]> = start()
  await pages

  async function start(): Promise<Page[]> {
    browser = await launchKillableBrowser(profile, prepare)
    const opened: Page[] = []
    for (const _ of logs) opened.push(await browser.newPage())
    for (const one of opened) await openDesk(one, url)
    for (const log of logs) await settle(log, opened[0])
    return opened
  }

  async function page(tab: number): Promise<Page> {
    const own = (await pages)[tab]
    if (own === undefined) throw new Error(`there is no tab ${tab}`)
    return own
  }

  return {
    page,
    async killBrowser() {
      await pages
      pages = browser.kill().then(start)
      await pages
    },
    async reload(tab) {
      const own = await page(tab)
      await openDesk(own, url)
      for (const log of logs.filter((one) => one.tab === tab)) await settle(log, own)
    },
    close: () => browser.close(),
  }
}

const OPENING_MS = 60_000
/** As a person who tries again would wait; otherwise the machine is busy with failing. */
const PAUSE_MS = 200

/** Opens the desk however often the connection is cut meanwhile. */
async function openDesk(page: Page, url: string): Promise<void> {
  const deadline = Date.now() + OPENING_MS
  let last: unknown
  while (Date.now() < deadline && !page.isClosed()) {
    try {
      return await openOnce(page, url)
    } catch (error) {
      last = error
      await setTimeout(PAUSE_MS)
    }
  }
  throw new Error('the desk does not open', { cause: last })
}

const ONCE_MS = 5_000

async function openOnce(page: Page, url: string): Promise<void> {
  await page.goto(url, { timeout: ONCE_MS })
  await page.locator('#question, input[name=user]').waitFor({ timeout: ONCE_MS })
  if (await page.locator('input[name=user]').isVisible()) await signInAs(page, employee.user, password)
}

/** What a key was pressed for just before the end is said if the browser has kept it, and was never done if not. */
async function settle(log: TabLog, page: Page | undefined): Promise<void> {
  const { doing } = log
  if (doing === null || page === undefined) return
  const kept = await readKept(page)
  if (isKept(doing, kept)) log.said.push({ ...doing, tab: log.tab })
  log.doing = null
}

function isKept({ kind, words, outcome }: NonNullable<TabLog['doing']>, kept: readonly KeptQuestion[]): boolean {
  const own = kept.find((one) => one.words === words)
  return kind === 'closing' ? own === undefined : own?.outcome === outcome
}
