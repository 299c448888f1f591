import type { Page } from 'playwright-core'
import type { DeskTabs } from './desk-tabs.ts'
import { logNext } from './log-next.ts'
import type { TabLog } from './tab-log.ts'

const STEPS_TO_RELOAD = 80
const DRAIN_MS = 60_000

/** Logs in one tab as fast as the screen goes, through every end of the browser, until it is over. */
export async function logUntil(isOver: () => boolean, log: TabLog, tabs: DeskTabs): Promise<void> {
  while (!isOver()) {
    const page = await tabs.page(log.tab)
    try {
      if (log.chance.below(STEPS_TO_RELOAD) === 0) await reload(log, tabs)
      else await logNext(page, log)
    } catch (error) {
      if ((await tabs.page(log.tab)) !== page) continue
      log.stuck.push(`${String(error)}\n${await page.locator('body').innerText()}`)
      await reload(log, tabs)
    }
  }
}

async function reload(log: TabLog, tabs: DeskTabs): Promise<void> {
  await tabs.reload(log.tab)
  log.reloads += 1
}

/** @returns what the screen says instead of "Alt gemt", or null once it says that */
export async function drain(page: Page): Promise<string | null> {
  const state = page.locator('.state')
  const isStored = await state
    .filter({ hasText: 'Forbundet' })
    .filter({ hasText: 'Alt gemt' })
    .waitFor({ timeout: DRAIN_MS })
    .then(
      () => true,
      () => false,
    )
  const refused = (await page.locator('.state .refused').count()) > 0
  return isStored && !refused ? null : state.innerText()
}
