import type { Browser } from 'playwright-core'
import type { LogContact } from '../../server/contacts/contact-log.ts'
import type { RunningStraks } from '../running-straks.ts'
import type { OpenPage } from './open-page.ts'
import { openSignedIn } from './open-signed-in.ts'

/** Who sits at the desk in the tests. */
export const mette = { user: 'mette', name: 'Mette Holm', role: 'frontline', department: 'borgerservice' } as const

/** A browser of its own at the desk; Mette has an account already. */
export async function openMettesDesk(browser: Browser, straks: RunningStraks): Promise<OpenPage> {
  const opened = await openSignedIn(browser, straks, { user: mette.user })
  await opened.page.locator('#question').waitFor()
  return opened
}

/** What the log holds, latest begun first. */
export async function readLog({ app }: RunningStraks): Promise<LogContact[]> {
  const { contacts } = await app.store.log.page({ from: '2020-01-01', to: '2099-12-31', limit: 50 })
  return contacts
}
