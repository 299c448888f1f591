import type { Browser, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach } from 'vitest'
import type { LogContact } from '../../server/contacts/contact-log.ts'
import { password, runStraks, type RunningStraks } from '../running-straks.ts'
import { launchBrowser } from './launch-browser.ts'
import { openPage, signInAs, type OpenPage } from './open-page.ts'

/** One Straks for a whole file; each test has a browser of its own, and what the log holds is what it logged itself. */
export interface SharedDesk {
  readonly browser: Browser
  readonly straks: RunningStraks
  readonly opened: OpenPage
  readonly page: Page
  /** What this test has logged, latest begun first. */
  logged(): Promise<LogContact[]>
  /** Every message that the page sends from the next load on. */
  sent(): string[]
  /** A key and another, and so on. */
  press(...keys: string[]): Promise<void>
}

/** Registers the hooks; the fixture's parts are those of the test that runs. */
export function useSharedDesk(knowledgeFolder?: string): SharedDesk {
  let browser: Browser
  let straks: RunningStraks
  let opened: OpenPage
  let begunAt = ''

  beforeAll(async () => {
    browser = await launchBrowser()
    straks = await runStraks(knowledgeFolder === undefined ? {} : { knowledgeFolder })
    const account = { user: 'mette', name: 'Mette Holm', role: 'frontline', department: 'borgerservice' } as const
    await straks.app.identity.add(account, password)
  })
  afterAll(async () => {
    await browser.close()
    await straks.stop()
  })

  beforeEach(async () => {
    begunAt = new Date().toISOString()
    opened = await openPage(browser)
    await opened.page.goto(straks.url)
    await signInAs(opened.page, 'mette', password)
  })
  afterEach(() => opened.context.close())

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
    async logged() {
      const { contacts } = await straks.app.store.log.page({ from: '2020-01-01', to: '2099-12-31', limit: 50 })
      return contacts.filter(({ startedAt }) => startedAt >= begunAt)
    },
    sent() {
      const sent: string[] = []
      opened.page.on('websocket', (socket) => socket.on('framesent', ({ payload }) => sent.push(String(payload))))
      return sent
    },
    async press(...keys) {
      for (const key of keys) await opened.page.keyboard.press(key)
    },
  }
}
