import { chromium, type BrowserContext, type Page } from 'playwright-core'
import { findBrowser } from '../browser/launch-browser.ts'

/** A real browser whose whole process can be killed, and that comes back with what it kept on the disk. */
export interface KillableBrowser {
  newPage(): Promise<Page>
  /** SIGKILL to it and everything it started; resolves when it is gone. */
  kill(): Promise<void>
  close(): Promise<void>
}

/** @param profile the folder in which it keeps everything */
export async function launchKillableBrowser(
  profile: string,
  prepare: (context: BrowserContext) => Promise<void>,
): Promise<KillableBrowser> {
  const options = { ...(await findBrowser()), locale: 'da-DK', viewport: { width: 1366, height: 768 } }
  const context = await chromium.launchPersistentContext(profile, options)
  const process = await processOf(context)
  await prepare(context)
  return {
    newPage: () => context.newPage(),
    async kill() {
      const gone = new Promise((resolve) => context.once('close', resolve))
      globalThis.process.kill(-process, 'SIGKILL')
      await gone
    },
    close: () => context.close(),
  }
}

/** Playwright starts it as the leader of a group of processes, so that its number is the group's too. */
async function processOf(context: BrowserContext): Promise<number> {
  const session = await context.browser()?.newBrowserCDPSession()
  const answer = await session?.send('SystemInfo.getProcessInfo')
  const own = answer?.processInfo.find(({ type }) => type === 'browser')?.id
  if (own === undefined) throw new Error('the browser does not tell its process')
  return own
}
