import type { Browser, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach } from 'vitest'
import type { LogContact } from '../../server/contacts/contact-log.ts'
import { password, runStraks, type RunningStraks } from '../running-straks.ts'
import { launchBrowser } from './launch-browser.ts'
import { mette, openMettesDesk, readLog } from './mettes-desk.ts'
import type { OpenPage } from './open-page.ts'

/** A desk of its own for each test: a fresh Straks, and Mette signed in. */
export interface DeskFixture {
  readonly browser: Browser
  readonly straks: RunningStraks
  readonly opened: OpenPage
  readonly page: Page
  /** What the log holds, latest begun first. */
  logged(): Promise<LogContact[]>
}

/** Registers the hooks; the fixture's parts are those of the test that runs. */
export function useDesk(): DeskFixture {
  let browser: Browser
  let straks: RunningStraks
  let opened: OpenPage

  beforeAll(async () => {
    browser = await launchBrowser()
  })
  afterAll(() => browser.close())

  beforeEach(async () => {
    straks = await runStraks()
    await straks.app.identity.add(mette, password)
    opened = await openMettesDesk(browser, straks)
  })
  afterEach(async () => {
    await opened.context.close()
    await straks.stop()
  })

  return {
    get browser() {
      return browser
    },
    get straks() {
      return straks
    },
    get opened() {
      return opened
    },
    get page() {
      return opened.page
    },
    logged: () => readLog(straks),
  }
}
