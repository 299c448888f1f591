import { rm } from 'node:fs/promises'
import type { Browser, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach } from 'vitest'
import type { LogContact } from '../../server/contacts/contact-log.ts'
import { runStraks, type RunningStraks } from '../running-straks.ts'
import { someKnowledge } from '../some-knowledge.ts'
import { launchBrowser } from './launch-browser.ts'
import { mette, openMettesDesk, readLog } from './mettes-desk.ts'
import type { OpenPage } from './open-page.ts'

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

/**
 * Registers the hooks; the fixture's parts are those of the test that runs.
 *
 * @param knowledge a folder, or the few shipped articles that are enough; else all of them
 */
export function useSharedDesk(knowledge?: string | readonly string[]): SharedDesk {
  const isOwnFolder = typeof knowledge === 'object'
  let knowledgeFolder: string | undefined
  let browser: Browser
  let straks: RunningStraks
  let opened: OpenPage
  let begunAt = ''

  beforeAll(async () => {
    browser = await launchBrowser()
    knowledgeFolder = isOwnFolder ? await someKnowledge(knowledge) : knowledge
    straks = await runStraks(knowledgeFolder === undefined ? {} : { knowledgeFolder })
    await straks.addAccount(mette)
  })
  afterAll(async () => {
    await browser.close()
    await straks.stop()
    if (isOwnFolder && knowledgeFolder !== undefined) await rm(knowledgeFolder, { recursive: true, force: true })
  })

  beforeEach(async () => {
    begunAt = new Date().toISOString()
    opened = await openMettesDesk(browser, straks)
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
    logged: async () => (await readLog(straks)).filter(({ startedAt }) => startedAt >= begunAt),
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
